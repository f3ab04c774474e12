import { servePortal } from '#cli/portal/serve';
import { buildWhenStale } from '#cli/web/build';
import { chooseConcurrency } from '#cli/web/concurrency';
import { handOver, warnOfRoot } from '#cli/web/run-as';
import { startServer } from '#cli/web/server';

/** `npm start`: the production portal, rebuilt where stale. */
await servePortal('0.0.0.0', async ({ port, host, signal }) => {
  warnOfRoot();
  await buildWhenStale(signal);
  signal.throwIfAborted();
  const workers = await chooseConcurrency();
  return startServer({ port, host, workers, signal, as: handOver() });
});
