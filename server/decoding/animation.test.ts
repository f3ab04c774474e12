import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { EncodedPicture } from '#server/decoding/contract';
import { encodePicture } from '#server/decoding/encoding';

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
