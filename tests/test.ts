import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runMain } from '#cli/base/run-main';
import { buildWhenStale } from '#cli/web/build';
import { findBrowser } from '#tests/support/browser';
import { openEndToEndPortal } from '#tests/support/end-to-end';
import { describeFailures } from '#tests/support/failures';
import { findJava } from '#tests/support/java';
import { installPrograms } from '#tests/support/programs';
import { REPORTS, readReport, readVitestTotals } from '#tests/support/reports';
import { startTestPostgres, TEST_FOLDER } from '#tests/support/test-database';
import { sumTotals, type Totals } from '#tests/support/totals';
import { testCluster } from '#tests/test-cluster';
import { check } from '#tools/check';

/** Playwright's arguments; then only browser tests run: `npm test -- e2e/desk/desk.spec.ts -g schedule`. */
const ONLY = process.argv.slice(2);

await runMain(async () => {
  process.env['DATA_DIR'] = TEST_FOLDER;
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  // By itself: not every system has it, and one name that is unknown would keep the others out.
  installPrograms('chromium-headless-shell');
  installPrograms('nginx', 'openssl', 'redis-server', 'swift-proxy-server', 'varnishd');
  const browser = findBrowser();
  const java = findJava();
  const server = await startTestPostgres();
  const totals: Totals[] = [];
  try {
    if (ONLY.length === 0) {
      totals.push(check());
      totals.push(runVitest(server.url));
    }
    const portal = await openEndToEndPortal(server.url, buildWhenStale);
    try {
      totals.push(runPlaywright({ ...portal.env, CHROMIUM: browser, ...(java ? { JAVA: java } : {}) }));
    } finally {
      await portal.close();
    }
    if (ONLY.length === 0) totals.push(testCluster());
  } finally {
    await server.stop();
    for (const failure of describeFailures()) console.log(`\n${failure}`);
    const { passed, failed, skipped } = sumTotals(totals);
    const isWhole = totals.length === (ONLY.length === 0 ? 4 : 1);
    if (failed > 0 || passed === 0 || !isWhole) process.exitCode = 1;
    console.log(`\n${passed} passed, ${isWhole ? failed : failed + 1} failed${skipped ? `, ${skipped} skipped` : ''}`);
  }
});

function runVitest(url: string): Totals {
  const report = path.join(REPORTS, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  run('vitest', args, { TEST_DATABASE_URL: url });
  return readVitestTotals(report);
}

function runPlaywright(env: Record<string, string>): Totals {
  const report = path.join(REPORTS, 'playwright.json');
  run('playwright', ['test', ...ONLY], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const json = readReport<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  }>(report);
  if (!json) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = json.stats;
  return { passed: expected + flaky, failed: unexpected + json.errors.length, skipped };
}

function run(tool: string, args: string[], env: Record<string, string>): void {
  spawnSync(path.join('node_modules/.bin', tool), args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
}
