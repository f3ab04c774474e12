import { servePortal } from '#cli/portal/serve';
import { buildWhenStale } from '#cli/web/build';
import { chooseConcurrency } from '#cli/web/concurrency';
import { handOver, warnOfRoot } from '#cli/web/run-as';
import { startServer } from '#cli/web/server';

/** `npm start`: the portal as readers get it, built when a source is newer than the last build. */
await servePortal('0.0.0.0', async ({ port, host, signal }) => {
  warnOfRoot();
  await buildWhenStale(signal);
  signal.throwIfAborted();
  const workers = await chooseConcurrency();
  return startServer({ port, host, workers, signal, as: handOver() });
});
