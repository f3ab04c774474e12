// Measures how 5,000 kept pages are read while editors publish: 200 requests a second, first without a publication, then
// with one a second, after each of which readers' pages are checked. Exit code 1 where one is out of date. Prints
// Markdown for docs/performance.md. Options: `--seconds` of each phase (60), `--workers` of the server (1).
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fillArchive, inTurns, listSections, type Piece, type Section } from '#bench/freshness-archive';
import { askEverywhere, type Portal } from '#bench/freshness-checks';
import { type Published, publishSteadily } from '#bench/freshness-desk';
import { type Asked, askSteadily } from '#bench/steady-load';
import { randomFrom, zipf } from '#bench/vocabulary';
import { Failure } from '#cli/base/failure';
import { freePort } from '#cli/base/ports';
import { runMain } from '#cli/base/run-main';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { buildWhenStale } from '#cli/web/build';
import { startServer } from '#cli/web/server';
import { closeDatabase } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { createTestDatabase } from '#tests/support/test-database';

const ARTICLES = 5000;
const PER_SECOND = 200;
/** Requests for the home page and categories, half of them for the home page. */
const SHARE_OF_LISTS = 0.1;
/** Each process must have room for every page. */
const ENV = { TRUSTED_PROXIES: '1', PAGE_CACHE_MB: '1024' };
const SHOWN_FAULTS = 10;

type Figures = { hit: number; stale: number; miss: number; pages: number };
type Phase = { times: number[]; failed: number; fromMemory: number };

await runMain(async () => {
  const { seconds, workers } = readOptions();
  process.env['DATA_DIR'] = path.resolve('.data/bench');
  const postgres = await startEmbeddedPostgres({ folder: path.resolve('.data/bench/postgres'), password: 'bench' });
  try {
    process.env['DATABASE_URL'] = await createTestDatabase(postgres.url, 'bench_freshness');
    await migrateDatabase(process.env['DATABASE_URL']);
    await loadDemo('bench');
    const sections = await listSections();
    const archive = await fillArchive(ARTICLES, sections);
    await buildWhenStale();
    const server = await startServer({ port: await freePort(), host: '127.0.0.1', workers, env: ENV });
    try {
      await measure({ url: server.url, workers }, seconds, archive, sections);
    } finally {
      await server.stop();
    }
  } finally {
    await closeDatabase();
    await postgres.stop();
  }
});

function readOptions(): { seconds: number; workers: number } {
  const { values } = parseArgs({ options: { seconds: { type: 'string' }, workers: { type: 'string' } } });
  const [seconds, workers] = [Number(values.seconds ?? 60), Number(values.workers ?? 1)];
  if (!(seconds > 0) || !Number.isInteger(workers) || workers < 1)
    throw new Failure('--seconds and --workers are numbers above 0');
  return { seconds, workers };
}

async function measure(portal: Portal, seconds: number, archive: Piece[], sections: Section[]): Promise<void> {
  const lists = sections.map(({ path }) => path);
  await keepPages(portal, ['/', ...lists, ...archive.map(({ path }) => path)]);
  const { pages } = await readFigures(portal.url);
  const withdrawn = new Set<string>();
  const load = () =>
    askSteadily(portal.url, { seconds, perSecond: PER_SECOND, choose: chooser(archive, lists, withdrawn) });
  const [calm] = await runPhase(portal.url, load, async () => {}, withdrawn);
  const publish = () => publishSteadily(portal, { seconds, archive, sections, withdrawn });
  const [publishing, published] = await runPhase(portal.url, load, publish, withdrawn);
  console.log(`${pages} pages kept, ${PER_SECOND} requests a second, ${seconds} s each, workers: ${portal.workers}\n`);
  report(calm, publishing, published);
}

async function keepPages(portal: Portal, paths: string[]): Promise<void> {
  await inTurns(paths.length, async (number) => {
    const path = paths[number] ?? '/';
    for (const { status } of await askEverywhere(portal, path))
      if (status !== 200) throw new Failure(`${path} answered ${status}`);
  });
}

/** The same addresses in each phase, save withdrawn ones, to which no list leads. */
function chooser(archive: Piece[], lists: string[], withdrawn: Set<string>): () => string {
  const random = randomFrom(ARTICLES);
  const drawPlace = zipf(archive.length, 1, 1);
  return () => {
    if (random() < SHARE_OF_LISTS) return random() < 0.5 ? '/' : (lists[Math.floor(random() * lists.length)] ?? '/');
    for (;;) {
      const path = archive[drawPlace(random)]?.path ?? '/';
      if (!withdrawn.has(path)) return path;
    }
  };
}

/**
 * A 410 is an answer where an article was withdrawn while it was asked for. The server's figures include what the
 * checks asked.
 */
async function runPhase<Result>(
  url: string,
  load: () => Promise<Asked[]>,
  meanwhile: () => Promise<Result>,
  withdrawn: Set<string>,
): Promise<[Phase, Result]> {
  const before = await readFigures(url);
  const [asked, result] = await Promise.all([load(), meanwhile()]);
  const after = await readFigures(url);
  const added = (name: keyof Figures) => after[name] - before[name];
  const fromMemory = added('hit') / (added('hit') + added('stale') + added('miss'));
  const failed = asked.filter(({ status, path }) => status !== 200 && !(status === 410 && withdrawn.has(path)));
  return [{ times: asked.map(({ ms }) => ms), failed: failed.length, fromMemory }, result];
}

/** Sums over all processes. */
async function readFigures(url: string): Promise<Figures> {
  const lines = (await (await fetch(`${url}/api/metrics`)).text()).split('\n');
  const sum = (name: string, label = '') =>
    lines
      .filter((line) => line.startsWith(`cong_tin_page_cache_${name}{`) && line.includes(label))
      .reduce((total, line) => total + Number(line.split(' ').at(-1)), 0);
  const lookups = (outcome: string) => sum('lookups_total', `outcome="${outcome}"`);
  return { hit: lookups('hit'), stale: lookups('stale'), miss: lookups('miss'), pages: sum('pages') };
}

function report(calm: Phase, publishing: Phase, { actions, checks, faults, delays }: Published): void {
  console.log('| phase | requests | failed | from memory | 50 % ms | 99 % ms | slowest ms |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, { times, failed, fromMemory }] of Object.entries({ calm, publishing })) {
    const figures = [0.5, 0.99, 1].map((part) => percentile(times, part).toFixed(1));
    const share = `${(100 * fromMemory).toFixed(1)} %`;
    console.log(`| ${[name, times.length, failed, share, ...figures].join(' | ')} |`);
  }
  const ratio = percentile(publishing.times, 0.99) / percentile(calm.times, 0.99);
  const [median, most] = [0.5, 1].map((part) => percentile(delays, part).toFixed(0));
  console.log(`\n99 % while publishing: ${ratio.toFixed(1)} times the calm one`);
  console.log(`${actions} actions, acknowledged by every process after ${median} ms (median), ${most} ms at the most`);
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${checks} checks, ${faults.length} faults`);
  for (const fault of faults.slice(0, SHOWN_FAULTS)) console.log(`✗ ${fault}`);
  if (faults.length > 0) throw new Failure('readers were shown what is out of date');
}

function percentile(values: number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
