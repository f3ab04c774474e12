import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UPLOAD_LIMITS } from '#domain/media/media';
import { receiveFile } from '#lib/media/incoming';
import { isDiskFull } from '#server/storage/contract';
import { silentMp3 } from '#tests/support/sounds';

let folder = '';

beforeEach(() => {
  process.env['DATA_DIR'] = mkdtempSync(path.join(tmpdir(), 'cong-tin-'));
  folder = path.join(process.env['DATA_DIR'], 'media/incoming');
});

afterEach(() => rmSync(path.dirname(path.dirname(folder)), { recursive: true }));

const MEGABYTE = new Uint8Array(1024 * 1024);
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46);

/** An endless body that may pause for ever; counts what was read. */
function endless(first: Uint8Array, pauseAfter = Number.POSITIVE_INFINITY) {
  const sent = { megabytes: 0, isCancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(first),
    pull: (controller) => {
      if (sent.megabytes >= pauseAfter) return new Promise<void>(() => {});
      sent.megabytes += 1;
      controller.enqueue(MEGABYTE);
      return undefined;
    },
    cancel: () => {
      sent.isCancelled = true;
    },
  });
  return { sent, stream };
}

test('a whole file is written as it came, with its hash and size', async () => {
  const received = await receiveFile(new Blob(['một', ' hai']).stream());
  if (!received.ok) throw new Error(received.reason);
  const content = readFileSync(received.value.path);
  expect(content.toString()).toBe('một hai');
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(received.value).toMatchObject({ sha256, bytes: content.length });
});

test('a picture past its limit leaves nothing, and who goes on sending is cut off', async () => {
  const { sent, stream } = endless(JPEG);
  expect(await receiveFile(stream)).toEqual({ ok: false, reason: 'too_large' });
  expect(readdirSync(folder)).toEqual([]);
  await expect.poll(() => sent.isCancelled).toBe(true);
  expect(sent.megabytes).toBeLessThan(UPLOAD_LIMITS.image / MEGABYTE.length + 70);
});

test('a picture past its limit is refused at once, not when all of it has come', async () => {
  const { stream } = endless(JPEG, 31);
  expect(await receiveFile(stream)).toEqual({ ok: false, reason: 'too_large' });
});

test.each([
  ['video/mp4', 'unknown_type'],
  ['audio/mpeg', 'unknown_type'],
  ['application/pdf', 'too_large'],
  ['text/csv', 'too_large'],
  ['image/png', 'too_large'],
  ['', 'too_large'],
])(
  'what no type shows ends at the limit of a document; claimed to be %j it is refused as %s',
  async (contentType, reason) => {
    const { stream } = endless(new Uint8Array(1), UPLOAD_LIMITS.document / MEGABYTE.length);
    const received = await receiveFile(stream, { bytes: 0, contentType, mayGrowTo: async () => true });
    expect(received).toEqual({ ok: false, reason });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a picture past its limit is too large, also where it is claimed to be a video', async () => {
  const { stream } = endless(JPEG, 31);
  const received = await receiveFile(stream, { bytes: 0, contentType: 'video/mp4', mayGrowTo: async () => true });
  expect(received).toEqual({ ok: false, reason: 'too_large' });
});

test('a recorded stream, which begins within a frame, has the room of a sound', async () => {
  const sound = Buffer.concat([Buffer.from([0x9c, 0x31, 0x07]), silentMp3(1).subarray(300), silentMp3(200)]);
  const rest = Array.from({ length: UPLOAD_LIMITS.document / MEGABYTE.length + 1 }, () => MEGABYTE);
  expect(await receiveFile(new Blob([sound, ...rest]).stream())).toMatchObject({ ok: true });
});

test('a sender who breaks off leaves nothing', async () => {
  let pulls = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pulls += 1;
      if (pulls > 3) controller.error(new Error('aborted'));
      else controller.enqueue(MEGABYTE);
    },
  });
  expect(await receiveFile(stream)).toEqual({ ok: false, reason: 'cut_off' });
  expect(readdirSync(folder)).toEqual([]);
});

test('nothing is no file', async () => {
  expect(await receiveFile(new Blob([]).stream())).toEqual({ ok: false, reason: 'empty' });
  expect(readdirSync(folder)).toEqual([]);
});

test('what a killed process left behind is removed with the next upload, what is growing stays', async () => {
  await receiveFile(new Blob(['x']).stream());
  const [growing = ''] = readdirSync(folder);
  const abandoned = path.join(folder, 'abandoned');
  writeFileSync(abandoned, 'x');
  utimesSync(abandoned, 0, 0);
  await receiveFile(new Blob(['y']).stream());
  expect(existsSync(abandoned)).toBe(false);
  expect(readdirSync(folder)).toContain(growing);
});

test.each(['ENOSPC', 'EDQUOT', 'EFBIG', '53100'])('%s says that there is no room', (code) => {
  expect(isDiskFull(Object.assign(new Error(), { code }))).toBe(true);
  expect(isDiskFull(new Error('wrapped', { cause: Object.assign(new Error(), { code }) }))).toBe(true);
  expect(isDiskFull(new Error(code))).toBe(false);
});

test('however a file is cut on its way, it is the same file', async () => {
  const file = fc.uint8Array({ minLength: 1, maxLength: 9000 });
  await fc.assert(
    fc.asyncProperty(file, fc.array(fc.nat(5000), { maxLength: 12 }), async (content, lengths) => {
      const ends = [0, ...lengths, content.length].map((_, n) =>
        lengths.slice(0, n).reduce((sum, one) => sum + one, 0),
      );
      const pieces = ends.map((end, n) => content.subarray(end, ends[n + 1]));
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      });
      const received = await receiveFile(stream);
      if (!received.ok) throw new Error(received.reason);
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect(received.value).toMatchObject({ sha256, bytes: content.length });
      expect(readFileSync(received.value.path).equals(content)).toBe(true);
      rmSync(received.value.path);
    }),
    { seed: 20261130, numRuns: 40 },
  );
  expect(readdirSync(folder)).toEqual([]);
});
