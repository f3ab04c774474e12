import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createUser } from '#db/account/users';
import { changeMedia } from '#db/article/change-words';
import { sql } from '#db/client/client';
import { deleteMedia } from '#db/media/changes';
import { listMedia } from '#db/media/media';
import type { Actor } from '#domain/account/roles';
import { RECIPE } from '#domain/media/renditions';
import { placeCrop } from '#lib/media/crops';
import { removeFilesOf, storeUpload } from '#lib/media/uploads';
import { givenTestDatabase } from '#tests/database/database';
import { pageTree, pdfFile } from '#tests/support/documents';
import { GET } from '../../app/media/[sha256]/[file]/route';

givenTestDatabase('uploads');

const lan: Actor = { id: 0, name: 'Lan', role: 'reporter', categoryIds: null };
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'cong-tin-')), 'media');

beforeAll(async () => {
  process.env['DATA_DIR'] = path.dirname(folder);
  await createUser({ email: 'lan@x.invalid', name: 'Lan', passwordHash: '-', role: 'reporter' });
  const [row] = await sql()`select id from users`;
  lan.id = Number(row?.['id']);
});

afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

const upload = (name: string, content: Uint8Array<ArrayBuffer>, contentType = '') =>
  storeUpload(new Blob([content]).stream(), { name, contentType, bytes: content.length }, lan.id);

const picture = async (background: string) =>
  Uint8Array.from(
    await sharp({ create: { width: 900, height: 500, channels: 3, background } })
      .png()
      .toBuffer(),
  );

const filesOf = (sha256: string) => {
  try {
    return readdirSync(path.join(folder, sha256)).sort();
  } catch {
    return [];
  }
};

async function stored(name: string, content: Uint8Array<ArrayBuffer>) {
  const result = await upload(name, content);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** Of a still picture of 900 pixels. */
const FILES = ['400.avif', '400.webp', '800.avif', '800.webp', '900.avif', '900.webp', 'original'];

const ask = (sha256: string, file: string) =>
  GET(new Request('http://localhost/'), { params: Promise.resolve({ sha256, file }) });

test('a picture is known by its content, whatever its name, and stored once', async () => {
  const content = await picture('red');
  const first = await stored('C:\\Ảnh\\đỏ.gif', content);
  expect(first).toMatchObject({
    isNew: true,
    media: { kind: 'image', contentType: 'image/png', name: 'đỏ.gif', bytes: content.length, width: 900, height: 500 },
  });
  expect(filesOf(first.media.sha256)).toEqual(FILES);
  expect(first.media).toMatchObject({ widths: [400, 800, 900], hasOriginal: true, isAnimated: false, losses: [] });
  expect(await stored('lần nữa.png', content)).toMatchObject({ isNew: false, media: { id: first.media.id } });
  expect(readdirSync(path.join(folder, 'incoming'))).toEqual([]);
});

test('the original is kept as it came, and no reader can load it', async () => {
  const exif = { IFD0: { Make: 'Nokia' }, IFD3: { GPSLatitude: '21/1 2/1 0/1', GPSLatitudeRef: 'N' } };
  const photo = sharp({ create: { width: 900, height: 500, channels: 3, background: 'teal' } }).withExif(exif);
  const content = Uint8Array.from(await photo.jpeg().toBuffer());
  const { media } = await stored('máy ảnh.jpg', content);
  expect(readFileSync(path.join(folder, media.sha256, 'original'))).toEqual(Buffer.from(content));
  for (const name of FILES) {
    const answer = await ask(media.sha256, name);
    expect(answer.status, name).toBe(name === 'original' ? 404 : 200);
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).not.toContain('Nokia');
  }
  for (const name of [
    'Original',
    'original.webp',
    'original.avif',
    'original.jpg',
    './original',
    'original/',
    '%6friginal',
  ])
    expect((await ask(media.sha256, name)).status, name).toBe(404);
});

test('the pages of a document are counted and stored, and those of none but a document', async () => {
  const { media } = await stored('biểu mẫu.pdf', Uint8Array.from(pdfFile(pageTree(12))));
  expect(await listMedia([media.id])).toMatchObject([{ contentType: 'application/pdf', pageCount: 12 }]);
  expect((await stored('hỏng.pdf', Uint8Array.from(pdfFile(pageTree(2, { said: 3 }))))).media.pageCount).toBeNull();
  expect((await stored('ảnh.png', await picture('pink'))).media.pageCount).toBeNull();
});

test('a document that is replaced has the pages of the other', async () => {
  const [former, other] = [
    await stored('cũ.pdf', Uint8Array.from(pdfFile(pageTree(5)))),
    await stored('mới.pdf', Uint8Array.from(pdfFile(pageTree(6)))),
  ];
  await sql()`update media set replacement_id = ${other.media.id} where id = ${former.media.id}`;
  expect(await listMedia([former.media.id])).toMatchObject([{ id: former.media.id, pageCount: 6 }]);
});

test('a picture of an older portal gets its original when it is uploaded again, and keeps all it had', async () => {
  const content = await picture('olive');
  const { media } = await stored('cũ.png', content);
  for (const name of FILES.slice(4)) rmSync(path.join(folder, media.sha256, name));
  await sql()`update media set width = 800, height = 444, widths = null, has_original = false, recipe = 0, alt = 'Cây'
    where id = ${media.id}`;
  const again = await stored('khác.png', content);
  expect(again).toEqual({ isNew: false, gainsOriginal: true, media: { ...media, alt: 'Cây', recipe: RECIPE + 1 } });
  expect(filesOf(media.sha256)).toEqual(FILES);
});

test('a picture of an older portal that is refused today stays as it is when it is uploaded again', async () => {
  const whole = await picture('teal');
  const cut = whole.slice(0, whole.length / 2);
  expect((await upload('đứt.png', cut)).ok).toBe(false);
  const { media } = await stored('đứt.png', whole);
  const sha256 = createHash('sha256').update(cut).digest('hex');
  renameSync(path.join(folder, media.sha256), path.join(folder, sha256));
  await sql()`update media set sha256 = ${sha256}, has_original = false where id = ${media.id}`;
  const again = await stored('đứt.png', cut);
  expect(again).toMatchObject({
    isNew: false,
    gainsOriginal: false,
    media: { id: media.id, sha256, hasOriginal: false },
  });
  rmSync(path.join(folder, sha256, FILES[0] ?? ''));
  expect((await upload('đứt.png', cut)).ok).toBe(false);
});

test('an animation can be loaded beside its still picture', async () => {
  const frames = await Promise.all(['red', 'blue'].map((colour) => picture(colour)));
  const content = Uint8Array.from(
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
  );
  const { media } = await stored('động.gif', content);
  expect(media).toMatchObject({ isAnimated: true, losses: [] });
  expect(filesOf(media.sha256)).toEqual([...FILES.slice(0, 6), 'animation.webp', 'original']);
  const answer = await ask(media.sha256, 'animation.webp');
  expect(answer.headers.get('content-type')).toBe('image/webp');
  expect((await sharp(await answer.arrayBuffer(), { animated: true }).metadata()).pages).toBe(2);
});

test('a document is kept as it came', async () => {
  const { media } = await stored('nghị quyết.pdf', PDF);
  expect(media).toMatchObject({ kind: 'document', contentType: 'application/pdf', width: 0 });
  expect(filesOf(media.sha256)).toEqual(['file.pdf']);
});

test.each([
  ['ảnh.jpg', 'MZ không phải ảnh', 'unknown_type'],
  ['hình.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ['hình.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
  ['trang.pdf', '<html><script>alert(1)</script></html>', 'unknown_type'],
  ['ảnh.jpg', '\u00ff\u00d8\u00ff\u00e0 chỉ có phần đầu', 'unreadable_picture'],
  ['iphone.jpg', '\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'heic'],
  ['họp.wav', 'RIFF\u0024\0\0\0WAVEfmt ', 'other_sound'],
  ['họp.avi', 'RIFF\u0024\0\0\0AVI LIST', 'other_video'],
  ['biểu.rtf', '{\\rtf1\\ansi Biểu mẫu}', 'other_document'],
  ['biểu.bmp', 'BM\u0046\0\0\0\0\0\0\0\u0036\0\0\0\u0028\0\0\0', 'other_picture'],
  ['trống.jpg', '', 'empty'],
])('%s with the content %j is refused: %s', async (name, content, reason) => {
  const bytes = /^[\0\u00ff]/.test(content) ? Buffer.from(content, 'latin1') : Buffer.from(content);
  expect(await upload(name, Uint8Array.from(bytes))).toEqual({ ok: false, reason });
  expect(readdirSync(path.join(folder, 'incoming'))).toEqual([]);
});

test('a size beyond the limit is refused before anything is read', async () => {
  const stream = new ReadableStream<Uint8Array>(
    { pull: () => Promise.reject(new Error('read')) },
    { highWaterMark: 0 },
  );
  const claim = { name: 'a.jpg', contentType: 'image/jpeg', bytes: 31 * 1024 * 1024 };
  expect(await storeUpload(stream, claim, lan.id)).toEqual({ ok: false, reason: 'too_large' });
});

test('half of what was announced is not stored', async () => {
  const claim = { name: 'a.pdf', contentType: 'application/pdf', bytes: PDF.length + 1 };
  expect(await storeUpload(new Blob([PDF]).stream(), claim, lan.id)).toEqual({ ok: false, reason: 'cut_off' });
  expect(readdirSync(path.join(folder, 'incoming'))).toEqual([]);
});

test('what has no record leaves no files, and comes in when tried again', async () => {
  const content = await picture('blue');
  const before = readdirSync(folder);
  await sql()`alter table media add constraint broken check (name <> 'lỗi.png')`;
  await expect(upload('lỗi.png', content)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(before);
  await sql()`alter table media drop constraint broken`;
  expect(await stored('lỗi.png', content)).toMatchObject({ isNew: true });
});

test('with the record the files go; uploaded again, they are there again', async () => {
  const content = await picture('green');
  const { media } = await stored('xanh.png', content);
  expect(await deleteMedia(media.id, lan)).toMatchObject({ ok: true });
  await stored('xanh.png', content);
  await removeFilesOf(media);
  expect(filesOf(media.sha256)).toEqual(FILES);

  const [again] = await sql()`select id from media where sha256 = ${media.sha256}`;
  await deleteMedia(Number(again?.['id']), lan);
  await removeFilesOf(media);
  expect(filesOf(media.sha256)).toEqual([]);
});

test('a crop is made around the focal point when it is asked for, and goes with its picture', async () => {
  const { media } = await stored('cắt.png', await picture('purple'));
  const key = (ratio: string, x = 50, y = 50) => `${media.sha256}/${ratio}-${x}-${y}.webp`;
  const placed = await Promise.all([placeCrop(key('1x1')), placeCrop(key('1x1')), placeCrop(key('4x3'))]);
  expect(placed.map(({ ok }) => ok)).toEqual([true, true, true]);
  const file = path.join(folder, key('1x1'));
  expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width: 500, height: 500 });

  for (const invented of [key('1x1', 51), key('2x1'), key('1x1').replace(/^.{4}/, '0000'), `../${key('1x1')}`]) {
    expect(await placeCrop(invented), invented).toEqual({ ok: false, reason: 'not_found' });
  }
  await changeMedia(media.id, { alt: '', caption: '', credit: '', focalX: 0.2, focalY: 0.75 }, lan);
  expect(await placeCrop(key('16x9', 20, 75))).toMatchObject({ ok: true });
  expect(await placeCrop(key('16x9'))).toMatchObject({ reason: 'not_found' });

  await deleteMedia(media.id, lan);
  await removeFilesOf(media);
  expect(filesOf(media.sha256)).toEqual([]);
  expect(await placeCrop(key('1x1', 20, 75))).toMatchObject({ reason: 'not_found' });
});

test('too many crops at once are refused, and there is room again afterwards', async () => {
  const { media } = await stored('đông.png', await picture('navy'));
  const key = `${media.sha256}/1x1-50-50.webp`;
  const answers = await Promise.all(Array.from({ length: 100 }, () => placeCrop(key)));
  expect(answers).toContainEqual({ ok: false, reason: 'busy' });
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(40);
  expect(await placeCrop(key)).toMatchObject({ ok: true });
});
