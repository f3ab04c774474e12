import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { findKnownPaths } from '#db/article/reader-paths';
import { forgetPastVisitors, recordVisits, type VisitRecord } from '#db/visits/visits';
import { addressOrigin, addressPrefix } from '#domain/http/client-address';
import { type Batch, type Hit, requestReason, type UncountedReason } from '#domain/visits/visits';
import { clockAhead, sharedNow } from '#server/base/clock';
import { runEvery } from '#server/base/repeat';
import { isDeskSession } from '#server/http/request/session-token';
import { assignInternal } from '#server/settings/internal';
import { setting } from '#server/settings/settings';
import { log } from '#server/telemetry/log';
import { inSpan } from '#server/telemetry/spans';
import { noteBatch, noteFailed, noteRecorded } from '#server/visits/state';
import { isMachine } from '#server/visits/user-agents';

/** How long a stopping server goes on trying to record what is buffered. */
const CLOSING_GRACE_MS = 10_000;

/**
 * Opens the listener that records the batches of this process's middleware. It accepts loopback connections that carry
 * the secret of this start only; both reach the middleware through the environment. It stays open until the process ends,
 * because the last batch arrives after the public listener has closed.
 */
export async function openVisitSink(): Promise<void> {
  const secret = randomBytes(32).toString('hex');
  let closingSince: number | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      closingSince = Date.now();
    });
  }

  const server = createServer(async (request, response) => {
    if (!isAuthorized(request, secret)) return response.writeHead(403).end();
    const batch = await text(request)
      .then((body) => JSON.parse(body) as Batch)
      .catch(() => undefined);
    if (!batch) return response.writeHead(400).end();
    noteBatch(batch);
    try {
      const record = await classify(batch);
      const flood = await inSpan('record views', () => recordVisits(record, sharedNow(), mostNewcomers()));
      noteRecorded(record, flood);
      response.writeHead(204).end();
    } catch (error) {
      const givenUp = closingSince !== undefined && Date.now() - closingSince > CLOSING_GRACE_MS;
      log.error('visits', `a batch was not recorded${givenUp ? ' and is lost' : ', trying again'}`, error);
      noteFailed(batch, givenUp);
      response.writeHead(givenUp ? 410 : 503).end();
    }
  });
  // Workers of a cluster would share the port, and each other's batches, with them.
  const own = { port: 0, host: '127.0.0.1', exclusive: true };
  await new Promise<void>((resolve) => server.listen(own, resolve));
  server.unref();

  assignInternal('VISIT_SINK_PORT', String((server.address() as AddressInfo).port));
  assignInternal('VISIT_SINK_SECRET', secret);
  runEvery(60_000, 'past readers', () => forgetPastVisitors(sharedNow()));
}

/** Splits a batch into views and what is left out, with the reason; each is dated by the database's clock. */
async function classify({ id, hits, dropped }: Batch): Promise<VisitRecord> {
  const known = await findKnownPaths([...new Set(hits.map((hit) => hit.path))]);
  const record: VisitRecord = { batchId: id, views: [], uncounted: [] };
  for (const hit of hits) {
    const at = hit.at + clockAhead();
    const page = known.get(hit.path);
    const reason = await reasonToLeaveOut(hit, page !== undefined);
    if (reason || !page) record.uncounted.push({ reason: reason ?? 'unknown_path', at, hits: 1 });
    else
      record.views.push({
        path: hit.path,
        articleId: page.articleId,
        at,
        visitor: visitorOf(hit),
        origin: addressOrigin(hit.address),
      });
  }
  if (dropped > 0) record.uncounted.push({ reason: 'dropped', at: sharedNow().getTime(), hits: dropped });
  return record;
}

async function reasonToLeaveOut(hit: Hit, isKnown: boolean): Promise<UncountedReason | undefined> {
  const reason = requestReason(hit);
  if (reason) return reason;
  if (isMachine(hit.userAgent)) return 'bot';
  if (hit.session && (await isDeskSession(hit.session))) return 'editor';
  return isKnown ? undefined : 'unknown_path';
}

function visitorOf(hit: Hit): string {
  return `${addressPrefix(hit.address)} ${hit.userAgent}`;
}

function isAuthorized(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return request.method === 'POST' && given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** New visitors of one address and hour that are counted; without a bound where the setting is 0. */
const mostNewcomers = () => setting('VISITORS_PER_ADDRESS') || Number.POSITIVE_INFINITY;
