// Floods the server with addresses that do not exist and prints the growth of memory, disk and rows. Exit code 1 where
// an answer is neither 404 nor a redirect, or a file or row is added. Then times a cached page while one address sends
// 120 requests a second.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { keptUnderFlood } from '#bench/kept-under-flood';
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
import { createTestDatabase } from '#tests/support/test-database';

const REQUESTS = Number(process.env['REQUESTS'] ?? 6000);
const CONNECTIONS = 8;
const FLOODED = ['visitors', 'page_view_days', 'visit_days'] as const;

await runMain(async () => {
  process.env['DATA_DIR'] = path.resolve('.data/bench');
  const postgres = await startEmbeddedPostgres({ folder: path.resolve('.data/bench/postgres'), password: 'bench' });
  try {
    process.env['DATABASE_URL'] = await createTestDatabase(postgres.url, 'bench_flood');
    await migrateDatabase(process.env['DATABASE_URL']);
    await loadDemo('bench');
    await sql()`truncate visit_days, page_view_days`; // counted from nothing
    const ids = (await listNewestArticles(20)).map(({ id }) => id);
    await buildWhenStale();
    const unlimited = { RENDERS_PER_SECOND: '0' };
    const server = await startServer({ port: await freePort(), host: '127.0.0.1', env: unlimited });
    await flood(server.url, ids, 0, REQUESTS / 4); // warm-up
    const before = { ...measure(server.process.pid as number), rows: await countRows() };
    const seconds = await flood(server.url, ids, REQUESTS, REQUESTS);
    await new Promise((resolve) => setTimeout(resolve, 3000)); // until the last batch of hits is recorded
    const after = { ...measure(server.process.pid as number), rows: await countRows() };
    await server.stop();
    report(before, after, seconds);
    const limited = await startServer({ port: await freePort(), host: '127.0.0.1', env: { TRUSTED_PROXIES: '1' } });
    await keptUnderFlood(limited.url, ids);
    await limited.stop();
  } finally {
    await closeDatabase();
    await postgres.stop();
  }
});

function invent(number: number, ids: number[]): string {
  const id = ids[number % ids.length] ?? 1;
  const forms = [
    `/khong-co-${number}`,
    `/kinh-te/bai-${100_000 + number}`,
    `/kinh-te/slug-sai-${number}-${id}`,
    `/kinh-te/trang/${1000 + number}`,
    `/kinh%2Dte/%C4%91-${number}`,
    `/${'a'.repeat(200)}/${number}/${'b'.repeat(200)}`,
  ];
  return forms[number % forms.length] ?? '/';
}

async function flood(url: string, ids: number[], first: number, count: number): Promise<number> {
  const started = performance.now();
  let next = first;
  const worker = async () => {
    while (next < first + count) {
      const address = invent(next++, ids);
      const answer = await fetch(url + address, { redirect: 'manual' });
      await answer.arrayBuffer();
      if (![404, 308].includes(answer.status)) throw new Failure(`${address} answered ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return (performance.now() - started) / 1000;
}

/** Memory in MB. */
function measure(pid: number) {
  const files = globSync('{.next,.data/bench/media}/**/*').length;
  const memory = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  return { files, memory };
}

async function countRows(): Promise<number> {
  let rows = 0;
  for (const table of FLOODED) rows += Number((await sql()`select count(*) from ${sql()(table)}`)[0]?.['count']);
  return rows;
}

type State = ReturnType<typeof measure> & { rows: number };

function report(before: State, after: State, seconds: number): void {
  console.log(`${REQUESTS} invented addresses in ${seconds.toFixed(0)} s: ${(REQUESTS / seconds).toFixed(0)} a second`);
  console.log(`memory ${before.memory.toFixed(0)} → ${after.memory.toFixed(0)} MB`);
  console.log(`files ${before.files} → ${after.files}, rows of readers ${before.rows} → ${after.rows}`);
  if (after.files !== before.files || after.rows !== before.rows) throw new Failure('The flood left something behind.');
}
