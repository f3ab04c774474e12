// Measures, in one run: requests per second and latency of cached pages from this server, from the same build with a
// middleware that does nothing, with none, from Next as it comes, and of the same HTML from nginx where it is
// installed; bytes of a cold load;
// LCP and CLS on a throttled phone; Lighthouse. Prints Markdown for docs/performance.md.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureBytes, measureVitals, runLighthouse } from '#bench/browser';
import { measureThroughput, startNginx } from '#bench/throughput';
import { freePort } from '#cli/base/ports';
import { runMain } from '#cli/base/run-main';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { buildWhenStale, NEXT } from '#cli/web/build';
import { startServer } from '#cli/web/server';
import { listNewestArticles } from '#db/article/articles';
import { closeDatabase } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { loadDemo } from '#demo/load';
import { articlePath } from '#domain/http/paths';
import { findBrowser } from '#tests/support/browser';
import { createTestDatabase } from '#tests/support/test-database';

const NOOP = `import { NextResponse } from 'next/server';
export const config = { matcher: '/((?!(?:_next|api|dang-nhap|dashboard|media|xem-truoc)(?:/|$)|.*\\\\..*).*)' };
export function middleware() { return NextResponse.next(); }
`;
/** Next as it comes: its own page cache and compression, nothing set up beside it. */
const PLAIN = {
  'next.config.js': `import createNextIntlPlugin from 'next-intl/plugin';
export default createNextIntlPlugin('./lib/base/i18n.ts')({ serverExternalPackages: ['postgres', 'sharp'] });
`,
  'instrumentation.ts': '',
};

const LEFT_OUT = new Set(['.data', '.git', '.next', 'middleware.ts', 'node_modules']);

await runMain(async () => {
  process.env['DATA_DIR'] = path.resolve('.data/bench');
  const postgres = await startEmbeddedPostgres({ folder: path.resolve('.data/bench/postgres'), password: 'bench' });
  try {
    process.env['DATABASE_URL'] = await createTestDatabase(postgres.url, 'bench_pages');
    await migrateDatabase(process.env['DATABASE_URL']);
    await loadDemo('bench');
    const [newest] = await listNewestArticles(1);
    const pages = { home: '/', category: '/kinh-te', article: newest ? articlePath(newest) : '/' };
    await buildWhenStale();
    await measureSpeed(pages);
    await measureReading(pages);
  } finally {
    await closeDatabase();
    await postgres.stop();
  }
});

type Pages = Record<'home' | 'category' | 'article', string>;

/** The variants take turns, three rounds each, so that a noisy minute falls on all of them. */
async function measureSpeed(pages: Pages): Promise<void> {
  const variants = {
    counting: '.',
    'no-op middleware': variant('noop', { 'middleware.ts': NOOP }),
    'no middleware': variant('none', {}),
    'plain Next.js, no counting': variant('plain', PLAIN),
  };
  const servers = new Map<string, Awaited<ReturnType<typeof startServer>>>();
  for (const [name, cwd] of Object.entries(variants)) {
    servers.set(name, await startServer({ port: await freePort(), host: '127.0.0.1', cwd }));
  }
  const html = await (await fetch(`${servers.get('counting')?.url}${pages.article}`)).text();
  const nginx = startNginx(html, await freePort());
  console.log('| page | server | requests/s | median ms | 99 % ms | of no-op |\n| --- | --- | --- | --- | --- | --- |');
  for (const page of ['article', 'category'] as const) {
    const targets = [...servers].map(([name, server]) => [name, server.url + pages[page]] as const);
    const all = nginx && page === 'article' ? [...targets, ['nginx, static file', nginx.url] as const] : targets;
    const results = await measureThroughput(all);
    const base = results.get('no-op middleware')?.rate ?? 1;
    for (const [name, { rate, median, p99 }] of results) {
      console.log(`| ${page} | ${name} | ${rate.toFixed(0)} | ${median} | ${p99} | ${(rate / base).toFixed(2)} |`);
    }
  }
  nginx?.stop();
  for (const server of servers.values()) await server.stop();
}

async function measureReading(pages: Pages): Promise<void> {
  const server = await startServer({ port: await freePort(), host: '127.0.0.1' });
  const browser = findBrowser();
  console.log(
    '\n| page | HTML | CSS | JavaScript | fonts | LCP ms | CLS | Lighthouse |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const [name, page] of Object.entries(pages)) {
    const url = server.url + page;
    const bytes = await measureBytes(browser, url);
    const { lcp, cls } = await measureVitals(browser, url);
    const scores = await runLighthouse(browser, url);
    const kb = (kind: string) => `${((bytes[kind] ?? 0) / 1024).toFixed(1)} KB`;
    console.log(
      `| ${name} | ${kb('document')} | ${kb('stylesheet')} | ${kb('script')} | ${kb('font')} | ${lcp.toFixed(0)} | ${cls} | ${scores} |`,
    );
  }
  await server.stop();
}

/** A copy of the sources without the middleware and with other files, built beside the real one. */
function variant(name: string, files: Record<string, string>): string {
  const folder = path.resolve('.data/bench', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const source of readdirSync('.')) {
    if (!LEFT_OUT.has(source)) cpSync(source, path.join(folder, source), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content);
  const built = spawnSync(process.execPath, [NEXT, 'build'], { cwd: folder, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  return folder;
}
