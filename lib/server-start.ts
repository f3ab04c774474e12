import { listenForContentChanges } from '#db/content-events';
import { reasonOf } from '#domain/reason';
import { outliveBrokenPipes } from '#lib/broken-pipe';
import { believeOnlyTrustedProxies } from '#lib/client-address';
import { compressResponses } from '#lib/compression';
import { sendContentLength } from '#lib/content-length';
import { announceToEdge } from '#lib/edge-headers';
import { startEdgePurges } from '#lib/edge-purge';
import { edgeSettings } from '#lib/edge-settings';
import { isIndexed, trustedProxies } from '#lib/env';
import { watchExpiries } from '#lib/expiries';
import { forbidIndexing } from '#lib/indexing';
import { allowLongUploads } from '#lib/long-uploads';
import { clearPageCache } from '#lib/page-cache';
import { answerUnchangedPages } from '#lib/page-validators';
import { startPings } from '#lib/pinger';
import { sendChosenStatus } from '#lib/response-status';
import { startScheduler } from '#lib/scheduler';
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
  const edge = edgeSettings();
  if (edge) {
    announceToEdge(edge.provider);
    watchExpiries();
  }
  await startEdgePurges();
  await openVisitSink();
  await startPings();
  startScheduler();
  listenForContentChanges(clearPageCache).catch((error) => {
    console.error('content changes of other processes are not heard:', reasonOf(error));
  });
}
