import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { decodablePath } from '#domain/decodable-path';

/**
 * Makes the path of every request one that can be decoded, before anything reads it: Next 16.4 answers 500 to the others and
 * writes an error into the log, though only the asker erred. So they are 404 as any other address that there is not.
 */
export function findNothingByBrokenPaths(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = decodablePath(request.url ?? '/');
  });
}
