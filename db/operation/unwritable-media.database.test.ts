import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findStorageTrouble } from '#cli/data/storage-trouble';
import { sql } from '#db/client/client';
import { givenTestDatabase } from '#tests/database/database';

const folder = mkdtempSync(path.join(tmpdir(), 'unwritable-'));
const media = path.join(folder, 'media');
mkdirSync(media);
const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', media]).status === 0;
const isMounted = mount('-t', 'tmpfs', '-o', 'ro,size=64k');
if (!isMounted) chmodSync(media, 0o500);

givenTestDatabase('unwritable_media');
afterAll(() => {
  if (isMounted) spawnSync('umount', ['--lazy', media]);
  rmSync(folder, { recursive: true, force: true });
});

test('a folder of media that cannot be written, or has lost its files, is told at the start', async () => {
  process.env['DATA_DIR'] = folder;
  const reason = isMounted ? 'EROFS' : 'EACCES';
  expect(await findStorageTrouble()).toContain(`(${reason})`);

  if (isMounted) mount('-o', 'remount,rw');
  else chmodSync(media, 0o700);
  expect(await findStorageTrouble()).toBeUndefined();

  await sql()`insert into media (sha256, kind, name, content_type, bytes, width, height)
    values (${'a'.repeat(64)}, 'image', 'x.png', 'image/png', 1, 1, 1)`;
  expect(await findStorageTrouble()).toMatch(/trống.*\(the library's files are gone\)/);
});
