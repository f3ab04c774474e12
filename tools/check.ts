import { spawnSync } from 'node:child_process';
import { runMain } from '#cli/base/run-main';
import type { Totals } from '#tests/support/totals';
import { findUnusedExports } from '#tools/export-rules';
import { findCircles, findForbiddenImports } from '#tools/import-rules';
import { findUnevenMessages } from '#tools/message-rules';
import { findSettingFaults } from '#tools/settings-rules';

export function check(): Totals {
  const results = [
    report('format and lint', tool('node_modules/.bin/biome', ['check', '--error-on-warnings', '--colors=off', '.'])),
    report('route types', tool(process.execPath, ['node_modules/next/dist/bin/next', 'typegen'])),
    report('types', tool('node_modules/.bin/tsc', ['--noEmit', '--incremental', 'false'])),
    report('import rules', findForbiddenImports()),
    report('no circles', findCircles()),
    report('exports', findUnusedExports()),
    report('settings', findSettingFaults()),
    report('message catalogues', findUnevenMessages()),
  ];
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

if (import.meta.main) {
  await runMain(async () => {
    if (check().failed > 0) process.exitCode = 1;
  });
}

function tool(command: string, args: string[]): string[] {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  return result.status === 0 ? [] : [result.stdout, result.stderr, result.error?.message ?? ''].filter(Boolean);
}

function report(name: string, problems: string[]): boolean {
  console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}`);
  for (const problem of problems) console.log(problem);
  return problems.length === 0;
}
