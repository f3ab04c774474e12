// Measures search and archive queries on the generated corpus, with PostgreSQL's plan for one query of each class.
// Prints Markdown for docs/performance.md.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import postgres from 'postgres';
import { listArchiveClasses } from '#bench/archive-queries';
import { type Corpus, openCorpus } from '#bench/corpus';
import { listListClasses } from '#bench/list-queries';
import { databaseTime } from '#bench/processor-time';
import { type Asked, listClasses } from '#bench/search-queries';
import { runMain } from '#cli/base/run-main';
import { closeDatabase } from '#db/client/client';

type Times = { database: number; answered: number };

const ROUNDS = Number(process.env['ROUNDS'] ?? 40);
/** Part of a class's name; without it all classes are measured. */
const CLASS = process.env['CLASS'] ?? '';

const SIZES = [10_000, 100_000, 1_000_000];

/** Without `ARTICLES` each size is measured by a process of its own. */
await runMain(async () => {
  if (process.env['ARTICLES']) return measureCorpus();
  for (const articles of SIZES) {
    execFileSync(process.execPath, ['cli/run.mjs', 'bench/search', ...process.argv.slice(2)], {
      env: { ...process.env, ARTICLES: String(articles) },
      stdio: 'inherit',
    });
  }
});

async function measureCorpus(): Promise<void> {
  const corpus = await openCorpus();
  try {
    const chosen = (classes: Map<string, Asked[]>) => new Map([...classes].filter(([name]) => name.includes(CLASS)));
    const search = chosen(await listClasses(corpus, ROUNDS));
    const archive = chosen(await listArchiveClasses(corpus, ROUNDS));
    const lists = chosen(await listListClasses(corpus, ROUNDS));
    console.log(
      `\n${corpus.articles} articles, ${ROUNDS} queries a class, one at a time; milliseconds on the database's processor.\n`,
    );
    for (const classes of [search, archive, lists]) console.log(`${await measure(corpus, classes)}\n`);
    await closeDatabase();
    for (const classes of [search, archive, lists]) console.log(await explain(corpus, classes));
  } finally {
    await closeDatabase();
    await corpus.stop();
  }
}

/** The first three queries of each class also run as warm-up. */
async function measure({ url }: Corpus, classes: Map<string, Asked[]>): Promise<string> {
  const watch = postgres(url, { max: 1, connection: { application_name: 'watch' } });
  const rows = [];
  const all: Times[] = [];
  for (const [name, queries] of classes) {
    await Promise.all(queries.slice(0, 3).map(({ run }) => run()));
    const times: Times[] = [];
    for (const { run } of queries) {
      const [before, started] = [await databaseTime(watch), performance.now()];
      await run();
      const answered = performance.now() - started;
      times.push({ database: (await databaseTime(watch)) - before, answered });
    }
    rows.push(tableRow(name, times));
    all.push(...times);
  }
  await watch.end();
  return [
    '| class | p50 | p95 | p99 | most | until answered: p50 | p95 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    tableRow('**all**', all),
  ].join('\n');
}

/** PostgreSQL's plan for each class's first query, by auto_explain. */
async function explain(corpus: Corpus, classes: Map<string, Asked[]>): Promise<string> {
  const admin = postgres(corpus.url, { max: 1, onnotice: () => {} });
  const database = new URL(corpus.url).pathname.slice(1);
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
  };
  const set = async (change: (name: string, value: string) => string) => {
    for (const [name, value] of Object.entries(settings)) await admin.unsafe(change(name, value));
  };
  try {
    await set((name, value) => `alter database ${database} set ${name} = '${value}'`);
    const parts = [];
    for (const [name, [first]] of classes) {
      const from = statSync(corpus.serverLog).size;
      await first?.run();
      parts.push(`### ${name}: \`${first?.text}\`\n\n\`\`\`\n${slowestPlan(corpus.serverLog, from)}\n\`\`\`\n`);
    }
    return parts.join('\n');
  } finally {
    await set((name) => `alter database ${database} reset ${name}`);
    await admin.end();
  }
}

function slowestPlan(file: string, from: number): string {
  const plans = readFileSync(file)
    .subarray(from)
    .toString()
    .split(/^(?=\d{4}-\d{2}-\d{2} )/m)
    .filter((entry) => entry.includes('Query Text'));
  const duration = (entry: string) => Number(/duration: ([\d.]+) ms/.exec(entry)?.[1] ?? 0);
  return plans
    .toSorted((a, b) => duration(b) - duration(a))
    .slice(0, 1)
    .join('')
    .replace(/^.*?LOG: {2}/, '')
    .replaceAll('\t', '')
    .trim();
}

function tableRow(name: string, times: Times[]): string {
  const [database, answered] = [times.map((time) => time.database), times.map((time) => time.answered)];
  const figures = [...[0.5, 0.95, 0.99, 1].map((share) => percentile(database, share))];
  figures.push(percentile(answered, 0.5), percentile(answered, 0.95));
  return `| ${[name, ...figures.map((figure) => figure.toFixed(1))].join(' | ')} |`;
}

function percentile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
}
