// Sends a known number of views among bots and prefetches; stops PostgreSQL for three seconds in the middle, and the
// server after the last answer. Exit code 1 where the database has a view more or less.
import { Agent, request } from 'node:http';
import path from 'node:path';
import { Failure } from '#cli/base/failure';
import { freePort } from '#cli/base/ports';
import { runMain } from '#cli/base/run-main';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { buildWhenStale } from '#cli/web/build';
import { startServer } from '#cli/web/server';
import { listNewestArticles } from '#db/article/articles';
import { closeDatabase, sql } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { articlePath } from '#domain/http/paths';
import { createTestDatabase } from '#tests/support/test-database';

const REQUESTS = Number(process.env['REQUESTS'] ?? 20_000);
const CONNECTIONS = 16;
/** Coprime with the cycle of kinds, so that every reader sends a view. */
const READERS = 401;
const OUTAGE_MS = 3000;

const CHROME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

type Kind = 'view' | 'bot' | 'prefetch' | 'method' | 'unknown_path';

await runMain(async () => {
  process.env['DATA_DIR'] = path.resolve('.data/bench');
  const folder = path.resolve('.data/bench/postgres');
  const postgres = await startEmbeddedPostgres({ folder, password: 'bench' });
  const database = await createTestDatabase(postgres.url, 'bench_visits');
  try {
    await migrateDatabase(database);
    process.env['DATABASE_URL'] = database;
    await loadDemo('bench');
    await sql()`truncate visit_days, page_view_days`; // counted from nothing
    const paths = ['/', '/kinh-te', ...(await listNewestArticles(20)).map(articlePath)];
    await buildWhenStale();
    const server = await startServer({ port: await freePort(), host: '127.0.0.1', env: { TRUSTED_PROXIES: '1' } });
    await warmUp(server.url, paths);

    const started = performance.now();
    const outage = outageAfter(REQUESTS / 2, async () => {
      await postgres.stop();
      await new Promise((resolve) => setTimeout(resolve, OUTAGE_MS));
      await startEmbeddedPostgres({ folder, password: 'bench', port: Number(new URL(postgres.url).port) });
    });
    const sent = await sendAll(server.url, paths, outage.reached);
    await outage.over;
    const seconds = (performance.now() - started) / 1000;
    await server.stop();
    await compare(sent, seconds);
  } finally {
    await closeDatabase();
    await postgres.stop();
  }
});

/** The outage must meet a warm cache. */
async function warmUp(url: string, paths: string[]): Promise<void> {
  for (const page of paths) await fetch(url + page, { headers: { 'user-agent': BOT } });
}

function outageAfter(count: number, happen: () => Promise<void>) {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    over: promise,
    reached(done: number) {
      if (done === count) void happen().then(resolve);
    },
  };
}

async function sendAll(url: string, paths: string[], reached: (done: number) => void) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const sent: Record<Kind, number> = { view: 0, bot: paths.length, prefetch: 0, method: 0, unknown_path: 0 };
  const failures = { count: 0 };
  let next = 0;
  let done = 0;
  async function connection() {
    while (next < REQUESTS) {
      const number = next++;
      const kind = kindOf(number);
      sent[kind] += 1;
      const status = await send(agent, url, kind, number, paths);
      if (kind === 'view' && status !== 200) failures.count += 1;
      reached(++done);
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return { ...sent, failures: failures.count };
}

function kindOf(number: number): Kind {
  const kinds: Record<number, Kind> = { 3: 'bot', 9: 'bot', 11: 'prefetch', 13: 'method', 17: 'unknown_path' };
  return kinds[number % 20] ?? 'view';
}

function send(agent: Agent, url: string, kind: Kind, number: number, paths: string[]): Promise<number> {
  const reader = number % READERS;
  const page = kind === 'unknown_path' ? `/khong-co-${number}` : paths[number % paths.length];
  const headers: Record<string, string> = {
    'user-agent': kind === 'bot' ? BOT : CHROME,
    'x-forwarded-for': `10.${reader >> 8}.${reader & 255}.7`,
  };
  if (kind === 'prefetch') headers['sec-purpose'] = 'prefetch';
  return new Promise((resolve, reject) => {
    request(url + page, { agent, headers, method: kind === 'method' ? 'HEAD' : 'GET' }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });
}

async function compare(sent: Awaited<ReturnType<typeof sendAll>>, seconds: number): Promise<void> {
  const [day] =
    await sql()`select coalesce(sum(views), 0)::int as views, coalesce(sum(visits), 0)::int as visits from visit_days`;
  const [page] = await sql()`select coalesce(sum(views), 0)::int as views from page_view_days`;
  const reasons = await sql()`select reason, sum(hits)::int as hits from uncounted_days group by reason`;
  const left = new Map(reasons.map((row) => [row['reason'] as string, row['hits'] as number]));
  const rows = [
    ['page views', sent.view, day?.['views']],
    ['page views by page', sent.view, page?.['views']],
    ['visits', READERS, day?.['visits']],
    ...(['bot', 'prefetch', 'method', 'unknown_path'] as const).map((kind) => [kind, sent[kind], left.get(kind) ?? 0]),
    ['dropped', 0, left.get('dropped') ?? 0],
    ['views answered otherwise than 200', 0, sent.failures],
  ] as [string, number, number][];
  console.log(
    `${REQUESTS} requests in ${seconds.toFixed(1)} s, PostgreSQL away for ${OUTAGE_MS / 1000} s, then SIGTERM\n`,
  );
  for (const [name, wanted, got] of rows) {
    console.log(`${wanted === got ? '✓' : '✗'} ${name.padEnd(36)} sent ${wanted}, counted ${got}`);
  }
  if (rows.some(([, wanted, got]) => wanted !== got)) throw new Failure('the counters differ from what was sent');
}
