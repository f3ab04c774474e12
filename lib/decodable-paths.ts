import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { decodablePath, withoutHost } from '#domain/decodable-path';

/**
 * Makes the address of every request a path that can be decoded, before anything reads it: Next 16.4 answers 500 to others
 * and writes an error into the log, though only the asker erred. So they are 404 as any other address that there is not. A
 * host before the path is left out, since what is kept, guarded or counted is told by the path.
 */
export function findNothingByBrokenPaths(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = decodablePath(withoutHost(request.url ?? '/'));
  });
}
