// Measures, in one run: requests per second and latency of kept pages from this portal with one process and with two, from
// Next as it comes, and of the same HTML from nginx and from Node alone; bytes of a cold load; LCP and CLS on a throttled
// phone; Lighthouse.
// Needs nginx and wrk. Prints Markdown for docs/performance.md.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startBareNode } from '#bench/bare-node';
import { measureBytes, measureSlowLoad, measureVitals, runLighthouse } from '#bench/browser';
import { startNginx } from '#bench/nginx';
import { measureThroughput } from '#bench/throughput';
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

/** Next as it comes: its own page cache and compression, nothing set up beside it. */
const PLAIN = {
  'next.config.js': `import createNextIntlPlugin from 'next-intl/plugin';
export default createNextIntlPlugin('./lib/base/i18n.ts')({
  serverExternalPackages: ['postgres', 'sharp'],
  typescript: { ignoreBuildErrors: true },
});
`,
  'instrumentation.ts': '',
  // It is ready where it listens: nothing is counted there.
  'app/api/health/ready/route.ts': 'export const GET = () => new Response();',
};

const LEFT_OUT = new Set(['.data', '.git', '.next', 'middleware.ts', 'node_modules', 'package-lock.json']);

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

async function measureSpeed(pages: Pages): Promise<void> {
  const start = async (more: { cwd?: string; workers?: number }) =>
    startServer({ port: await freePort(), host: '127.0.0.1', ...more });
  const plain = variant('plain', PLAIN);
  const servers = new Map([
    ['this portal', await start({})],
    ['this portal, two processes', await start({ workers: 2 })],
    ['Next.js as it comes, no counting', await start({ cwd: plain })],
  ]);
  const html = await (await fetch(`${servers.get('this portal')?.url}${pages.article}`)).text();
  const nginx = await startNginx(html, 1);
  const node = await startBareNode(html);
  console.log('| page | server | requests/s | median ms | 99 % ms | of nginx packed beforehand |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const page of ['article', 'category', 'home'] as const) {
    const targets = new Map([...servers].map(([name, server]) => [name, server.url + pages[page]]));
    const results = await measureThroughput(
      targets
        .set('Node alone, packed beforehand', node.url)
        .set('nginx, packed anew for each', nginx.url)
        .set('nginx, packed beforehand', nginx.packedUrl),
    );
    const base = results.get('nginx, packed beforehand')?.rate ?? 1;
    for (const [name, { rate, median, p99 }] of results) {
      const figures = [rate.toFixed(0), median.toFixed(1), p99.toFixed(1), (rate / base).toFixed(3)];
      console.log(`| ${page} | ${name} | ${figures.join(' | ')} |`);
    }
  }
  await nginx.stop();
  node.stop();
  for (const server of servers.values()) await server.stop();
}

async function measureReading(pages: Pages): Promise<void> {
  const server = await startServer({ port: await freePort(), host: '127.0.0.1' });
  const browser = findBrowser();
  console.log(
    '\n| page | HTML | CSS | JavaScript | fonts | LCP ms | CLS | 2G ms | Lighthouse | blocking ms |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const [name, page] of Object.entries(pages)) {
    const url = server.url + page;
    const bytes = await measureBytes(browser, url);
    const { lcp, cls } = await measureVitals(browser, url);
    const slow = await measureSlowLoad(browser, url);
    const scores = await runLighthouse(browser, url);
    const kb = (kind: string) => `${((bytes[kind] ?? 0) / 1024).toFixed(1)} KB`;
    console.log(
      `| ${name} | ${kb('document')} | ${kb('stylesheet')} | ${kb('script')} | ${kb('font')} | ${lcp.toFixed(0)} | ${cls} | ${slow.toFixed(0)} | ${scores} |`,
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
    if (LEFT_OUT.has(source)) continue;
    // Tests there would be found with those here.
    cpSync(source, path.join(folder, source), {
      recursive: true,
      filter: (file) => !/\.(test|spec)\.tsx?$/.test(file),
    });
  }
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content);
  const built = spawnSync(process.execPath, [NEXT, 'build'], { cwd: folder, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  return folder;
}
