import { readSite } from '#db/site';
import { startNightlyBackups } from '#lib/backup/nightly';
import { startPings } from '#lib/crawlers/pinger';
import { watchExpiries } from '#lib/edge/expiries';
import { announceToEdge } from '#lib/edge/headers';
import { startEdgePurges } from '#lib/edge/purge';
import { edgeSettings } from '#lib/edge/settings';
import { isIndexed, trustedProxies } from '#lib/env';
import { leaveNodes, startNode } from '#lib/nodes/following';
import { sharePages } from '#lib/nodes/page-cache';
import { readPagesFromReplica } from '#lib/nodes/replica-reading';
import { redisUrl, replicaUrl } from '#lib/nodes/settings';
import { openSharedPages } from '#lib/nodes/shared-pages';
import { startScheduler } from '#lib/scheduler';
import { noteAskedPages } from '#lib/server/asked-page';
import { believeOnlyOwnPages } from '#lib/server/believed-headers';
import { outliveBrokenPipes } from '#lib/server/broken-pipe';
import { leaveConnectionsClean } from '#lib/server/clean-connections';
import { compressResponses } from '#lib/server/compression';
import { sendContentLength } from '#lib/server/content-length';
import { watchDatabase } from '#lib/server/database-away';
import { ignoreUpgrades } from '#lib/server/ignored-upgrades';
import { forbidIndexing } from '#lib/server/indexing';
import { dropInnerHeaders } from '#lib/server/inner-headers';
import { allowLongUploads } from '#lib/server/long-uploads';
import { refuseMalformed } from '#lib/server/malformed-requests';
import { answerNowhereAlike } from '#lib/server/nowhere';
import { answerUnchangedPages } from '#lib/server/page-validators';
import { leadToCanonical, readPlainAddresses } from '#lib/server/plain-addresses';
import { refuseMethods } from '#lib/server/refused-methods';
import { refusePosts } from '#lib/server/refused-posts';
import { limitRenderings } from '#lib/server/render-budget';
import { nameRequests } from '#lib/server/request-id';
import { sendChosenStatus } from '#lib/server/response-status';
import { sendSecurityHeaders } from '#lib/server/security-headers';
import { sendLocationOnce } from '#lib/server/single-location';
import { drainBeforeStopping } from '#lib/server/stopping';
import { believeOnlyTrustedProxies } from '#lib/server/trusted-proxies';
import { answerUnreadRequests } from '#lib/server/unread-requests';
import { wordErrors } from '#lib/server/worded-errors';
import { prepareMedia } from '#lib/storage/disk';
import { bucketSettings } from '#lib/storage/settings';
import { isTraced } from '#lib/tracing/settings';
import { openVisitSink } from '#lib/visits/sink';
import { startAlarms } from '#lib/watch/alarm-watch';
import { routeConsole } from '#lib/watch/console-lines';
import { log } from '#lib/watch/log';
import { measureQueries, measureRequests } from '#lib/watch/request-metrics';
import { shutdownDelayMs } from '#lib/watch/settings';

/** What a serving process sets up beside Next: addresses, counting, and freshness across processes. */
export async function startServer(): Promise<void> {
  outliveBrokenPipes();
  routeConsole();
  leaveConnectionsClean();
  readPlainAddresses();
  dropInnerHeaders();
  nameRequests(trustedProxies() > 0);
  if (isTraced()) (await import('#lib/tracing/start')).startTracing();
  measureRequests();
  measureQueries();
  believeOnlyTrustedProxies(trustedProxies());
  believeOnlyOwnPages();
  if (process.env['NODE_ENV'] === 'production') {
    ignoreUpgrades();
    sendSecurityHeaders();
  }
  noteAskedPages();
  // Of these the last looks first.
  answerNowhereAlike();
  limitRenderings();
  refuseMethods();
  refusePosts();
  leadToCanonical();
  refuseMalformed();
  sendChosenStatus();
  sendLocationOnce();
  sendContentLength();
  compressResponses();
  answerUnchangedPages();
  watchDatabase();
  void readSite().catch(() => {}); // so that its name is known when the database is not there any more
  wordErrors();
  answerUnreadRequests();
  allowLongUploads();
  if (!isIndexed()) forbidIndexing();
  const edge = edgeSettings();
  if (edge) {
    announceToEdge(edge.provider);
    watchExpiries();
  }
  bucketSettings();
  await prepareMedia().catch((error) => log.error('media', 'the folder of pictures and files cannot be made', error));
  await startEdgePurges();
  await openVisitSink();
  await startPings();
  startScheduler();
  startAlarms();
  startNightlyBackups();
  const redis = redisUrl();
  if (redis) sharePages(await openSharedPages(redis));
  const replica = replicaUrl();
  if (replica) readPagesFromReplica(replica);
  startNode();
  drainBeforeStopping(shutdownDelayMs(), leaveNodes);
}
