import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { processWide } from '#domain/base/process-wide';
import { assignInternal } from '#server/settings/internal';
import { setting } from '#server/settings/settings';

const own = processWide<{ next?: Server }>('readers’ server', () => ({}));

/** Notes the server that Next answers readers with. */
export function noteReadersServer(server: Server): void {
  const address = server.address();
  if (address && typeof address === 'object' && address.port === setting('PORT')) own.next = server;
}

/**
 * Opens a listener on the loopback, with a secret of this start, through which the process asks Next for pages past what
 * answers in its place, such as a page in memory; no such request is a view. Call it before the first request, with which
 * the middleware learns the environment. The returned function resolves when Next has answered.
 */
export async function openOwnPort(): Promise<(path: string) => Promise<void>> {
  const secret = randomBytes(32).toString('hex');
  assignInternal('OWN_SECRET', secret);
  const authorization = `Bearer ${secret}`;
  const server = createServer((request, response) => {
    if (request.headers.authorization === authorization) own.next?.emit('request', request, response);
    else response.writeHead(403).end();
  });
  server.listen({ port: 0, host: '127.0.0.1', exclusive: true });
  server.unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return async (path) => {
    if (!own.next) return;
    const headers = { authorization, accept: 'text/html' };
    const asked = get({ host: '127.0.0.1', port, path, headers, agent: false });
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    await once(response.resume(), 'end');
  };
}
