import { setImmediate } from 'node:timers/promises';
import { findKnownPaths } from '#db/article/reader-paths';
import { recordVisits, type VisitRecord } from '#db/visits/visits';
import { processWide } from '#domain/base/process-wide';
import { addressOrigin } from '#domain/http/client-address';
import { visitorOf } from '#domain/visits/hit';
import { type Batch, type Hit, requestReason, type UncountedReason } from '#domain/visits/visits';
import { clockAhead, sharedNow } from '#server/base/clock';
import { isDeskSession } from '#server/http/request/session-token';
import { setting } from '#server/settings/settings';
import { log } from '#server/telemetry/log';
import { inSpan } from '#server/telemetry/spans';
import type { Delivery } from '#server/visits/buffer';
import { noteBatch, noteFailed, noteRecorded, type Source } from '#server/visits/state';
import { isMachine } from '#server/visits/user-agents';

/** How long a stopping server retries to record hits. */
const CLOSING_GRACE_MS = 10_000;
/** Hits judged before requests are answered again, some 10 µs each. */
const AT_ONCE = 200;

const closing = processWide<{ since?: number }>('visits closing', () => ({}));

export function giveUpWhenClosing(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      closing.since = Date.now();
    });
  }
}

/** Records a batch once, however often it comes; `retry` where the database does not take it. */
export async function recordBatch(from: Source, batch: Batch): Promise<Delivery> {
  noteBatch(from, batch);
  try {
    const record = await classify(batch);
    const flood = await inSpan('record views', () => recordVisits(record, sharedNow(), mostNewcomers()));
    noteRecorded(from, record, flood);
    return 'recorded';
  } catch (error) {
    const isGivenUp = closing.since !== undefined && Date.now() - closing.since > CLOSING_GRACE_MS;
    log.error('visits', `a batch was not recorded${isGivenUp ? ' and is lost' : ', trying again'}`, error);
    noteFailed(from, batch, isGivenUp);
    return isGivenUp ? 'closing' : 'retry';
  }
}

/** Dated by the database's clock. */
async function classify({ id, hits, dropped }: Batch): Promise<VisitRecord> {
  const known = await findKnownPaths([...new Set(hits.map((hit) => hit.path))]);
  const record: VisitRecord = { batchId: id, views: [], uncounted: [] };
  for (const [place, hit] of hits.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await setImmediate();
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

/** Per address and hour; 0 means no limit. */
const mostNewcomers = () => setting('VISITORS_PER_ADDRESS') || Number.POSITIVE_INFINITY;
