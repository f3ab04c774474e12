import { FETCHED_AHEAD, isForeignTo } from '#domain/http/inner-headers';
import type { Exchange } from '#server/http/pipeline/pipeline';

/**
 * Takes away, before anything reads a request, what only Next's parts say to each other (`domain/http/inner-headers`): it chose
 * what a page's address is answered with, and so what a cache in front keeps for everybody. What was fetched ahead by such
 * a header stays what it was, no view.
 */
export function dropInnerHeaders({ request: { headers, method = 'GET', url = '/' } }: Exchange): void {
  const path = url.split('?', 1)[0] ?? '/';
  const isAhead = FETCHED_AHEAD.some((name) => headers[name] !== undefined);
  for (const name of Object.keys(headers)) if (isForeignTo(name, { method, path })) delete headers[name];
  if (isAhead) headers['sec-purpose'] ??= 'prefetch';
}
