import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { test } from '#e2e/support/test';
import { openPortalOnCopy } from '#tests/support/end-to-end';

const TOKEN = 'a token of the test, long enough';
const FORWARDED = { 'x-forwarded-for': '192.0.2.7' };

test('health: a stranger learns whether, an operator on the machine also how', async ({ request }) => {
  for (const path of ['/api/health', '/api/health/live', '/api/health/ready', '/api/health/serving']) {
    const answer = await request.get(path, { headers: FORWARDED });
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['cache-control']).toBe('no-store');
  }
  const stranger = await (await request.get('/api/health', { headers: FORWARDED })).json();
  expect(stranger).toEqual({ status: 'ready', live: true, ready: true, reasons: [] });
  const operator = await (await request.get('/api/health')).json();
  expect(operator.instance).toMatch(/:\d+$/);
  expect(operator.parts.map(({ part }: { part: string }) => part)).toContain('database');
});

test('metrics: for an operator only, with few labels whatever is asked for', async ({ request, baseURL }) => {
  expect((await request.get('/api/metrics', { headers: FORWARDED })).status()).toBe(404);
  expect(await askWithHttp10(`${baseURL}/api/metrics`)).toBe(404);
  await request.get('/');
  await request.get('/');
  for (let invented = 0; invented < 20; invented += 1) await request.get(`/khong/co/dia/chi/${invented}`);
  const figures = await readMetrics(() => request.get('/api/metrics'));
  expect(figures.find('cong_tin_requests_total', 'route="home"', 'method="GET"', 'status="200"')).toBeGreaterThan(1);
  expect(figures.find('cong_tin_requests_total', 'route="other"', 'status="404"')).toBeGreaterThanOrEqual(20);
  expect(figures.text).not.toContain('dia/chi');
  expect(figures.find('cong_tin_page_cache_lookups_total', 'outcome="hit"')).toBeGreaterThan(0);
  expect(figures.find('cong_tin_page_cache_pages')).toBeGreaterThan(0);
  expect(figures.find('cong_tin_job_last_success_timestamp_seconds', 'job="scheduler"')).toBeGreaterThan(1.7e9);
  expect(figures.find('cong_tin_database_query_seconds_count', 'outcome="ok"')).toBeGreaterThan(10);
  expect(figures.find('cong_tin_queue_length', 'queue="search"')).toBeGreaterThanOrEqual(0);
  expect(figures.find('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);
});

test('every answer bears an id; a proxy’s is kept', async ({ request }) => {
  const own = (await request.get('/')).headers()['x-request-id'];
  expect(own).toMatch(/^[0-9a-f-]{36}$/);
  const given = await request.get('/', { headers: { 'x-request-id': '4bf92f3577b34da6a3ce929d0e0e4736' } });
  expect(given.headers()['x-request-id']).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
});

test('a stopping server is not ready, and answers until its time is over', async () => {
  const portal = await openPortalOnCopy('watching', { SHUTDOWN_DELAY_SECONDS: '4', METRICS_TOKEN: TOKEN });
  const ask = (path: string) => fetch(portal.url + path, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect((await ask('/api/metrics')).status).toBe(200);
  expect((await fetch(`${portal.url}/api/metrics`)).status).toBe(404);
  expect((await fetch(`${portal.url}/api/metrics`, { headers: { authorization: 'Bearer no' } })).status).toBe(404);
  await fetch(portal.url, { headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' } });
  const recorded = async () => (await readMetrics(() => ask('/api/metrics'))).find('cong_tin_visits_recorded_total');
  await expect.poll(recorded).toBe(1);

  const stopped = portal.stop();
  await expect.poll(async () => (await ask('/api/health/ready')).status).toBe(503);
  expect(await (await ask('/api/health/ready')).json()).toMatchObject({ reasons: ['stopping'] });
  expect((await ask('/api/health/serving')).status).toBe(503);
  expect((await ask('/api/health/live')).status).toBe(200);
  expect((await ask('/')).headers.get('connection')).toBe('close');
  await stopped;
  await expect(ask('/api/health/live')).rejects.toThrow();
});

test('a scrape of one port has what every process behind it has answered', async () => {
  const portal = await openPortalOnCopy('watching_workers', {}, 2);
  try {
    const ask = (path: string) => fetch(portal.url + path, { headers: { connection: 'close' } });
    const homes = async () => {
      const figures = await readMetrics(() => ask('/api/metrics'));
      const processes = new Set(figures.text.match(/(?<=^process_start_time_seconds\{instance=")[^"]+/gm));
      return { processes: processes.size, counted: figures.find('cong_tin_requests_total', 'route="home"') };
    };
    await expect.poll(async () => (await homes()).processes).toBe(2);
    for (let asked = 0; asked < 25; asked += 1) expect((await ask('/')).status).toBe(200);
    for (let scraped = 0; scraped < 4; scraped += 1) expect(await homes()).toEqual({ processes: 2, counted: 25 });
  } finally {
    await portal.stop();
  }
});

type Answer = { text(): Promise<string> };

async function readMetrics(get: () => Promise<Answer>) {
  await pause(50);
  const body = await (await get()).text();
  const lines = body.split('\n').filter((line) => !line.startsWith('#'));
  const find = (name: string, ...labels: string[]) => {
    const found = lines.filter((line) => line.startsWith(`${name}{`) && labels.every((label) => line.includes(label)));
    return found.length === 0 ? undefined : found.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  };
  return { text: body, find };
}

/** nginx speaks HTTP/1.0 to upstreams unless configured. */
async function askWithHttp10(url: string): Promise<number> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET ${pathname} HTTP/1.0\r\nHost: ${hostname}:${port}\r\n\r\n`);
  return Number((await text(socket)).split(' ')[1]);
}
