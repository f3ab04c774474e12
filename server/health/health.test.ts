import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closeDatabase } from '#db/client/client';
import { HEALTH_PARTS } from '#domain/operation/health';
import { readHealth } from '#server/health/health';
import { beat, lastBeat } from '#server/health/heartbeat';

const folder = mkdtempSync(path.join(tmpdir(), 'health-'));

beforeAll(() => {
  process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/none';
  process.env['DATA_DIR'] = folder;
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDatabase();
});

test('a database that is away is told, and hides nothing else', async () => {
  const now = new Date();
  expect(lastBeat('scheduler')).toBeUndefined();
  beat('scheduler', now.getTime() - 11_000);
  const lines = new Map((await readHealth(now)).map((line) => [line.part, line]));
  expect([...lines.keys()]).toEqual([...HEALTH_PARTS]);
  for (const part of ['database', 'migrations', 'counting', 'nodes'] as const)
    expect(lines.get(part)).toMatchObject({ state: 'bad', finding: 'failed' });
  expect(lines.get('scheduler')).toMatchObject({ finding: 'late', values: { seconds: 11 } });
  expect(lines.get('disk')?.finding).not.toBe('failed');
  expect(lines.get('memory')?.values?.['used']).toBeGreaterThan(1_000_000);
});
