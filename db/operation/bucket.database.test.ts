import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline, Transform, type TransformCallback } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { findStorageTrouble } from '#cli/data/storage-trouble';
import { createUser } from '#db/account/users';
import { closeDatabase, sql } from '#db/client/client';
import { deleteMedia } from '#db/media/changes';
import type { Actor } from '#domain/account/roles';
import { isCropName } from '#domain/media/renditions';
import { placeCrop } from '#lib/media/crops';
import { isStorageAway, removeFilesOf, storeUpload } from '#lib/media/uploads';
import { createBackup } from '#server/backup/create';
import { restoreBackup } from '#server/backup/restore';
import { readHealth } from '#server/health/health';
import { storage } from '#server/storage/chosen';
import { hasLibraryFiles } from '#server/storage/contract';
import { copyLibrary } from '#server/storage/copy';
import { diskStorage } from '#server/storage/disk';
import { NotThisLibrary, tidyStorage } from '#server/storage/tidy';
import { givenTarget } from '#tests/database/content';
import { openTestDatabase } from '#tests/database/database';
import { startTestBucket } from '#tests/support/swift';
import { GET } from '../../app/media/[sha256]/[file]/route';

const bucket = await startTestBucket();
const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-bucket-'));
const lan: Actor = { id: 0, name: 'Lan', role: 'reporter', categoryIds: null };
let source = '';

beforeAll(async () => {
  source = await openTestDatabase('bucket');
  await createUser({ email: 'lan@x.invalid', name: 'Lan', passwordHash: '-', role: 'reporter' });
  const [row] = await sql()`select id from users`;
  lan.id = Number(row?.['id']);
});
beforeEach(() => {
  Object.assign(process.env, bucket?.env, { DATA_DIR: path.join(folder, 'data') });
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(async () => {
  await closeDatabase();
  await bucket?.stop();
  rmSync(folder, { recursive: true });
});

const upload = (name: string, content: Uint8Array<ArrayBuffer>) =>
  storeUpload(new Blob([content]).stream(), { name, contentType: '', bytes: content.length }, lan.id);

async function stored(name: string, content: Uint8Array<ArrayBuffer>) {
  const result = await upload(name, content);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const picture = async (background: string) =>
  Uint8Array.from(
    await sharp({ create: { width: 900, height: 500, channels: 3, background } })
      .png()
      .toBuffer(),
  );

/** An MP4 by its first bytes, too large for one piece. */
function video(): Uint8Array<ArrayBuffer> {
  const content = randomBytes(5_000_000);
  content.write('\0\0\0\u0018ftypisom\0\0\u0002\0isomiso2', 0, 'latin1');
  return Uint8Array.from(content);
}

/** A proxy that changes a byte of each large chunk. */
async function openBadLine(port: number) {
  const spoil = (chunk: Buffer, _: BufferEncoding, done: TransformCallback) => {
    if (chunk.length > 10_000) chunk[chunk.length - 1] = (chunk.at(-1) ?? 0) ^ 1;
    done(null, chunk);
  };
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    const onward = connect(port, '127.0.0.1');
    sockets.push(socket, onward);
    const ignore = () => {};
    pipeline(socket, new Transform({ transform: spoil }), onward, ignore);
    pipeline(onward, socket, ignore);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Of a picture of 900 pixels. */
const FILES = ['400.avif', '400.webp', '800.avif', '800.webp', '900.avif', '900.webp', 'original'];

const keysOf = async (sha256: string) =>
  (await bucket?.list())?.filter((key) => key.startsWith(`media/${sha256}/`)).map((key) => key.split('/')[2]);

function ask(sha256: string, file: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = new Request(`http://localhost/media/${sha256}/${file}`, { method, headers });
  return GET(request, { params: Promise.resolve({ sha256, file }) });
}

describe.skipIf(!bucket)('in a bucket', () => {
  test('a picture lies in all its renditions, none of it on the disk, and is stored once', async () => {
    const content = await picture('red');
    const { media, isNew } = await stored('đỏ.png', content);
    expect(isNew).toBe(true);
    expect(await keysOf(media.sha256)).toEqual(FILES);
    expect(readdirSync(path.join(folder, 'data/media'), { recursive: true })).toEqual(['incoming']);
    expect(await stored('lần nữa.png', content)).toMatchObject({ isNew: false, media: { id: media.id } });

    await bucket?.remove(`media/${media.sha256}/800.webp`);
    expect(await stored('lại lần nữa.png', content)).toMatchObject({ isNew: false });
    expect(await keysOf(media.sha256)).toEqual(FILES);
    const shown = await ask(media.sha256, '800.webp');
    expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ format: 'webp', width: 800 });
  });

  test('files go there before the database is held; what is removed until it is, comes again', async () => {
    const content = await picture('pink');
    const sha256 = createHash('sha256').update(content).digest('hex');
    const other = await sql().reserve();
    await other`begin`;
    await other`select pg_advisory_xact_lock(hashtextextended(${`media:${sha256}`}, 0))`;
    const uploading = stored('hồng.png', content);
    await expect.poll(() => keysOf(sha256)).toEqual(FILES);
    await storage().removeFolder(sha256);
    await other`rollback`;
    other.release();
    expect(await uploading).toMatchObject({ isNew: true });
    expect(await keysOf(sha256)).toEqual(FILES);
    await sql()`delete from media where sha256 = ${sha256}`;
    await storage().removeFolder(sha256);
  });

  test('a video is sent in pieces and comes back byte by byte, whole or in part', async () => {
    const content = video();
    const { media } = await stored('phim.mp4', content);
    expect(media).toMatchObject({ kind: 'video', contentType: 'video/mp4' });
    const whole = await ask(media.sha256, 'file.mp4');
    expect([whole.status, whole.headers.get('x-body-length')]).toEqual([200, '5000000']);
    expect(
      createHash('sha256')
        .update(Buffer.from(await whole.arrayBuffer()))
        .digest('hex'),
    ).toBe(media.sha256);

    const part = await ask(media.sha256, 'file.mp4', { range: 'bytes=4999990-' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 4999990-4999999/5000000']);
    expect(Buffer.from(await part.arrayBuffer()).equals(Buffer.from(content.subarray(-10)))).toBe(true);
    const beyond = await ask(media.sha256, 'file.mp4', { range: 'bytes=5000000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */5000000']);

    const head = await ask(media.sha256, 'file.mp4', {}, 'HEAD');
    expect([head.status, head.headers.get('x-body-length'), head.body]).toEqual([200, '5000000', null]);
    const known = await ask(media.sha256, 'file.mp4', { 'if-none-match': whole.headers.get('etag') ?? '' });
    expect([known.status, known.body]).toEqual([304, null]);
    expect((await ask('0'.repeat(64), 'file.mp4')).status).toBe(404);
    const gone = await ask('0'.repeat(64), 'file.mp4', { 'if-none-match': `"${'0'.repeat(32)}-file.mp4"` });
    expect(gone.status).toBe(404);
  });

  test('what does not arrive as it was sent is refused by the store', async () => {
    const line = await openBadLine(Number(new URL(bucket?.env['S3_ENDPOINT'] ?? '').port));
    process.env['S3_ENDPOINT'] = `http://127.0.0.1:${line.port}`;
    const file = path.join(folder, 'sent');
    writeFileSync(file, Buffer.alloc(3_000_000, 'a'));
    const refused = { reason: expect.stringContaining('did not match') };
    await expect(storage().take(file, `${'e'.repeat(64)}/file.pdf`)).rejects.toMatchObject(refused);
    await expect(storage().put(`${'e'.repeat(64)}/800.webp`, Buffer.alloc(300_000, 'a'))).rejects.toMatchObject(
      refused,
    );
    expect(await keysOf('e'.repeat(64))).toEqual([]);
    line.close();
  });

  test('a crop is made when it is asked for, and goes with its picture', async () => {
    const { media } = await stored('cắt.png', await picture('purple'));
    const crop = await ask(media.sha256, '1x1-50-50.webp');
    expect(await sharp(await crop.arrayBuffer()).metadata()).toMatchObject({ width: 500, height: 500 });
    expect(await keysOf(media.sha256)).toHaveLength(FILES.length + 1);
    expect(await placeCrop(`${media.sha256}/1x1-51-50.webp`)).toMatchObject({ reason: 'not_found' });

    await deleteMedia(media.id, lan);
    await removeFilesOf(media);
    expect(await keysOf(media.sha256)).toEqual([]);
    expect((await ask(media.sha256, '1x1-50-50.webp')).status).toBe(404);
  });

  test('of what is made anew the tag is another, and crops alone are removed', async () => {
    const { media } = await stored('mới.png', await picture('gold'));
    const [etag] = [(await ask(media.sha256, '800.webp')).headers.get('etag') ?? ''];
    await (await ask(media.sha256, '1x1-50-50.webp')).arrayBuffer();
    expect((await ask(media.sha256, '800.webp', { 'if-none-match': etag })).status).toBe(304);
    await storage().put(`${media.sha256}/800.webp`, Buffer.from('another'));
    const anew = await ask(media.sha256, '800.webp', { 'if-none-match': etag });
    expect([anew.status, await anew.text()]).toEqual([200, 'another']);
    const part = await ask(media.sha256, '800.webp', {
      range: 'bytes=1-2',
      'if-range': anew.headers.get('etag') ?? '',
    });
    expect([part.status, await part.text()]).toEqual([206, 'no']);
    await storage().removeFiles(media.sha256, isCropName);
    expect(await keysOf(media.sha256)).toEqual(FILES);
    await deleteMedia(media.id, lan);
    await removeFilesOf(media);
  });

  test('what has no record leaves no files', async () => {
    const before = await bucket?.list();
    await sql()`alter table media add constraint broken check (name <> 'lỗi.png')`;
    await expect(upload('lỗi.png', await picture('blue'))).rejects.toThrow();
    await sql()`alter table media drop constraint broken`;
    expect(await bucket?.list()).toEqual(before);
  });

  test('a backup has the files of the bucket, names those that are lost, and brings them back', async () => {
    const lost = await stored('mất.pdf', Uint8Array.from(Buffer.from('%PDF-1.7\n%%EOF\n')));
    await bucket?.remove(`media/${lost.media.sha256}/file.pdf`);
    const { file, manifest } = await createBackup({ url: source, folder });
    expect(manifest.missing).toEqual([`${lost.media.sha256}/file.pdf`]);
    expect(manifest.media.files).toBe(FILES.length + 1);

    const url = await givenTarget('bucket_restored', path.join(folder, 'restored'));
    await expect(restoreBackup(file, url)).rejects.toMatchObject({ reason: 'not_empty' });
    const kept = (await bucket?.list()) ?? [];
    for (const key of kept) await bucket?.remove(key);
    await bucket?.put('logs/2026.txt', Buffer.from('of somebody else'));
    expect(await hasLibraryFiles(storage())).toBe(false);
    await restoreBackup(file, url);
    expect((await bucket?.list())?.filter((key) => key.startsWith('media/'))).toEqual(kept);
    const again = await createBackup({ url: source, folder, now: new Date(Date.now() + 5_000) });
    expect(again.manifest.media).toEqual(manifest.media);
  });

  test('an operator moves the library by a command, and is told of one that is still on the disk', async () => {
    process.env['DATA_DIR'] = path.join(folder, 'commanded');
    const env = { ...process.env };
    const sha256 = '3'.repeat(64);
    await diskStorage.put(`${sha256}/file.pdf`, Buffer.from('ba'));
    for (const key of (await bucket?.list()) ?? []) await bucket?.remove(key);
    expect(await findStorageTrouble()).toContain('npm run media:move');
    const run = (settings: Record<string, string>) =>
      spawnSync(process.execPath, ['cli/media-move.ts'], { encoding: 'utf8', env: { ...env, ...settings } });
    expect(run({})).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/1 tệp, 2 byte.*1 tệp mới chép/),
    });
    expect(await findStorageTrouble()).toBeUndefined();
    expect(await keysOf(sha256)).toEqual(['file.pdf']);
    const wrong = run({ S3_SECRET_ACCESS_KEY: 'geheim' });
    expect(wrong).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^✗ Kho không trả lời \([^\n]*\n$/),
    });
    expect(wrong.stderr).not.toContain('geheim');
    const unset = run({ S3_BUCKET: '', S3_ENDPOINT: '', S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' });
    expect(unset.stderr).toBe('✗ Đặt S3_BUCKET và các biến S3_ khác trước. (set S3_BUCKET first)\n');
    await storage().removeFolder(sha256);
  });

  test('what no record has is tidied away, unless nothing there is of this library', async () => {
    for (const key of (await bucket?.list()) ?? []) await bucket?.remove(key);
    const left = `media/${'4'.repeat(64)}/800.webp`;
    await bucket?.put(left, Buffer.from('left behind'));
    await bucket?.put('media/readme.txt', Buffer.from('of somebody else'));
    await expect(tidyStorage()).rejects.toBeInstanceOf(NotThisLibrary);
    expect(await bucket?.list()).toContain(left);

    const { media } = await stored('giữ.png', await picture('orange'));
    expect(await tidyStorage()).toEqual({ kept: 1, removed: 1 });
    expect(await bucket?.list()).not.toContain(left);
    expect(await bucket?.list()).toContain('media/readme.txt');
    expect(await keysOf(media.sha256)).toEqual(FILES);
    const { status, stdout } = spawnSync(process.execPath, ['cli/media-tidy.ts'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('(0 removed)') });
  });

  test('a library moves there from the disk, once, and a changed file is put right', async () => {
    process.env['DATA_DIR'] = path.join(folder, 'moving');
    const key = (letter: string) => `${letter.repeat(64)}/file.pdf`;
    await diskStorage.put(key('1'), Buffer.from('một'));
    await diskStorage.put(key('2'), randomBytes(3_000_000));
    await diskStorage.put('cards/home/ab.png', Buffer.from('drawn'));
    const bytes = 3_000_000 + Buffer.byteLength('một');
    expect(await copyLibrary(storage())).toEqual({ files: 2, bytes, copied: 2 });
    expect(await copyLibrary(storage())).toEqual({ files: 2, bytes, copied: 0 });
    await bucket?.put(`media/${key('1')}`, Buffer.from('mốt'));
    await bucket?.put(`media/${key('2')}`, Buffer.from('half'));
    expect(await copyLibrary(storage())).toEqual({ files: 2, bytes, copied: 2 });
    expect(Buffer.from(await storage().read(key('1'))).toString()).toBe('một');
    expect((await bucket?.list())?.filter((name) => name.includes('cards'))).toEqual([]);
    expect(await diskStorage.find(key('2'))).toMatchObject({ bytes: 3_000_000 });
    for (const letter of ['1', '2']) await storage().removeFolder(letter.repeat(64));
  });
});

describe.skipIf(!bucket)('a bucket that refuses', () => {
  const storageLine = async () => (await readHealth()).find(({ part }) => part === 'storage');

  test('a wrong secret is away, never a missing file', async () => {
    expect(await storageLine()).toMatchObject({ state: 'ok', finding: 'ok' });
    process.env['S3_SECRET_ACCESS_KEY'] = 'wrong';
    expect(await findStorageTrouble()).toMatch(/^Kho cong-tin không trả lời \(.*signature/);
    expect((await ask('0'.repeat(64), 'file.mp4')).status).toBe(503);
    expect(await upload('a.png', await picture('white'))).toEqual({ ok: false, reason: 'storage_away' });
    const line = await storageLine();
    expect(line).toMatchObject({ state: 'bad', finding: 'away', values: { note: /signature/ } });
  });

  test('a bucket that is not there is away, and no backup is written without its files', async () => {
    process.env['S3_BUCKET'] = 'nowhere';
    expect((await ask('0'.repeat(64), 'file.mp4')).status).toBe(503);
    expect((await ask('0'.repeat(64), 'file.mp4', {}, 'HEAD')).status).toBe(503);
    const backups = readdirSync(folder);
    await expect(createBackup({ url: source, folder })).rejects.toThrow('bucket does not exist');
    expect(readdirSync(folder)).toEqual(backups);
    expect(await isStorageAway()).toBe(true);
  });

  test('keys may come as Amazon’s own variables', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', process.env['S3_ACCESS_KEY_ID']);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', process.env['S3_SECRET_ACCESS_KEY']);
    delete process.env['S3_ACCESS_KEY_ID'];
    delete process.env['S3_SECRET_ACCESS_KEY'];
    expect(await isStorageAway()).toBe(false);
    vi.unstubAllEnvs();
  });

  test('while it is killed readers are told to come again, editors that nothing was stored; then all goes on', async () => {
    const content = await picture('green');
    const { media } = await stored('xanh.png', content);
    const etag = (await ask(media.sha256, '800.webp')).headers.get('etag') ?? '';
    await bucket?.kill();
    const missing = await ask(media.sha256, '800.webp');
    expect(missing.status).toBe(503);
    expect(missing.headers.get('retry-after')).toBe('5');
    expect(missing.headers.get('cache-control')).toBe('no-store');
    expect((await ask(media.sha256, '800.webp', { 'if-none-match': etag })).status).toBe(304);
    expect((await ask(media.sha256, '4x3-50-50.webp')).status).toBe(503);
    const records = await sql()`select count(*) from media`;
    expect(await upload('lúc mất.png', await picture('black'))).toEqual({ ok: false, reason: 'storage_away' });
    expect(await upload('xanh.png', content)).toEqual({ ok: false, reason: 'storage_away' });
    expect(await sql()`select count(*) from media`).toEqual(records);
    expect(readdirSync(path.join(folder, 'data/media/incoming'))).toEqual([]);
    expect(await storageLine()).toMatchObject({ state: 'bad', finding: 'away' });
    await expect(createBackup({ url: source, folder })).rejects.toThrow('the media storage is away');

    await bucket?.start();
    await expect.poll(async () => (await ask(media.sha256, '800.webp')).status).toBe(200);
    expect(await upload('lúc mất.png', await picture('black'))).toMatchObject({ ok: true });
  });
});
