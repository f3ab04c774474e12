import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_FOLDER } from '#tests/support/test-database';
import type { Totals } from '#tests/support/totals';

export const REPORTS = path.join(TEST_FOLDER, 'reports');

/** Undefined where the runner wrote none. */
export function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** One failure where there is no report, or where something failed beside the tests. */
export function readVitestTotals(file: string): Totals {
  const json = readReport<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    success: boolean;
  }>(file);
  if (!json) return { passed: 0, failed: 1, skipped: 0 };
  const failed = json.numFailedTests || (json.success ? 0 : 1);
  return { passed: json.numPassedTests, failed, skipped: json.numPendingTests };
}
