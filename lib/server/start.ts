import { readSite } from '#db/site';
import { startNightlyBackups } from '#lib/backup/nightly';
import { startPings } from '#lib/crawlers/pinger';
import { watchExpiries } from '#lib/edge/expiries';
import { startEdgePurges } from '#lib/edge/purge';
import { hasEdgeCache } from '#lib/env';
import { shareCopies } from '#lib/nodes/find-copy';
import { leaveNodes, startNode } from '#lib/nodes/following';
import { sharePages } from '#lib/nodes/page-store';
import { readPagesFromReplica } from '#lib/nodes/replica-reading';
import { redisUrl, replicaUrl } from '#lib/nodes/settings';
import { openSharedPages } from '#lib/nodes/shared-pages';
import { startScheduler } from '#lib/scheduler';
import { outliveBrokenPipes } from '#lib/server/broken-pipe';
import { watchDatabase } from '#lib/server/database-away';
import { runPipeline } from '#lib/server/pipeline';
import { portalPipeline } from '#lib/server/steps';
import { drainBeforeStopping } from '#lib/server/stopping';
import { prepareMedia } from '#lib/storage/disk';
import { bucketSettings } from '#lib/storage/settings';
import { isTraced } from '#lib/tracing/settings';
import { openVisitSink } from '#lib/visits/sink';
import { startAlarms } from '#lib/watch/alarm-watch';
import { routeConsole } from '#lib/watch/console-lines';
import { log } from '#lib/watch/log';
import { measureQueries } from '#lib/watch/request-metrics';
import { shutdownDelayMs } from '#lib/watch/settings';

/** What a serving process sets up beside Next: how requests are answered, counting, and freshness across processes. */
export async function startServer(): Promise<void> {
  outliveBrokenPipes();
  routeConsole();
  const trace = isTraced() ? (await import('#lib/tracing/start')).startTracing() : undefined;
  runPipeline(portalPipeline(trace));
  measureQueries();
  watchDatabase();
  void readSite().catch(() => {}); // so that its name is known when the database is not there any more
  shareCopies();
  if (hasEdgeCache()) watchExpiries();
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
