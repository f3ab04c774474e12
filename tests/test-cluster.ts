import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runMain } from '#cli/base/run-main';
import { findProgram, installPrograms } from '#tests/support/programs';
import { REPORTS, readVitestTotals } from '#tests/support/reports';
import { TEST_FOLDER } from '#tests/support/test-database';
import type { Totals } from '#tests/support/totals';

/** Where a server is not installed, every test is skipped, with a warning. */
export function testCluster(): Totals {
  const [nginx, redis, openssl] = [findProgram('nginx'), findProgram('redis-server'), findProgram('openssl')];
  const report = path.join(REPORTS, 'cluster.json');
  const args = ['run', '--config=tests/cluster/vitest.config.ts', '--reporter=verbose', '--reporter=json'];
  rmSync(report, { force: true });
  const isWhole = nginx && redis && openssl;
  spawnSync('node_modules/.bin/vitest', [...args, `--outputFile.json=${report}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...(isWhole ? { CLUSTER_NGINX: nginx } : {}) },
  });
  return readVitestTotals(report);
}

if (import.meta.main) {
  await runMain(async () => {
    installPrograms('nginx', 'redis-server', 'openssl');
    process.env['DATA_DIR'] = TEST_FOLDER;
    mkdirSync(REPORTS, { recursive: true });
    const { passed, failed, skipped } = testCluster();
    if (failed > 0) process.exitCode = 1;
    console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  });
}
