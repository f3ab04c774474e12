import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { startServer } from '#cli/web/server';
import { test } from '#e2e/support/test';
import { type Collector, openCollector } from '#tests/database/collector';
import { createTestDatabase } from '#tests/support/test-database';

const PRIVATE = {
  cookie: 'next-auth.session-token=bi-mat-phien',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0 rieng-tu',
  'x-forwarded-for': '192.0.2.77',
};

const folder = mkdtempSync(path.join(tmpdir(), 'traces-'));
const loaded = path.join(folder, 'loaded');
const hook = path.join(folder, 'hook.cjs');
/** Logs each OpenTelemetry package loaded, save the API, which Next brings itself. */
writeFileSync(
  hook,
  `require('node:module').registerHooks({ load(url, context, next) {
    if (/@opentelemetry\\/(?!api\\/)/.test(url)) require('node:fs').appendFileSync(${JSON.stringify(loaded)}, url + '\\n');
    return next(url, context);
  } });`,
);

let collector: Collector;
test.beforeAll(async () => {
  collector = await openCollector();
});
test.afterAll(async () => {
  await collector.close();
  rmSync(folder, { recursive: true });
});

async function openServer(name: string, env: Record<string, string>) {
  writeFileSync(loaded, '');
  const database = await createTestDatabase(process.env['WHOLE_DATABASE_URL'] ?? '', name, 'end_to_end_whole');
  const server = await startServer({
    port: await freePort(),
    host: '127.0.0.1',
    stdio: 'pipe',
    env: { DATABASE_URL: database, NODE_OPTIONS: `--require=${hook}`, LOG_ACCESS: '1', LOG_FORMAT: 'json', ...env },
  });
  server.process.stdout?.resume();
  const logged = text(server.process.stderr as NodeJS.ReadableStream);
  const ask = async (where: string, headers = {}) => {
    const answer = await fetch(server.url + where, { headers });
    return { id: answer.headers.get('x-request-id'), status: answer.status, body: await answer.text() };
  };
  const stop = async () => {
    await server.stop();
    const lines = (await logged).split('\n').filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as Record<string, string>);
  };
  return { ask, stop, process: server.process };
}

const spansOf = (id: string | null) => {
  const root = collector.spans.find(({ attributes }) => attributes['cong_tin.request_id'] === id);
  return { root, spans: collector.spans.filter(({ traceId }) => root && traceId === root.traceId) };
};
const namesOf = (id: string | null) => spansOf(id).spans.map(({ name }) => name);

test('a request is one trace, named by its route, from the server to the queries, and nobody’s data is in it', async () => {
  const { ask, stop } = await openServer('traces', {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    TRUSTED_PROXIES: '1',
  });
  const home = await ask('/', PRIVATE);
  const article = /href="(\/[a-z-]+\/[a-z0-9-]+-\d+)"/.exec(home.body)?.[1] ?? '';
  const read = await ask(article, PRIVATE);
  const again = await ask(article, PRIVATE);
  const searched = await ask('/tim-kiem?q=chuyen+rieng', PRIVATE);
  expect([home, read, again, searched].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  for (const { id } of [home, read, again, searched]) await expect.poll(() => spansOf(id).root?.name).toBeTruthy();
  await expect.poll(() => collector.spans.map(({ name }) => name)).toContain('record views');
  const lines = await stop();

  expect(spansOf(read.id).root?.name).toMatch(/^GET \/\[category\]/);
  expect(spansOf(read.id).root?.attributes).toMatchObject({
    'cong_tin.route': 'article',
    'http.response.status_code': 200,
  });
  expect(namesOf(read.id).filter((name) => name.startsWith('select '))).not.toEqual([]);
  expect(namesOf(again.id).filter((name) => name.startsWith('select '))).toEqual([]);
  expect(spansOf(searched.id).root?.name).toBe('GET /tim-kiem');
  for (const { id } of [read, searched])
    expect(lines.find(({ part, request }) => part === 'access' && request === id)?.['trace_id']).toBe(
      spansOf(id).root?.traceId,
    );
  const told = collector.heard.join('\n');
  expect(told).not.toMatch(/chuyen|rieng|bi-mat|Mozilla|192\.0\.2|127\.0\.0\.1|localhost/);
  expect(told).not.toContain(article);
  expect(readFileSync(loaded, 'utf8')).toContain('@opentelemetry/sdk-trace/');
});

test('a collector that is away or hangs costs one line, and the server ends by itself', async () => {
  const { ask, stop, process } = await openServer('traces_away', {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}`,
  });
  for (let asked = 0; asked < 30; asked += 1) {
    expect((await ask('/')).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  const lines = await stop();
  expect(process.signalCode).toBeNull();
  expect(lines.filter(({ part }) => part === 'traces')).toHaveLength(1);
  // That a busy machine is slow to tell its health is none of the collector's.
  const faults = lines.filter(({ level, reason }) => level === 'error' && !reason?.startsWith('no answer within'));
  expect(faults).toEqual([]);
});

test('where no collector is named, nothing of it is loaded', async () => {
  const { ask, stop } = await openServer('traces_off', {});
  expect((await ask('/')).status).toBe(200);
  for (const line of await stop()) expect(line).not.toHaveProperty('trace_id');
  expect(readFileSync(loaded, 'utf8')).toBe('');
});

test('nothing of it is in what browsers load, or at the edge', () => {
  const holding = (files: string) => {
    const built = globSync(files);
    expect(built, files).not.toEqual([]);
    return built.filter((file) => /OTEL_EXPORTER|exporter-trace-otlp/.test(readFileSync(file, 'utf8')));
  };
  expect(holding('.next/static/**/*.js')).toEqual([]);
  expect(holding('.next/server/edge/**/*.js')).toEqual([]);
  expect(holding('.next/server/chunks/*.js')).not.toEqual([]);
});
