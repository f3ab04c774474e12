import { FETCHED_AHEAD, isForeignTo } from '#domain/http/inner-headers';
import type { Exchange } from '#server/http/pipeline/pipeline';

/**
 * Removes Next's internal headers (`domain/http/inner-headers`) before anything reads them: they change a page's answer
 * and what a shared cache stores. A prefetch stays marked and is no view.
 */
export function dropInnerHeaders({ request: { headers, method = 'GET', url = '/' } }: Exchange): void {
  const path = url.split('?', 1)[0] ?? '/';
  const isAhead = FETCHED_AHEAD.some((name) => headers[name] !== undefined);
  for (const name of Object.keys(headers)) if (isForeignTo(name, { method, path })) delete headers[name];
  if (isAhead) headers['sec-purpose'] ??= 'prefetch';
}
