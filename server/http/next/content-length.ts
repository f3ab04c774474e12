import type { Exchange } from '#server/http/pipeline/pipeline';

/** In bytes. */
export const LENGTH_HEADER = 'x-body-length';

/**
 * Sends `x-body-length` as `Content-Length`, which Next 16.4 drops. Without it browsers show no download progress and
 * some cannot seek in a video.
 */
export function sendContentLength({ response }: Exchange): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === LENGTH_HEADER ? set('content-length', String(value)) : set(name, value);
}
