import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';
import { isTracedBy } from '#server/settings/schema/traces';
import { type Collector, openCollector } from '#tests/database/collector';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('tracing');

/** Answers with a query of its address, in a span of its own. */
const SERVER = `
  import { createServer } from 'node:http';
  import { trace } from '@opentelemetry/api';
  import { closeDatabase, sql } from '#db/client/client';
  import { log } from '#server/telemetry/log';
  import { runPipeline } from '#server/http/pipeline/pipeline';
  import { nameRequests } from '#server/http/request/request-id';
  import { inSpan } from '#server/telemetry/spans';
  import { startTracing } from '#server/tracing/start';
  import { setting } from '#server/settings/settings';
  runPipeline({ request: [nameRequests(setting('TRUSTED_PROXIES') > 0), startTracing()] });
  const server = createServer(async (request, response) => {
    response.once('close', () => log.info('access', 'over'));
    if (request.url.startsWith('/api/health')) return response.end('live');
    log.info('test', 'asked');
    const span = trace.getActiveSpan(); // as Next does
    span.setAttributes({ 'http.target': request.url, 'http.user_agent': request.headers['user-agent'] });
    span.recordException(new Error(request.url));
    span.setStatus({ code: 2, message: request.url });
    await inSpan('look it up', () => sql()\`select \${request.url} as said\`);
    await inSpan('fail', () => sql()\`select \${request.url}::int from site\`).catch((error) => log.error('test', 'failed', error));
    response.end();
  });
  await sql()\`select 1\`; // the first connection asks the database for its types
  server.listen(process.env.PORT, '127.0.0.1', () => console.log('listening'));
  process.on('SIGTERM', () => server.close(closeDatabase));`;

let collector: Collector;
const servers: ChildProcess[] = [];
beforeEach(async () => {
  collector = await openCollector();
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.kill('SIGKILL');
  await collector.close();
});

async function openServer(env: Record<string, string>) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--input-type=module', '-e', SERVER], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), INSTANCE_NAME: 'node-1', ...env },
  });
  servers.push(child);
  const logged = text(child.stderr);
  await once(child.stdout, 'data');
  const ask = (path: string, headers = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    const lines = (await logged).trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Record<string, string>);
  };
  return { ask, stop };
}

const PRIVATE = {
  cookie: 'next-auth.session-token=bi-mat-phien',
  'user-agent': 'Mozilla/5.0 rieng-tu',
  'x-forwarded-for': '192.0.2.77',
};

test('a request is a trace with its steps and queries, that the log and the answer name, and with nobody’s data', async () => {
  const { ask, stop } = await openServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const answer = await ask('/tim-kiem?q=chuyen+rieng', PRIVATE);
  await ask('/api/health/live');
  await expect.poll(() => collector.spans.length).toBe(5);
  const named = new Map(collector.spans.map((span) => [span.name, span]));
  const root = named.get('GET search');
  expect([...named.keys()].toSorted()).toEqual(['GET search', 'fail', 'look it up', 'select', 'select site']);
  expect(new Set(collector.spans.map((span) => span.traceId))).toEqual(new Set([root?.traceId]));
  expect(named.get('look it up')?.parentSpanId).toBe(root?.spanId);
  expect(named.get('select')?.parentSpanId).toBe(named.get('look it up')?.spanId);
  expect(named.get('select site')?.status.code).toBe(2);
  expect(root?.attributes).toEqual({
    'http.request.method': 'GET',
    'http.response.status_code': 200,
    'cong_tin.route': 'search',
    'cong_tin.request_id': answer.headers.get('x-request-id'),
  });
  expect(collector.resource).toMatchObject({ 'service.name': 'cong-tin', 'service.instance.id': 'node-1' });
  expect(collector.heard.join()).not.toMatch(/rieng|bi-mat|Mozilla|192\.0\.2|127\.0\.0\.1|tim-kiem/);

  const lines = (await stop()).filter(({ request }) => request === answer.headers.get('x-request-id'));
  expect(lines.map(({ msg }) => msg)).toEqual(['asked', 'failed', 'over']);
  for (const line of lines) expect(line['trace_id']).toBe(root?.traceId);
});

test.each([
  ['a stranger’s trace is not continued', '0', false],
  ['a trusted proxy’s is', '1', true],
])(
  '%s',
  async (_, TRUSTED_PROXIES, isContinued) => {
    const { ask, stop } = await openServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, TRUSTED_PROXIES });
    const given = '0af7651916cd43dd8448eb211c80319c';
    await ask('/', { traceparent: `00-${given}-b7ad6b7169203331-01` });
    await expect.poll(() => collector.spans.length).toBe(5);
    const root = collector.spans.find(({ name }) => name === 'GET home');
    expect(root?.traceId === given).toBe(isContinued);
    expect(root?.parentSpanId === 'b7ad6b7169203331').toBe(isContinued);
    await stop();
  },
  60_000,
);

test('what happens right before a process ends is sent all the same', async () => {
  const { ask, stop } = await openServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  await ask('/slow');
  await stop();
  expect(collector.spans.map(({ name }) => name)).toContain('GET section');
});

test.each(['away', 'hanging'])(
  'a collector that is %s costs one line, whatever is asked',
  async (state) => {
    const hanging = createServer(() => {}).listen(0, '127.0.0.1');
    await once(hanging, 'listening');
    const port = state === 'away' ? await freePort() : (hanging.address() as AddressInfo).port;
    const { ask, stop } = await openServer({
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_EXPORTER_OTLP_TIMEOUT: '700',
    });
    for (let asked = 0; asked < 30; asked += 1) {
      expect((await ask('/')).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const lines = await stop();
    hanging.closeAllConnections();
    hanging.close();
    expect(lines.filter(({ part }) => part === 'traces')).toMatchObject([
      { level: 'warn', reason: expect.stringMatching(state === 'away' ? /ECONNREFUSED/ : /time/i) },
    ]);
  },
  60_000,
);

test.each<Record<string, string>>([
  { OTEL_TRACES_SAMPLER: 'always_off' },
  { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' },
])(
  '%o: nothing is traced',
  async (env) => {
    const { ask, stop } = await openServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env });
    await ask('/');
    for (const line of await stop()) expect(line).not.toHaveProperty('trace_id');
    expect(collector.spans).toEqual([]);
  },
  60_000,
);

test('where they go, with which headers and under which name, is as the standard variables say', async () => {
  const { ask, stop } = await openServer({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/v1/traces`,
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20abc',
    OTEL_SERVICE_NAME: 'cong-tin-thu',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=live',
    OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '1',
  });
  await ask('/');
  await stop();
  expect(collector.headers.authorization).toBe('Bearer abc');
  expect(collector.resource).toMatchObject({
    'service.name': 'cong-tin-thu',
    'deployment.environment.name': 'live',
  });
  expect(collector.spans.map(({ name }) => name)).toContain('GET home');
});

test('it is off unless an endpoint is named', () => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:4318';
  expect(isTracedBy({})).toBe(false);
  expect(isTracedBy({ OTEL_EXPORTER_OTLP_ENDPOINT })).toBe(true);
  expect(isTracedBy({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SDK_DISABLED: 'true' })).toBe(false);
  expect(isTracedBy({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_EXPORTER: 'none' })).toBe(false);
});
