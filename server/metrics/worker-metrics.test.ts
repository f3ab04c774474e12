import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';

const folder = mkdtempSync(path.join(tmpdir(), 'worker-metrics-'));
const SERVER = path.join(folder, 'server.mjs');
/** `/metrics` is a scrape, `/hang` stops its process. */
writeFileSync(
  SERVER,
  `import { createServer } from 'node:http';
  import { measureRequests } from '${path.resolve('server/metrics/request-metrics.ts')}';
  import { runPipeline } from '${path.resolve('server/http/pipeline/pipeline.ts')}';
  import { renderMetrics } from '${path.resolve('server/metrics/metrics.ts')}';
  process.env.PORT = process.argv[2];
  runPipeline({ request: [measureRequests()] });
  createServer(async (request, response) => {
    if (request.url === '/metrics') return response.end((await renderMetrics()).text);
    response.end(String(process.pid));
    if (request.url === '/hang') process.kill(process.pid, 'SIGSTOP');
  }).listen(process.argv[2], '127.0.0.1');
  process.on('SIGTERM', () => process.exit(0));`,
);

let primary: ChildProcess | undefined;
afterEach(() => void primary?.kill('SIGTERM'));
afterAll(() => rmSync(folder, { recursive: true }));

async function startTwo() {
  const port = await freePort();
  primary = spawn(process.execPath, ['cli/web/workers.ts', '2', SERVER, String(port)], {
    stdio: 'ignore',
    env: { ...process.env, INSTANCE_NAME: 'node-1', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
  });
  const ask = async (where: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${where}`, { headers: { connection: 'close' } });
    return answer.text();
  };
  const pids = async () =>
    new Set(await Promise.all(Array.from({ length: 4 }, () => ask('/warm').catch(() => '')))).size;
  await expect.poll(pids, { timeout: 30_000, interval: 50 }).toBe(2);
  return ask;
}

/** By `instance`. */
function seriesOf(text: string, name: string, label = ''): Map<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) && line.includes(label));
  return new Map(lines.map((line) => [/instance="([^"]+)"/.exec(line)?.[1] ?? '', Number(line.split(' ').at(-1))]));
}
const sumOf = (series: Map<string, number>) => [...series.values()].reduce((sum, one) => sum + one, 0);

test('whichever of two processes is scraped, every request to either has been counted', async () => {
  const ask = await startTwo();
  const before = sumOf(seriesOf(await ask('/metrics'), 'cong_tin_requests_total', 'route="home"'));
  expect(before).toBe(0);
  for (let asked = 0; asked < 31; asked += 1) await ask('/');
  for (let scrape = 0; scrape < 4; scrape += 1) {
    const text = await ask('/metrics');
    const homes = seriesOf(text, 'cong_tin_requests_total', 'route="home"');
    expect([...homes.keys()].toSorted()).toEqual(['node-1/1', 'node-1/2']);
    expect(sumOf(homes)).toBe(31);
    expect(sumOf(seriesOf(text, 'cong_tin_request_seconds_count', 'route="home"'))).toBe(31);
    expect(seriesOf(text, 'process_start_time_seconds').size).toBe(2);
    expect(text.match(/^# TYPE cong_tin_requests_total /gm)).toHaveLength(1);
  }
});

test('a process that hangs or has died costs the scrape only its own metrics', async () => {
  const ask = await startTwo();
  const hanging = Number(await ask('/hang'));
  try {
    const text = await ask('/metrics');
    expect(seriesOf(text, 'process_start_time_seconds').size).toBe(1);
  } finally {
    process.kill(hanging, 'SIGKILL');
  }
  const both = async () => seriesOf(await ask('/metrics').catch(() => ''), 'process_start_time_seconds').size;
  await expect.poll(both, { timeout: 30_000 }).toBe(2);
});
