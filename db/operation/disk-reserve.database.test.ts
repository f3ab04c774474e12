import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createUser } from '#db/account/users';
import { sql } from '#db/client/client';
import { diskReserve } from '#domain/operation/disk-reserve';
import { placeCrop } from '#lib/media/crops';
import { isStorageAway, storeUpload } from '#lib/media/uploads';
import { drawCard } from '#lib/site/card-drawing';
import { createBackup } from '#server/backup/create';
import { readHealth } from '#server/health/health';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('disk_reserve');

const MB = 1024 ** 2;
const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-reserve-'));
const media = path.join(folder, 'media');
const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
const isRoot = mount('-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', folder);
if (!isRoot) console.warn('SKIPPED: only root can mount a small disk, so that its reserve is not tested.');
let lan = 0;

beforeAll(async () => {
  process.env['DATA_DIR'] = folder;
  await createUser({ email: 'lan@x.invalid', name: 'Lan', passwordHash: '-', role: 'reporter' });
  lan = Number((await sql()`select id from users`)[0]?.['id']);
});
beforeEach(() => rmSync(media, { recursive: true, force: true, maxRetries: 3 }));
beforeEach(() => mkdirSync(media));
afterAll(() => {
  if (isRoot) spawnSync('umount', ['--lazy', folder]);
  rmSync(folder, { recursive: true });
});

const disk = () => {
  const { bavail, blocks, bsize } = statfsSync(folder);
  return { free: bavail * bsize, reserve: diskReserve(blocks * bsize) };
};

/** Unique and incompressible. */
const document = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);

/** Sends in pieces; `announced` is the claimed length. */
async function upload(content: Uint8Array, announced = content.length) {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= content.length) return controller.close();
      controller.enqueue(content.subarray(sent, sent + 64 * 1024));
      sent += 64 * 1024;
    },
  });
  const stored = await storeUpload(body, { name: 'a', contentType: '', bytes: announced }, lan);
  return stored.ok ? 'stored' : stored.reason;
}

const countOf = (answers: string[], answer: string) => answers.filter((one) => one === answer).length;
const diskLine = async () => (await readHealth()).find(({ part }) => part === 'disk');
const photo = async (background: string) =>
  Uint8Array.from(
    await sharp({ create: { width: 900, height: 500, channels: 3, background } })
      .png()
      .toBuffer(),
  );

describe.skipIf(!isRoot)('a disk of 40 MB, whose reserve is 8', () => {
  test('is filled by one upload after the other down to its reserve, and told of before', async () => {
    const seen = new Set<string | undefined>();
    const answers: string[] = [];
    while (!answers.includes('disk_full') && answers.length < 40) {
      answers.push(await upload(document(2 * MB)));
      seen.add((await diskLine())?.finding);
    }
    expect(answers.length).toBeGreaterThan(10);
    const { free, reserve } = disk();
    expect(free).toBeGreaterThanOrEqual(reserve);
    expect(free).toBeLessThan(reserve + 3 * MB);
    expect([...seen]).toEqual(['ok', 'low']);
    expect(readdirSync(path.join(media, 'incoming'))).toEqual([]);
    writeFileSync(path.join(media, 'other'), Buffer.alloc(free - reserve + MB));
    expect(await diskLine()).toMatchObject({ state: 'bad', finding: 'full', values: { bytes: Math.ceil(reserve) } });
  });

  test('takes of many at once only what they have announced and it can hold', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => upload(document(6 * MB))));
    expect(countOf(answers, 'stored') + countOf(answers, 'disk_full')).toBe(12);
    expect(countOf(answers, 'stored')).toBeGreaterThan(0);
    expect(countOf(answers, 'stored')).toBeLessThanOrEqual(5);
    expect(disk().free).toBeGreaterThanOrEqual(disk().reserve);
    expect(readdirSync(path.join(media, 'incoming'))).toEqual([]);
  });

  test('keeps its reserve from many at once that announce nothing, while they stream', async () => {
    let least = Number.POSITIVE_INFINITY;
    const look = setInterval(() => {
      least = Math.min(least, disk().free);
    }, 1);
    const answers = await Promise.all(Array.from({ length: 12 }, () => upload(document(6 * MB), 0)));
    clearInterval(look);
    expect(countOf(answers, 'disk_full')).toBeGreaterThan(0);
    // One look at the disk may have granted each its next megabyte.
    expect(least).toBeGreaterThan(0);
    expect(disk().free).toBeGreaterThanOrEqual(disk().reserve - 2 * MB);
    expect(readdirSync(path.join(media, 'incoming'))).toEqual([]);
  });

  test('below its reserve keeps no crops, drawings and backups, and readers get theirs all the same', async () => {
    expect(await upload(await photo('teal'))).toBe('stored');
    const [{ sha256 } = { sha256: '' }] =
      await sql()`select sha256 from media where kind = 'image' order by id desc limit 1`;
    writeFileSync(path.join(media, 'other'), Buffer.alloc(disk().free - disk().reserve + MB));
    expect(await placeCrop(`${sha256}/1x1-50-50.webp`)).toMatchObject({ ok: true, value: expect.any(Uint8Array) });
    expect(existsSync(path.join(media, `${sha256}/1x1-50-50.webp`))).toBe(false);
    expect(await drawCard('page-1-aa.png', 'Lễ hội')).toBeInstanceOf(Uint8Array);
    expect(existsSync(path.join(media, 'cards/page-1'))).toBe(false);
    const backup = createBackup({ url: process.env['DATABASE_URL'] ?? '', folder: path.join(folder, 'backups') });
    await expect(backup).rejects.toThrow('chỉ còn phần dự trữ, DISK_RESERVE');
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });
});

describe('a folder of media that cannot be used', () => {
  async function expectWorded(note: RegExp) {
    const line = await diskLine();
    expect(line).toMatchObject({ state: 'bad', finding: 'unwritable' });
    expect(String(line?.values?.['note'])).toMatch(note);
    for (const content of [document(1000), document(3 * MB), await photo('olive')])
      expect(await upload(content)).toBe('storage_away');
    expect(await isStorageAway()).toBe(true);
    expect(await drawCard('page-2-aa.png', 'Lễ hội')).toBeInstanceOf(Uint8Array);
  }

  async function expectWell() {
    expect(await upload(document(1000))).toBe('stored');
    expect(await isStorageAway()).toBe(false);
    expect((await diskLine())?.finding).not.toBe('unwritable');
  }

  test('that has gone while the portal runs is told, and not made anew', async () => {
    await expectWell();
    renameSync(media, `${media}-moved`);
    await expectWorded(/ENOENT/);
    expect(existsSync(media)).toBe(false);
    renameSync(`${media}-moved`, media);
    await expectWell();
  });

  test('in whose place lies a file is told', async () => {
    await expectWell();
    renameSync(media, `${media}-moved`);
    writeFileSync(media, '');
    await expectWorded(/ENOTDIR|EEXIST/);
    rmSync(media);
    renameSync(`${media}-moved`, media);
    await expectWell();
  });

  test.skipIf(!isRoot)('that is mounted read-only is told; readers get crops that are not there yet', async () => {
    mount('-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', media);
    try {
      expect(await upload(await photo('navy'))).toBe('stored');
      const [{ sha256 } = { sha256: '' }] =
        await sql()`select sha256 from media where kind = 'image' order by id desc limit 1`;
      mount('-o', 'remount,ro', media);
      await expectWorded(/EROFS/);
      expect(await placeCrop(`${sha256}/1x1-50-50.webp`)).toMatchObject({ ok: true, value: expect.any(Uint8Array) });
      mount('-o', 'remount,rw', media);
      await expectWell();
    } finally {
      spawnSync('umount', ['--lazy', media]);
    }
  });
});
