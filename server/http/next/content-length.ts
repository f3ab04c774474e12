import type { Exchange } from '#server/http/pipeline/pipeline';

/** What a route says the length of its answer is, in bytes. */
export const LENGTH_HEADER = 'x-body-length';

/**
 * Sends a route's `x-body-length` as `Content-Length`. Next 16.4 drops the latter from every route's answer, without
 * which browsers show no progress of a download and some will not seek in a video.
 */
export function sendContentLength({ response }: Exchange): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === LENGTH_HEADER ? set('content-length', String(value)) : set(name, value);
}
