import type { Exchange } from '#server/http/pipeline/pipeline';

export function forbidIndexing({ response }: Exchange): void {
  response.setHeader('x-robots-tag', 'noindex');
}
