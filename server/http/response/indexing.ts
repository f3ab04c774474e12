import type { Exchange } from '#server/http/pipeline/pipeline';

/** Tells crawlers with every answer, files included, not to list it. */
export function forbidIndexing({ response }: Exchange): void {
  response.setHeader('x-robots-tag', 'noindex');
}
