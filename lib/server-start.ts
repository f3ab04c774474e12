import { listenForContentChanges } from '#db/content-events';
import { startAlarms } from '#lib/alarm-watch';
import { outliveBrokenPipes } from '#lib/broken-pipe';
import { believeOnlyTrustedProxies } from '#lib/client-address';
import { compressResponses } from '#lib/compression';
import { routeConsole } from '#lib/console-lines';
import { sendContentLength } from '#lib/content-length';
import { isIndexed, trustedProxies } from '#lib/env';
import { forbidIndexing } from '#lib/indexing';
import { log } from '#lib/log';
import { allowLongUploads } from '#lib/long-uploads';
import { clearPageCache } from '#lib/page-cache';
import { answerUnchangedPages } from '#lib/page-validators';
import { startPings } from '#lib/pinger';
import { nameRequests } from '#lib/request-id';
import { measureQueries, measureRequests } from '#lib/request-metrics';
import { sendChosenStatus } from '#lib/response-status';
import { startScheduler } from '#lib/scheduler';
import { sendLocationOnce } from '#lib/single-location';
import { drainBeforeStopping } from '#lib/stopping';
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
  startAlarms();
  drainBeforeStopping(shutdownDelayMs());
  listenForContentChanges(clearPageCache).catch((error) => {
    log.error('pages', 'content changes of other processes are not heard', error);
  });
}
