import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { POOL_SIZE } from '#db/client/client';
import { countQueries } from '#db/client/query-watch';
import { countConnections, readQueues } from '#db/operation/health';
import { processWide } from '#domain/base/process-wide';
import { isStopping } from '#server/http/connection/stopping';
import { refusedRequests } from '#server/http/refusals/refusal';
import { type Metrics, metricsOfOthers } from '#server/metrics/worker-metrics';
import { pageLookups } from '#server/pages/lookups';
import { pageCacheSize } from '#server/pages/page-store';
import { instanceName } from '#server/settings/process';
import { listJobs } from '#server/telemetry/job-metrics';
import { log } from '#server/telemetry/log';
import { countingState } from '#server/visits/state';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function metrics() {
  return processWide('metrics', createMetrics);
}

/**
 * Metrics of all processes on this port, each under its own `instance`. Without the database its values are left out.
 */
export async function renderMetrics(): Promise<{ text: string; type: string }> {
  const told = await Promise.all([readMetrics(), metricsOfOthers()]);
  const all = AggregatorRegistry.aggregate([told[0], ...told[1]]);
  return { text: await all.metrics(), type: all.contentType };
}

/** No two processes share a series, so `sum` changes no value. */
export async function readMetrics(): Promise<Metrics> {
  const { registry, fromDatabase } = metrics();
  await fromDatabase().catch((error) => log.debug('metrics', 'the database does not answer', error));
  const read = (await registry.getMetricsAsJSON()) as Metrics;
  return read.map((metric) => ({ ...metric, aggregator: 'sum' }));
}

function createMetrics() {
  const registry = new Registry();
  registry.setDefaultLabels({ instance: instanceName() });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'cong_tin_requests_total',
    help: 'Requests answered, by the kind of their address',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'cong_tin_request_seconds',
    help: 'From a request to the end of its answer',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const queries = new Histogram({
    name: 'cong_tin_database_query_seconds',
    help: 'From a query, its waiting for a connection included, to its answer',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  addProcessMetrics(registry);
  return { registry, requests, durations, queries, fromDatabase: addDatabaseMetrics(registry) };
}

function addProcessMetrics(registry: Registry): void {
  const tell = (name: string, help: string, labelNames: string[], read: () => [Record<string, string>, number][]) => {
    const Kind = name.endsWith('_total') ? Counter : Gauge;
    new Kind({
      name: `cong_tin_${name}`,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.inc(labels, value);
      },
    });
  };
  const named = (name: string, values: object): [Record<string, string>, number][] =>
    Object.entries(values).map(([label, value]) => [{ [name]: label }, value as number]);
  const jobs = (read: (job: NonNullable<ReturnType<ReturnType<typeof listJobs>['get']>>) => number | undefined) => () =>
    [...listJobs()].flatMap(([job, state]): [Record<string, string>, number][] => {
      const value = read(state);
      return value === undefined ? [] : [[{ job }, value]];
    });
  tell('stopping', 'Whether the process was told to stop', [], () => [[{}, Number(isStopping())]]);
  tell('refused_requests_total', 'Requests refused before they were read or rendered', ['reason'], () =>
    named('reason', refusedRequests()),
  );
  tell('page_cache_lookups_total', 'Pages asked of the cache', ['outcome'], () => named('outcome', pageLookups()));
  tell('page_cache_pages', 'Pages in memory', [], () => [[{}, pageCacheSize().pages]]);
  tell('page_cache_bytes', 'Memory of those pages', [], () => [[{}, pageCacheSize().bytes]]);
  tell('visits_buffered', 'Hits not recorded yet, as of the last batch of each buffer', [], () => [
    [{}, countingState().buffered],
  ]);
  tell('visits_oldest_seconds', 'Age of the oldest hit not recorded yet', [], () => {
    const { oldest } = countingState();
    return [[{}, oldest === undefined ? 0 : (Date.now() - oldest) / 1000]];
  });
  tell('visits_recorded_total', 'Views recorded', [], () => [[{}, countingState().views]]);
  tell('visits_uncounted_total', 'Hits that are no views, or were dropped, by reason', ['reason'], () =>
    named('reason', countingState().uncounted),
  );
  tell('visit_batches_total', 'Batches of hits', ['outcome'], () => named('outcome', countingState().batches));
  tell('database_pool_size', 'Connections of this process at the most', [], () => [[{}, POOL_SIZE]]);
  tell('database_queries', 'Queries sent to the database, and waiting for a connection', ['state'], () =>
    named('state', countQueries()),
  );
  tell('job_last_success_timestamp_seconds', 'When a job last did its work', ['job'], () =>
    jobs(({ succeeded }) => succeeded && succeeded / 1000)(),
  );
  tell('job_lag_seconds', 'How late the last turn of a job began', ['job'], () => jobs(({ lag }) => lag / 1000)());
  tell('job_failing', 'Whether the last turn of a job failed', ['job'], () => jobs((job) => Number(job.isFailing))());
}

/** Values from the database; returns the function that reads them. */
function addDatabaseMetrics(registry: Registry): () => Promise<void> {
  const registers = [registry];
  const gauges = [
    new Gauge({ name: 'cong_tin_queue_length', help: 'What waits in a queue', labelNames: ['queue'], registers }),
    new Gauge({ name: 'cong_tin_queue_oldest_seconds', help: 'Age of its oldest', labelNames: ['queue'], registers }),
    new Gauge({
      name: 'cong_tin_database_connections',
      help: 'Connections to the database, of all programs',
      labelNames: ['state'],
      registers,
    }),
  ] as const;
  const [lengths, ages, connections] = gauges;
  return async () => {
    for (const gauge of gauges) gauge.reset();
    const [queues, states] = await Promise.all([readQueues(), countConnections()]);
    for (const [queue, { length, seconds }] of Object.entries(queues)) {
      lengths.set({ queue }, length);
      ages.set({ queue }, seconds);
    }
    for (const [state, count] of states) connections.set({ state }, count);
  };
}
