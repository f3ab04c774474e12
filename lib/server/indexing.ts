import diagnostics from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** Tells crawlers with every answer, files included, not to list it. */
export function forbidIndexing(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    (message as { response: ServerResponse }).response.setHeader('x-robots-tag', 'noindex');
  });
}
