import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { forgetPastVisitors } from '#db/visits/visits';
import type { Batch } from '#domain/visits/visits';
import { sharedNow } from '#server/base/clock';
import { runEvery } from '#server/base/repeat';
import { assignInternal } from '#server/settings/internal';
import { giveUpWhenClosing, recordBatch } from '#server/visits/recording';

/** Read by the middleware. */
const STATUSES = { recorded: 204, closing: 410, retry: 503 } as const;

/**
 * Opens the listener for the middleware's batches: loopback only, with a secret of this start; the environment carries
 * both. It stays open until the process ends, since the last batch arrives after the public listener has closed.
 */
export async function openVisitSink(): Promise<void> {
  const secret = randomBytes(32).toString('hex');
  giveUpWhenClosing();
  const server = createServer(async (request, response) => {
    if (!isAuthorized(request, secret)) return response.writeHead(403).end();
    const batch = await text(request)
      .then((body) => JSON.parse(body) as Batch)
      .catch(() => undefined);
    if (!batch) return response.writeHead(400).end();
    response.writeHead(STATUSES[await recordBatch('middleware', batch)]).end();
  });
  // Otherwise cluster workers would share the port and each other's batches.
  const own = { port: 0, host: '127.0.0.1', exclusive: true };
  await new Promise<void>((resolve) => server.listen(own, resolve));
  server.unref();

  assignInternal('VISIT_SINK_PORT', String((server.address() as AddressInfo).port));
  assignInternal('VISIT_SINK_SECRET', secret);
  runEvery(60_000, 'past readers', () => forgetPastVisitors(sharedNow()));
}

function isAuthorized(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return request.method === 'POST' && given.length === wanted.length && timingSafeEqual(given, wanted);
}
