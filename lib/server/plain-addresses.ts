import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { plainAddress } from '#domain/plain-address';

/**
 * Makes the address of every request plain before anything reads it. What is guarded, kept and counted by the path would
 * else take `/x/../dashboard` for a reader page; and Next 16.4 answers 500 to a path that cannot be decoded, with an error
 * in the log, though only the asker erred: so it is 404 as any other address that there is not.
 */
export function readPlainAddresses(): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    request.url = plainAddress(request.url ?? '/');
  });
}
