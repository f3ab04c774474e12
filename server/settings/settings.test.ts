import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refuseWrongSettings, setting, WrongSettings } from '#server/settings/settings';

afterEach(() => vi.unstubAllEnvs());

test('a setting is what it describes, and what is usual where it is not set or empty', () => {
  vi.stubEnv('PAGE_CACHE_MB', '0');
  expect(setting('PAGE_CACHE_MB')).toBe(0);
  vi.stubEnv('PAGE_CACHE_MB', '12');
  expect(setting('PAGE_CACHE_MB')).toBe(12);
  vi.stubEnv('PAGE_CACHE_MB', '');
  expect(setting('PAGE_CACHE_MB')).toBe(256);
  vi.stubEnv('METRICS_TOKEN', undefined);
  expect(setting('METRICS_TOKEN')).toBeUndefined();
});

describe('one that cannot be meant so', () => {
  test('is never used', () => {
    vi.stubEnv('NEXTAUTH_SECRET', 'bí mật');
    expect(() => setting('NEXTAUTH_SECRET')).toThrow(WrongSettings);
    expect(() => setting('NEXTAUTH_SECRET')).toThrow(/^(?!.*bí mật).*too short/);
  });

  test('is refused with all others', () => {
    vi.stubEnv('DEMO', 'no');
    vi.stubEnv('LOG_LEVEL', 'loud');
    expect(() => refuseWrongSettings()).toThrow(/DEMO .*\n.*LOG_LEVEL/);
    expect(() => refuseWrongSettings(['backup'])).not.toThrow();
  });

  test('ends a process that serves, in a line each', () => {
    const program = "import { endOnWrongSettings } from '#server/settings/refusal'; endOnWrongSettings();";
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, DEMO: 'no', LOG_LEVEL: 'loud' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^✗ DEMO [^\n]+\n✗ LOG_LEVEL [^\n]+\n$/);
  });
});
