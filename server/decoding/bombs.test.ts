import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { encodePicture } from '#lib/media/pictures';
import { decodeUpload } from '#server/decoding/lanes';

const SHA256 = '0'.repeat(64);
const MB = 1024 * 1024;
const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-bombs-'));

/** Small files that unfold to hundreds of megabytes; a child makes them, to keep this process's memory measurable. */
const MAKE = `
  import sharp from 'sharp';
  import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
  import { Zip, ZipDeflate } from 'fflate';
  import { once } from 'node:events';
  import { crc32, createDeflate, createDeflateRaw } from 'node:zlib';
  const plane = (width, height, channels = 4) =>
    sharp({ limitInputPixels: false, create: { width, height, channels, background: { r: 120, g: 30, b: 60, alpha: 0.5 } } });
  await plane(4000, 4000).avif({ effort: 0 }).toFile('small.avif');
  // A small one whose box of the size says 7000 × 5800.
  const lying = await plane(64, 64).avif({ effort: 0 }).toBuffer();
  for (let at = lying.indexOf('ispe'); at > 0; at = lying.indexOf('ispe', at + 1)) {
    lying.writeUInt32BE(7000, at + 8);
    lying.writeUInt32BE(5800, at + 12);
  }
  writeFileSync('large.avif', lying);
  await plane(5000, 5000).webp({ lossless: true, effort: 0 }).toFile('plane.webp');
  await plane(5000, 5000).tiff({ compression: 'deflate' }).toFile('plane.tiff');
  await plane(6000, 6000, 3).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toFile('progressive.jpg');
  await plane(7000, 7000, 3).gif({ effort: 1 }).toFile('plane.gif');
  const frames = Array.from({ length: 500 }, (_, n) => ({ create: { width: 400, height: 400, channels: 3, background: { r: n % 256, g: n >> 8, b: 0 } } }));
  await sharp(frames, { join: { animated: true } }).gif({ effort: 1 }).toFile('frames.gif');
  const chunk = (type, data) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(named.length + 8);
    frame.writeUInt32BE(data.length);
    frame.set(named, 4);
    frame.writeUInt32BE(crc32(named), named.length + 4);
    return frame;
  };
  const file = createWriteStream('interlaced.png');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(6000, 0);
  header.writeUInt32BE(6000, 4);
  header.set([16, 6, 0, 0, 1], 8);
  file.write(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
  file.write(chunk('IHDR', header));
  const packed = createDeflate({ level: 1 });
  packed.on('data', (data) => file.write(chunk('IDAT', data)));
  for (let left = 6000 * 6000 * 8 + 20000; left > 0; left -= 1e7)
    if (!packed.write(Buffer.alloc(Math.min(left, 1e7)))) await once(packed, 'drain');
  packed.end();
  await once(packed, 'end');
  file.end(chunk('IEND', Buffer.alloc(0)));
  await once(file, 'finish');

  // One entry whose table of contents is 300 MB of spaces.
  const entry = createWriteStream('bomb.docx');
  const name = Buffer.from('[Content_Types].xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.set([20, 0, 8, 0, 8, 0], 4);
  local.writeUInt16LE(name.length, 26);
  entry.write(Buffer.concat([local, name]));
  const raw = createDeflateRaw({ level: 1 });
  raw.pipe(entry);
  for (let n = 0; n < 30; n += 1) if (!raw.write(Buffer.alloc(1e7, ' '))) await once(raw, 'drain');
  raw.end();
  await once(entry, 'finish');

  // Documents whose text is 300 MB of spaces, and says so or says that it is small.
  const long = createWriteStream('long.docx');
  const zip = new Zip((_, data, isLast) => (isLast ? long.end(data) : long.write(data)));
  const text = new ZipDeflate('word/document.xml', { level: 1 });
  zip.add(text);
  for (let n = 0; n < 30; n += 1) text.push(Buffer.alloc(1e7, ' '), n === 29);
  zip.end();
  await once(long, 'finish');
  const liar = readFileSync('long.docx');
  liar.writeUInt32LE(1000, liar.indexOf('PK\\x01\\x02') + 24);
  writeFileSync('liar.docx', liar);
`;

beforeAll(() => {
  const link = path.resolve('node_modules');
  execFileSync('ln', ['-s', link, path.join(folder, 'node_modules')]);
  execFileSync(process.execPath, ['--input-type=module', '-e', MAKE], { cwd: folder, stdio: 'inherit' });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => {
  process.env['PICTURE_MEMORY_MB'] = '200';
});

const photo = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#8a3' } })
    .jpeg()
    .toBuffer();

/** Most bytes of each file, and its outcome with 200 MB of memory. */
const BOMBS: [name: string, bytes: number, outcome: string][] = [
  ['small.avif', 10_000, 'too_heavy'],
  ['large.avif', 10_000, 'too_many_pixels'],
  ['plane.webp', 100, 'taken'],
  ['plane.tiff', 500_000, 'taken'],
  ['plane.gif', 100_000, 'too_heavy'],
  ['frames.gif', 100_000, 'taken'],
  ['progressive.jpg', 2_000_000, 'too_heavy'],
  ['interlaced.png', 3_000_000, 'too_heavy'],
];

test.each(BOMBS)(
  '%s of less than %d bytes: %s; nothing else is harmed, and the next photo comes in',
  async (name, bytes, outcome) => {
    const file = path.join(folder, name);
    expect(statSync(file).size).toBeLessThan(bytes);
    const before = process.memoryUsage().rss;
    const encoded = await encodePicture(file, SHA256);
    expect(encoded.ok ? 'taken' : encoded.reason).toBe(outcome);
    expect((await encodePicture(await photo(), SHA256)).ok).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
  },
);

test('an archive that unfolds to 300 MB is no document, and takes no memory here', async () => {
  const before = process.memoryUsage().rss;
  const type = await decodeUpload('type', { path: path.join(folder, 'bomb.docx') }).catch((error: Error) => error);
  expect(type instanceof Error || type === 'application/zip').toBe(true);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
});

test.each([
  ['long.docx', 'too_long'],
  ['liar.docx', 'not_word'],
])('%s takes no memory, and is refused: %s', async (name, reason) => {
  const before = process.memoryUsage().rss;
  const job = { path: path.join(folder, name) };
  expect(statSync(job.path).size).toBeLessThan(2_000_000);
  expect(await decodeUpload('document', job)).toEqual({ ok: false, reason });
  expect((await encodePicture(await photo(), SHA256)).ok).toBe(true);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
});
