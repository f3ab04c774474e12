import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { EncodedPicture } from '#server/decoding/contract';
import { encodePicture } from '#server/decoding/encoding';
import { lengthOfWholeFrames, wholeFrames } from '#server/decoding/gif-blocks';

const SHA256 = '0'.repeat(64);

async function encoded(picture: Uint8Array, mostPixels = 1e7): Promise<EncodedPicture> {
  const result = await encodePicture({ picture, sha256: SHA256, mostPixels });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const frames = (count: number, width: number, height: number) =>
  Promise.all(
    Array.from({ length: count }, (_, place) => {
      const background = { r: place * 40, g: 120, b: 200 - place * 40 };
      return sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer();
    }),
  );

const moving = async (format: 'gif' | 'webp', [count, width, height]: [number, number, number]) =>
  sharp(await frames(count, width, height), { join: { animated: true } })
    [format]({ delay: Array.from({ length: count }, (_, place) => 100 + place * 50), loop: 3 })
    .toBuffer();

test.each(['gif', 'webp'] as const)(
  'a %s of several frames moves on as it did, and stands still beside',
  async (format) => {
    const { isAnimated, losses, renditions } = await encoded(await moving(format, [4, 500, 300]));
    expect({ isAnimated, losses }).toEqual({ isAnimated: true, losses: [] });
    const of = (ending: string) => renditions.find(({ key }) => key.endsWith(ending))?.content;
    expect(await sharp(of('/animation.webp'), { animated: true }).metadata()).toMatchObject({
      format: 'webp',
      pages: 4,
      width: 500,
      pageHeight: 300,
      delay: [100, 150, 200, 250],
      loop: 3,
    });
    expect((await sharp(of('/500.webp')).metadata()).pages ?? 1).toBe(1);
  },
);

test('a wide animation is made narrower', async () => {
  const { renditions } = await encoded(await moving('webp', [2, 1600, 200]));
  const animation = renditions.find(({ key }) => key.endsWith('/animation.webp'));
  expect(await sharp(animation?.content, { animated: true }).metadata()).toMatchObject({
    width: 1280,
    pageHeight: 160,
  });
});

test('a GIF of one frame is a still picture', async () => {
  expect(
    await encoded(
      await sharp((await frames(1, 500, 300))[0])
        .gif()
        .toBuffer(),
    ),
  ).toMatchObject({ isAnimated: false, losses: [] });
});

test('of an animation beyond the limits a still picture is kept, and that is told', async () => {
  const { isAnimated, losses, renditions } = await encoded(await moving('gif', [4, 500, 300]), 1000);
  expect({ isAnimated, losses }).toEqual({ isAnimated: false, losses: ['frames'] });
  expect(renditions.some(({ key }) => key.includes('animation'))).toBe(false);
});

/** A PNG with an animation's control chunk. */
async function animatedPng(count: number): Promise<Buffer> {
  const png = await sharp((await frames(1, 60, 40))[0])
    .png()
    .toBuffer();
  const control = Buffer.alloc(20);
  control.writeUInt32BE(8, 0);
  control.write('acTL', 4, 'latin1');
  control.writeUInt32BE(count, 8);
  control.writeUInt32BE(crc32(control.subarray(4, 16)), 16);
  return Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
}

test('an animated PNG is told to be still, and one of a single frame is taken as any other', async () => {
  expect(await encoded(await animatedPng(5))).toMatchObject({ width: 60, isAnimated: false, losses: ['frames'] });
  expect(await encoded(await animatedPng(1))).toMatchObject({ width: 60, losses: [] });
});

test('of an animated AVIF its still picture is kept and that told; without one it is named', async () => {
  const sequence = await sharp((await frames(1, 64, 64))[0])
    .avif({ effort: 0 })
    .toBuffer();
  sequence.write('avis', 8, 'latin1');
  expect(await encoded(sequence)).toMatchObject({ width: 64, contentType: 'image/avif', losses: ['frames'] });
  sequence.write('free', sequence.indexOf('meta'), 'latin1');
  const refused = await encodePicture({ picture: sequence, sha256: SHA256, mostPixels: 1e7 });
  expect(refused).toEqual({ ok: false, reason: 'animated_avif' });
});

test('of a TIFF of several pages the first is kept, and that told', async () => {
  const pages = await sharp(await frames(3, 60, 40), { join: { animated: true } })
    .tiff()
    .toBuffer();
  expect((await sharp(pages).metadata()).pages).toBe(3);
  expect(await encoded(pages)).toMatchObject({ width: 60, height: 40, losses: ['pages'] });
});

/** A GIF of noise, so that its frames are long. */
async function noisyGif(count: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const frame = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: 'black', noise } })
      .png()
      .toBuffer();
  const all = await Promise.all(Array.from({ length: count }, frame));
  return (count > 1 ? sharp(all, { join: { animated: true } }) : sharp(all[0])).gif({ colours: 16 }).toBuffer();
}

test('a GIF that breaks off keeps its whole frames as they were, wherever it does, and that is told', async () => {
  const gif = await noisyGif(4);
  const pixels = (animation?: Uint8Array) => sharp(animation, { animated: true }).ensureAlpha().raw().toBuffer();
  const all = await pixels(gif);
  const seen = new Set<number>();
  for (let length = 13; length < gif.length; length += 97) {
    const cut = gif.subarray(0, length);
    const whole = lengthOfWholeFrames(cut) ?? -1;
    expect(whole, `${length}`).toBeLessThanOrEqual(length);
    if (whole === 0) continue;
    const mended = wholeFrames(cut, whole);
    const { pages: frames = 1 } = await sharp(mended).metadata();
    seen.add(frames);
    expect(Buffer.compare(await pixels(mended), all.subarray(0, (all.length / 4) * frames)), `${length}`).toBe(0);
  }
  expect([...seen]).toEqual([1, 2, 3]);
  expect(await encoded(gif)).toMatchObject({ isAnimated: true, losses: [] });
  expect(await encoded(gif.subarray(0, -1))).toMatchObject({ isAnimated: true, losses: ['end'] });
  const { isAnimated, losses, renditions } = await encoded(gif.subarray(0, Math.floor(gif.length * 0.9)));
  expect({ isAnimated, losses }).toEqual({ isAnimated: true, losses: ['end'] });
  const animation = renditions.find(({ key }) => key.endsWith('/animation.webp'))?.content;
  expect((await sharp(animation).metadata()).pages).toBe(3);
  expect(await encoded(gif.subarray(0, Math.floor(gif.length * 0.4)))).toMatchObject({
    isAnimated: false,
    losses: ['end'],
  });
});

test('of a GIF without a whole frame it is said that it breaks off', async () => {
  const gif = await noisyGif(1);
  for (const share of [0.1, 0.5, 0.95]) {
    const picture = gif.subarray(0, Math.floor(gif.length * share));
    const refused = await encodePicture({ picture, sha256: SHA256, mostPixels: 1e7 });
    expect(refused, `${share}`).toEqual({ ok: false, reason: 'cut_picture' });
  }
  expect(await encoded(gif)).toMatchObject({ losses: [] });
  expect(await encoded(Buffer.concat([gif, Buffer.from('after its end')]))).toMatchObject({ losses: [] });
});

test('whatever follows its first letters, the blocks of a GIF are read to an end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const gif = Buffer.concat([Buffer.from('GIF89a'), bytes]);
      expect(lengthOfWholeFrames(gif) ?? 0).toBeLessThanOrEqual(gif.length);
    }),
  );
});
