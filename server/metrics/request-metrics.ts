import { tracingChannel } from 'node:diagnostics_channel';
import { QUERY_CHANNEL, type WatchedQuery } from '#db/client/query-watch';
import { methodKindOf, routeKindOf } from '#domain/http/route-kind';
import { isPublic, type Step } from '#server/http/pipeline/pipeline';
import { metrics, readMetrics } from '#server/metrics/metrics';
import { shareMetrics } from '#server/metrics/worker-metrics';
import { setting } from '#server/settings/settings';
import { log } from '#server/telemetry/log';

/** Internal requests do not count. */
export function measureRequests(): Step {
  const { requests, durations } = metrics();
  shareMetrics(readMetrics);
  const isLogged = setting('LOG_ACCESS');
  return ({ request, response }) => {
    if (!isPublic(request)) return;
    const begun = performance.now();
    const route = routeKindOf(request.url?.split('?', 1)[0] ?? '');
    const method = methodKindOf(request.method ?? '');
    response.once('close', () => {
      const ms = performance.now() - begun;
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      requests.inc({ route, method, status });
      durations.observe({ route }, ms / 1000);
      if (isLogged) log.info('access', `${method} ${route}`, undefined, { status, ms: Math.round(ms) });
    });
  };
}

export function measureQueries(): void {
  const { queries } = metrics();
  const begun = new WeakMap<object, number>();
  const channel = tracingChannel<unknown, WatchedQuery>(QUERY_CHANNEL);
  channel.start.subscribe((query) => {
    begun.set(query as object, performance.now());
  });
  channel.asyncEnd.subscribe((message) => {
    const query = message as WatchedQuery;
    const seconds = (performance.now() - (begun.get(query) ?? performance.now())) / 1000;
    queries.observe({ outcome: query.error === undefined ? 'ok' : 'failed' }, seconds);
  });
}
