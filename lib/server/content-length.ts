import diagnostics from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** What a route says the length of its answer is, in bytes. */
export const LENGTH_HEADER = 'x-body-length';

/**
 * Sends a route's `x-body-length` as `Content-Length`. Next 16.4 drops the latter from every route's answer, without
 * which browsers show no progress of a download and some will not seek in a video.
 */
export function sendContentLength(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse };
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      name.toLowerCase() === LENGTH_HEADER ? set('content-length', String(value)) : set(name, value);
  });
}
