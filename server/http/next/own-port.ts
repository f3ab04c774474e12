import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { processWide } from '#domain/base/process-wide';
import { assignInternal, internal } from '#server/settings/internal';
import { setting } from '#server/settings/settings';

const own = processWide<{ next?: Server; opened?: Promise<Server> }>('own port', () => ({}));

/** Notes the server that Next answers readers with. */
export function noteReadersServer(server: Server): void {
  const address = server.address();
  if (address && typeof address === 'object' && address.port === setting('PORT')) own.next = server;
}

/**
 * Has Next answer `path` in this process, past what answers in its place, such as a page in memory. It is no view
 * (`middleware.ts`).
 */
export async function askNext(path: string): Promise<void> {
  if (!own.next) return;
  own.opened ??= openOwnPort();
  const { port } = (await own.opened).address() as AddressInfo;
  const headers = { authorization: `Bearer ${internal('OWN_SECRET')}`, accept: 'text/html' };
  const [response] = (await once(get({ host: '127.0.0.1', port, path, headers }), 'response')) as [IncomingMessage];
  await once(response.resume(), 'end');
}

async function openOwnPort(): Promise<Server> {
  const secret = randomBytes(32).toString('hex');
  assignInternal('OWN_SECRET', secret);
  const server = createServer((request, response) => {
    if (request.headers.authorization === `Bearer ${secret}`) own.next?.emit('request', request, response);
    else response.writeHead(403).end();
  });
  server.listen({ port: 0, host: '127.0.0.1', exclusive: true });
  server.unref();
  await once(server, 'listening');
  return server;
}
