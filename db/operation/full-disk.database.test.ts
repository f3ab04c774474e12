import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '#db/account/users';
import { sql } from '#db/client/client';
import { storeUpload } from '#lib/media/uploads';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('full_disk');

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-full-'));
const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
const isSmall = mount.status === 0;
if (!isSmall) console.warn('SKIPPED: only root can mount a small disk, so that a full one is not tested.');

beforeAll(async () => {
  process.env['DATA_DIR'] = folder;
  // No reserve, so that it fills to the last byte.
  process.env['DISK_RESERVE'] = '0MB';
  await createUser({ email: 'lan@x.invalid', name: 'Lan', passwordHash: '-', role: 'reporter' });
});

afterAll(() => {
  // Lazily, because sharp keeps files open for a while.
  if (isSmall) spawnSync('umount', ['--lazy', folder]);
  rmdirSync(folder);
});

async function upload(content: Uint8Array<ArrayBuffer>) {
  const [user] = await sql()`select id from users`;
  const claim = { name: 'a.jpg', contentType: '', bytes: content.length };
  return storeUpload(new Blob([content]).stream(), claim, Number(user?.['id']));
}

async function expectNothing() {
  const left = readdirSync(path.join(folder, 'media'), { recursive: true, withFileTypes: true });
  expect(left.filter((entry) => entry.isFile())).toEqual([]);
  expect(await sql()`select id from media`).toEqual([]);
}

test.skipIf(!isSmall)('a file for which there is no room is refused, and leaves nothing', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const picture = sharp({ create: { width: 800, height: 800, channels: 3, background: 'red', noise } });
  const content = Uint8Array.from(await picture.jpeg({ quality: 95 }).toBuffer());
  expect(content.length).toBeGreaterThan(256 * 1024);
  expect(await upload(content)).toEqual({ ok: false, reason: 'disk_full' });
  await expectNothing();
});

test.skipIf(!isSmall)('a picture whose renditions find no room any more is refused, and leaves nothing', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const picture = sharp({ create: { width: 800, height: 800, channels: 3, background: 'red', noise } });
  const content = Uint8Array.from(await picture.jpeg({ quality: 40 }).toBuffer());
  expect(content.length).toBeLessThan(256 * 1024);
  expect(await upload(content)).toEqual({ ok: false, reason: 'disk_full' });
  await expectNothing();
});
