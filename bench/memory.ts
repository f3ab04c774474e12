// Measures what `npm start` takes with several workers: seconds until it is ready, and the memory of each process at rest,
// at its most under load (first each page once, sixteen at a time, then 100 requests a second
// for pages, searches and pictures), and after it. Prints Markdown for docs/performance.md.
// Options: `--seconds` of load (60), `--workers` (2), `--articles` (1000).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fillArchive, listSections } from '#bench/freshness-archive';
import { type Memory, megabytes, memoryOf, treeOf } from '#bench/process-memory';
import { askAll, readerOf } from '#bench/readers';
import { askSteadily } from '#bench/steady-load';
import { Failure } from '#cli/base/failure';
import { freePort } from '#cli/base/ports';
import { commandOf } from '#cli/base/processes';
import { runMain } from '#cli/base/run-main';
import { openDatabase } from '#cli/postgres/database';
import { buildWhenStale } from '#cli/web/build';
import { isAnswered } from '#cli/web/probe';
import { listNewestArticles } from '#db/article/articles';
import { closeDatabase, sql } from '#db/client/client';
import { loadDemo } from '#demo/load';
import { articlePath } from '#domain/http/paths';

const FOLDER = path.resolve('.data/bench/memory');
const PER_SECOND = 100;
const READY_LIMIT_MS = 120_000;
const REST_MS = 15_000;
const WATCH_MS = 500;

/** By the end of the command. */
const NAMES: [RegExp, string][] = [
  [/^npm /, 'npm'],
  [/cli\/run\.mjs start$/, 'run.mjs'],
  [/cli\/start\.ts$/, 'start'],
  [/cli\/web\/workers\.ts/, 'keeper of the workers'],
  [/^next-server/, 'worker'],
];

type Part = Memory & { name: string };
type Moment = { name: string; parts: Part[]; database: number };

await runMain(async () => {
  const { seconds, workers, articles } = readOptions();
  process.env['DATA_DIR'] = FOLDER;
  const paths = await prepare(articles);
  const { url, pid, ready, stop } = await start(workers);
  try {
    await pause(REST_MS);
    const rest = momentNow('at rest', pid);
    const heapAtRest = await readHeaps(url);
    const choose = await readerOf(url, paths);
    const [asked, most] = await watchMost(pid, async () => {
      await askAll(url, paths);
      return askSteadily(url, { seconds, perSecond: PER_SECOND, choose });
    });
    await pause(REST_MS);
    const after = momentNow('after it', pid);
    const failed = asked.filter(({ status }) => status !== 200).length;
    console.log(
      `ready after ${ready.toFixed(1)} s; ${asked.length} requests, ${failed} failed; ${articles} articles\n`,
    );
    report([rest, most, after]);
    reportHeaps({ 'at rest': heapAtRest, 'after it': await readHeaps(url) });
  } finally {
    await stop();
  }
});

function readOptions() {
  const options = { seconds: { type: 'string' }, workers: { type: 'string' }, articles: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const [seconds, workers, articles] = [values.seconds ?? 60, values.workers ?? 2, values.articles ?? 1000].map(Number);
  if (!seconds || !workers || !articles) throw new Failure('--seconds, --workers and --articles are numbers above 0');
  return { seconds, workers, articles };
}

/** Fills the folder at the first time and builds, so that the measured start is one as any other. */
async function prepare(articles: number): Promise<string[]> {
  const embedded = await openDatabase();
  try {
    await loadDemo('bench');
    const [row] = await sql()`select count(*)::int as count from articles`;
    if (Number(row?.['count']) < articles) await fillArchive(articles, await listSections());
    await buildWhenStale();
    return (await listNewestArticles(articles)).map(articlePath);
  } finally {
    await closeDatabase();
    await embedded?.stop();
    delete process.env['DATABASE_URL'];
  }
}

async function start(workers: number) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      WEB_CONCURRENCY: String(workers),
      TRUSTED_PROXIES: '1',
    },
  });
  const ended = once(child, 'exit');
  while (!(await isAnswered(`${url}/api/health/ready`))) {
    if (child.exitCode !== null || performance.now() - begun > READY_LIMIT_MS) {
      child.kill('SIGTERM');
      throw new Failure('the portal did not start');
    }
    await pause(50);
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, pid: child.pid as number, ready: (performance.now() - begun) / 1000, stop };
}

function momentNow(name: string, pid: number): Moment {
  const tree = treeOf(pid).map((each) => ({ name: nameOf(each), ...memoryOf(each) }));
  const postmaster = Number(readFileSync(path.join(FOLDER, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const database = sumOf(treeOf(postmaster).map((each) => memoryOf(each)));
  return { name, parts: tree, database: database.pss };
}

async function watchMost<Result>(pid: number, work: () => Promise<Result>): Promise<[Result, Moment]> {
  let most = momentNow('most under load', pid);
  const watch = setInterval(() => {
    const now = momentNow('most under load', pid);
    if (sumOf(now.parts).pss > sumOf(most.parts).pss) most = now;
  }, WATCH_MS);
  const result = await work().finally(() => clearInterval(watch));
  return [result, most];
}

function nameOf(pid: number): string {
  const command = commandOf(pid);
  return NAMES.find(([form]) => form.test(command))?.[1] ?? 'others';
}

function sumOf(parts: Memory[]): Memory {
  const sum = (of: keyof Memory) => parts.reduce((total, part) => total + part[of], 0);
  return { pss: sum('pss'), anonymous: sum('anonymous'), files: sum('files') };
}

function report(moments: Moment[]): void {
  const names = [...new Set(moments.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  const row = (name: string, cells: string[]) => console.log(`| ${[name, ...cells].join(' | ')} |`);
  row(
    'process',
    moments.map(({ name }) => name),
  );
  row(
    '---',
    moments.map(() => '---'),
  );
  for (const name of names) {
    const of = moments.map(({ parts }) => parts.filter((part) => part.name === name));
    row(
      name,
      of.map((parts) => parts.map(({ pss }) => megabytes(pss)).join(' + ')),
    );
  }
  const sums = moments.map(({ parts }) => sumOf(parts));
  row(
    '**in all**',
    sums.map(({ pss }) => `**${megabytes(pss)}**`),
  );
  row(
    'of it anonymous',
    sums.map(({ anonymous }) => megabytes(anonymous)),
  );
  row(
    'of it files',
    sums.map(({ files }) => megabytes(files)),
  );
  row(
    'PostgreSQL, not in the sum',
    moments.map(({ database }) => megabytes(database)),
  );
}

type Heaps = Record<string, string>;

/** Of all workers, in the order of their numbers. */
async function readHeaps(url: string): Promise<Heaps> {
  const lines = (await (await fetch(`${url}/api/metrics`)).text()).split('\n').toSorted();
  const read = (name: string) =>
    lines
      .filter((line) => line.startsWith(`${name}{`))
      .map((line) => megabytes(Number(line.split(' ').at(-1))))
      .join(' + ');
  return {
    'JavaScript objects': read('nodejs_heap_size_used_bytes'),
    'heap reserved': read('nodejs_heap_size_total_bytes'),
    'outside of it': read('nodejs_external_memory_bytes'),
    'kept pages, as counted': read('cong_tin_page_cache_bytes'),
  };
}

function reportHeaps(moments: Record<string, Heaps>): void {
  console.log(
    `\n| of the workers | ${Object.keys(moments).join(' | ')} |\n| --- | ${'--- | '.repeat(Object.keys(moments).length).trim()}`,
  );
  const all = Object.values(moments);
  for (const name of Object.keys(all[0] ?? {}))
    console.log(`| ${name} | ${all.map((heaps) => heaps[name]).join(' | ')} |`);
}
