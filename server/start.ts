import { readSite } from '#db/site/site';
import { startNightlyBackups } from '#server/backup/nightly';
import { watchExpiries } from '#server/cdn/expiries';
import { startCdnPurges } from '#server/cdn/purge';
import { leaveNodes, startNode } from '#server/cluster/following';
import { readPagesFromReplica } from '#server/cluster/replica-reading';
import { startAlarms } from '#server/health/alarm-watch';
import { outliveBrokenPipes } from '#server/http/connection/broken-pipe';
import { drainBeforeStopping } from '#server/http/connection/stopping';
import { watchDatabase } from '#server/http/errors/database-away';
import { shareCopies } from '#server/http/errors/find-copy';
import { runPipeline } from '#server/http/pipeline/pipeline';
import { portalPipeline } from '#server/http/steps';
import { startPings } from '#server/jobs/pinger';
import { startScheduler } from '#server/jobs/scheduler';
import { measureQueries } from '#server/metrics/request-metrics';
import { sharePages } from '#server/pages/page-store';
import { openSharedPages } from '#server/pages/shared-pages';
import { hasCdn } from '#server/settings/cdn';
import { shutdownDelayMs } from '#server/settings/process';
import { endOnWrongSettings } from '#server/settings/refusal';
import { setting } from '#server/settings/settings';
import { isTraced } from '#server/settings/telemetry';
import { prepareMedia } from '#server/storage/disk';
import { routeConsole } from '#server/telemetry/console-lines';
import { log } from '#server/telemetry/log';
import { openVisitSink } from '#server/visits/sink';

/** What a serving process sets up beside Next: how requests are answered, counting, and freshness across processes. */
export async function prepareProcess(): Promise<void> {
  endOnWrongSettings();
  outliveBrokenPipes();
  routeConsole();
  const trace = isTraced() ? (await import('#server/tracing/start')).startTracing() : undefined;
  runPipeline(portalPipeline(trace));
  measureQueries();
  watchDatabase();
  void readSite().catch(() => {}); // so that its name is known when the database is not there any more
  shareCopies();
  if (hasCdn()) watchExpiries();
  await prepareMedia().catch((error) => log.error('media', 'the folder of pictures and files cannot be made', error));
  await startCdnPurges();
  await openVisitSink();
  await startPings();
  startScheduler();
  startAlarms();
  startNightlyBackups();
  const redis = setting('REDIS_URL');
  if (redis) sharePages(await openSharedPages(redis));
  const replica = setting('DATABASE_REPLICA_URL');
  if (replica) readPagesFromReplica(replica);
  startNode();
  drainBeforeStopping(shutdownDelayMs(), leaveNodes);
}
