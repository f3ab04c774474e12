// Measures what each further worker and node costs and brings: requests a second of a cached page, memory, PostgreSQL
// connections, and the time until every process shows a change. Prints Markdown for docs/performance.md.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import autocannon from 'autocannon';
import { freePort } from '#cli/base/ports';
import { runMain } from '#cli/base/run-main';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { buildWhenStale } from '#cli/web/build';
import { type Server, startServer } from '#cli/web/server';
import { listNewestArticles } from '#db/article/articles';
import { closeDatabase, sql } from '#db/client/client';
import { announceContentChange, readGeneration } from '#db/client/content-events';
import { awaitNodes } from '#db/cluster/nodes';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { articlePath } from '#domain/http/paths';
import { startTestRedis } from '#tests/support/redis';
import { createTestDatabase } from '#tests/support/test-database';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 32;
const CHANGES = 30;

/** Workers of each server. */
const LAYOUTS = { '1 process': [1], '2 workers': [2], '4 workers': [4], '2 nodes': [1, 1], '3 nodes': [1, 1, 1] };

type Row = { rate: number; p99: number; memory: number; connections: number; change: number };

await runMain(async () => {
  process.env['DATA_DIR'] = path.resolve('.data/bench');
  const postgres = await startEmbeddedPostgres({ folder: path.resolve('.data/bench/postgres'), password: 'bench' });
  const redis = await startTestRedis();
  try {
    process.env['DATABASE_URL'] = await createTestDatabase(postgres.url, 'bench_nodes');
    process.env['SITE_URL'] = 'http://127.0.0.1';
    await migrateDatabase(process.env['DATABASE_URL']);
    await loadDemo('bench');
    const [newest] = await listNewestArticles(1);
    await buildWhenStale();
    const withRedis: Record<string, string>[] = redis ? [{ REDIS_URL: redis.url }] : [];
    const rows = new Map<string, Row[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, workers] of Object.entries(LAYOUTS))
        for (const env of [{}, ...withRedis]) {
          const row = await measure(workers, newest ? articlePath(newest) : '/', env);
          const key = 'REDIS_URL' in env ? `${name}, Redis` : name;
          rows.set(key, [...(rows.get(key) ?? []), row]);
        }
    }
    report(rows);
  } finally {
    await closeDatabase();
    await redis?.kill();
    await postgres.stop();
  }
});

async function measure(workers: number[], page: string, env: Record<string, string>): Promise<Row> {
  const servers: Server[] = [];
  for (const count of workers)
    servers.push(
      await startServer({ port: await freePort(), host: '127.0.0.1', workers: count, env, stdio: 'ignore' }),
    );
  const total = workers.reduce((sum, count) => sum + count, 0);
  while ((await listPids()).length < total) await new Promise((resolve) => setTimeout(resolve, 100));
  await load(servers, page, 1);
  const { rate, p99 } = await load(servers, page, SECONDS);
  const parents = servers.map(({ process }) => process.pid as number);
  const memory = memoryOf([...new Set([...parents, ...(await listPids())])]);
  const [row] = await sql()`select count(*)::int as count from pg_stat_activity
    where application_name like 'cong-tin%' and datname = current_database() and pid <> pg_backend_pid()`;
  const change = await timeChange();
  await Promise.all(servers.map((server) => server.stop()));
  return { rate, p99, memory, connections: Number(row?.['count']), change };
}

async function load(servers: Server[], page: string, duration: number) {
  const headers = {
    'accept-encoding': 'gzip',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0 Safari/537.36',
  };
  const connections = Math.floor(CONNECTIONS / servers.length);
  const all = await Promise.all(
    servers.map(({ url }) => autocannon({ url: url + page, connections, duration, headers })),
  );
  return {
    rate: all.reduce((sum, { requests }) => sum + requests.average, 0),
    p99: Math.max(...all.map(({ latency }) => latency.p99)),
  };
}

async function listPids(): Promise<number[]> {
  return (await sql()`select pid from nodes where seen_at > now() - interval '5 seconds'`).map((row) => row['pid']);
}

function memoryOf(pids: number[]): number {
  const sizes = execFileSync('ps', ['-o', 'rss=', '-p', pids.join(',')], { encoding: 'utf8' });
  return sizes
    .trim()
    .split('\n')
    .reduce((sum, size) => sum + Number(size) / 1024, 0);
}

/** Median milliseconds until every process has acknowledged a change. */
async function timeChange(): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const start = performance.now();
    await announceContentChange();
    await awaitNodes((await readGeneration()).number, 10_000);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[CHANGES / 2] ?? 0;
}

function report(rows: Map<string, Row[]>): void {
  const middle = (all: Row[], of: keyof Row) =>
    all.map((row) => row[of]).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const base = middle(rows.get('1 process') ?? [], 'rate');
  console.log('| layout | requests/s | of one process | 99 % ms | memory MB | connections | change everywhere ms |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, all] of rows) {
    const [rate, p99, memory] = [middle(all, 'rate'), middle(all, 'p99'), middle(all, 'memory')];
    const shown = [rate.toFixed(0), (rate / base).toFixed(2), p99, memory.toFixed(0), middle(all, 'connections')];
    console.log(`| ${name} | ${shown.join(' | ')} | ${middle(all, 'change').toFixed(0)} |`);
  }
}
