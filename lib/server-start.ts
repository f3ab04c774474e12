import { outliveBrokenPipes } from '#lib/broken-pipe';
import { believeOnlyTrustedProxies } from '#lib/client-address';
import { compressResponses } from '#lib/compression';
import { sendContentLength } from '#lib/content-length';
import { isIndexed, trustedProxies } from '#lib/env';
import { forbidIndexing } from '#lib/indexing';
import { allowLongUploads } from '#lib/long-uploads';
import { startNode } from '#lib/nodes';
import { sharePages } from '#lib/page-cache';
import { answerUnchangedPages } from '#lib/page-validators';
import { startPings } from '#lib/pinger';
import { readPagesFromReplica } from '#lib/replica-reading';
import { sendChosenStatus } from '#lib/response-status';
import { redisUrl, replicaUrl } from '#lib/scale-env';
import { startScheduler } from '#lib/scheduler';
import { openSharedPages } from '#lib/shared-pages';
import { sendLocationOnce } from '#lib/single-location';
import { openVisitSink } from '#lib/visit-sink';

/** What a serving process sets up beside Next: addresses, counting, and freshness across processes. */
export async function startServer(): Promise<void> {
  outliveBrokenPipes();
  believeOnlyTrustedProxies(trustedProxies());
  sendChosenStatus();
  sendLocationOnce();
  sendContentLength();
  compressResponses();
  answerUnchangedPages();
  allowLongUploads();
  if (!isIndexed()) forbidIndexing();
  await openVisitSink();
  await startPings();
  startScheduler();
  const redis = redisUrl();
  if (redis) sharePages(await openSharedPages(redis));
  const replica = replicaUrl();
  if (replica) readPagesFromReplica(replica);
  startNode();
}
