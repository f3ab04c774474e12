import { startAlarms } from '#lib/alarm-watch';
import { startNightlyBackups } from '#lib/backup/nightly';
import { believeOnlyOwnPages } from '#lib/believed-headers';
import { outliveBrokenPipes } from '#lib/broken-pipe';
import { believeOnlyTrustedProxies } from '#lib/client-address';
import { compressResponses } from '#lib/compression';
import { routeConsole } from '#lib/console-lines';
import { sendContentLength } from '#lib/content-length';
import { announceToEdge } from '#lib/edge-headers';
import { startEdgePurges } from '#lib/edge-purge';
import { edgeSettings } from '#lib/edge-settings';
import { isIndexed, trustedProxies } from '#lib/env';
import { watchExpiries } from '#lib/expiries';
import { forbidIndexing } from '#lib/indexing';
import { allowLongUploads } from '#lib/long-uploads';
import { startNode } from '#lib/nodes';
import { sharePages } from '#lib/page-cache';
import { answerUnchangedPages } from '#lib/page-validators';
import { startPings } from '#lib/pinger';
import { readPagesFromReplica } from '#lib/replica-reading';
import { nameRequests } from '#lib/request-id';
import { measureQueries, measureRequests } from '#lib/request-metrics';
import { sendChosenStatus } from '#lib/response-status';
import { redisUrl, replicaUrl } from '#lib/scale-env';
import { startScheduler } from '#lib/scheduler';
import { sendSecurityHeaders } from '#lib/security-headers';
import { openSharedPages } from '#lib/shared-pages';
import { sendLocationOnce } from '#lib/single-location';
import { drainBeforeStopping } from '#lib/stopping';
import { bucketSettings } from '#lib/storage/settings';
import { openVisitSink } from '#lib/visit-sink';
import { shutdownDelayMs } from '#lib/watch-env';

/** What a serving process sets up beside Next: addresses, counting, and freshness across processes. */
export async function startServer(): Promise<void> {
  outliveBrokenPipes();
  routeConsole();
  nameRequests(trustedProxies() > 0);
  measureRequests();
  measureQueries();
  believeOnlyTrustedProxies(trustedProxies());
  believeOnlyOwnPages();
  if (process.env['NODE_ENV'] === 'production') sendSecurityHeaders();
  sendChosenStatus();
  sendLocationOnce();
  sendContentLength();
  compressResponses();
  answerUnchangedPages();
  allowLongUploads();
  if (!isIndexed()) forbidIndexing();
  const edge = edgeSettings();
  if (edge) {
    announceToEdge(edge.provider);
    watchExpiries();
  }
  bucketSettings();
  await startEdgePurges();
  await openVisitSink();
  await startPings();
  startScheduler();
  startAlarms();
  startNightlyBackups();
  drainBeforeStopping(shutdownDelayMs());
  const redis = redisUrl();
  if (redis) sharePages(await openSharedPages(redis));
  const replica = replicaUrl();
  if (replica) readPagesFromReplica(replica);
  startNode();
}
