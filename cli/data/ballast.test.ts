import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FileLock } from '#cli/base/file-lock';
import { signal } from '#cli/base/processes';
import { keepBallast, withBallast } from '#cli/data/ballast';
import { readPostmaster } from '#cli/lifetime/postmaster';
import { joinDatabase } from '#cli/postgres/database';
import { startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';

const folder = mkdtempSync(path.join(tmpdir(), 'ballast-'));
const data = path.join(folder, 'data');
mkdirSync(data);
chmodSync(folder, 0o755); // PostgreSQL's own user must reach it
const isSmall = mount();

function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', data], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('✗ Không gắn được ổ đĩa nhỏ. (no small disk could be mounted, so full disks are not tried)');
    return false;
  }
}

beforeAll(() => {
  process.env['DATA_DIR'] = data;
});
afterAll(() => {
  delete process.env['DATA_DIR'];
  if (isSmall) execFileSync('umount', ['-l', data]);
  rmSync(folder, { recursive: true, force: true });
});

const start = () => withBallast(() => startEmbeddedPostgres({ folder: path.join(data, 'postgres'), password: 'x' }));

function fill(): void {
  expect(() => {
    for (let number = 0; ; number += 1)
      writeFileSync(path.join(data, `video-${number}`), Buffer.alloc(4 * 1024 * 1024));
  }).toThrow(/ENOSPC/);
}

test.runIf(isSmall)(
  'a database on a full disk starts by giving up the ballast, and without one says what to do',
  async () => {
    await (await start()).stop();
    await keepBallast();
    expect(statSync(path.join(data, 'ballast')).size).toBe(64 * 1024 * 1024);
    fill();
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const postgres = await start();
    expect(warned.mock.calls.join()).toContain('the reserve was given up');
    expect(existsSync(path.join(data, 'ballast'))).toBe(false);
    await keepBallast();
    expect(existsSync(path.join(data, 'ballast'))).toBe(false);
    await postgres.stop();
    fill();
    // The lock needs no room.
    const lock = new FileLock(path.join(data, 'postgres.lock'));
    expect(lock.tryAlone()).toBe(true);
    lock.release();
    await expect(start()).rejects.toThrow(/Hết chỗ trên đĩa.*64 MB.*\(the disk is full\)$/);
  },
);

test.runIf(isSmall)('one that dies on a full disk is started again by giving up the ballast', async () => {
  for (const name of readdirSync(data)) if (name.startsWith('video-')) rmSync(path.join(data, name));
  const postgres = await joinDatabase({ mayBeNew: true });
  await keepBallast();
  const folder = path.join(data, 'postgres');
  signal(readPostmaster(folder)?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => readPostmaster(folder), { timeout: 10_000 }).toBe(undefined);
  rmSync(path.join(folder, 'postmaster.pid'));
  fill();
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  await postgres?.restart();
  expect(warned.mock.calls.join()).toContain('the reserve was given up');
  expect(readPostmaster(folder)?.isReady).toBe(true);
  await postgres?.stop();
  delete process.env['DATABASE_URL'];
});
