import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePicture } from '#lib/media/pictures';

const SHA256 = '0'.repeat(64);

/** A small PNG that claims `width` × `height` pixels. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(999))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(data.length);
  frame.set(named, 4);
  frame.writeUInt32BE(crc32(named), named.length + 4);
  return frame;
}

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#8a3' } });

test('where and with what a photo was taken does not reach readers, and it stands upright', async () => {
  const exif = {
    IFD0: { Make: 'Nokia' },
    IFD3: { GPSLatitude: '21/1 2/1 0/1', GPSLatitudeRef: 'N' },
  };
  const original = await photo(900, 600).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(original).metadata()).exif?.toString('latin1')).toContain('Nokia');

  const encoded = await encodePicture(original, SHA256);
  if (!encoded.ok) throw new Error(encoded.reason);
  expect(encoded.value).toMatchObject({ width: 600, height: 900, contentType: 'image/jpeg' });
  expect(encoded.value.renditions.map(({ key }) => key.slice(65))).toEqual([
    '400.avif',
    '400.webp',
    '600.avif',
    '600.webp',
  ]);
  for (const { content } of encoded.value.renditions) {
    expect(await sharp(content).metadata()).not.toHaveProperty('exif');
  }
});

test('a small file that says it unfolds to a gigapixel is refused unread', async () => {
  const bomb = hugePng(60_000, 60_000);
  expect(bomb.length).toBeLessThan(200);
  expect(await encodePicture(bomb, SHA256)).toEqual({ ok: false, reason: 'too_many_pixels' });
});

test('half a photo is refused, and what is none', async () => {
  const refused = async (half: Buffer) => {
    const encoded = await encodePicture(half, SHA256);
    return encoded.ok ? encoded : encoded.reason;
  };
  const jpeg = await photo(900, 600).jpeg().toBuffer();
  expect(await refused(jpeg.subarray(0, jpeg.length / 2))).toBe('cut_picture');
  const png = await photo(900, 600).png().toBuffer();
  expect(await refused(png.subarray(0, png.length / 2))).toBe('unreadable_picture');
  expect(await encodePicture(Buffer.from('không phải ảnh'), SHA256)).toEqual({
    ok: false,
    reason: 'unreadable_picture',
  });
});

test('a very long picture is made to fit what WebP can hold', async () => {
  const encoded = await encodePicture(await photo(500, 18_000).png().toBuffer(), SHA256);
  expect(encoded).toMatchObject({ ok: true, value: { height: 16_000 } });
});

describe.each([
  ['baseline', false],
  ['progressive', true],
])('a %s JPEG', (_, progressive) => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const picture = sharp({ create: { width: 300, height: 400, channels: 3, background: 'red', noise } });
  const encode = async (share: number, lost = 0) => {
    const whole = await picture.clone().jpeg({ progressive }).toBuffer();
    return encodePicture(whole.subarray(0, Math.round(whole.length * share) - lost), SHA256);
  };

  test('that lacks its end marker alone is whole', async () => {
    expect(await encode(1, 2)).toMatchObject({ ok: true, value: { width: 300, losses: [] } });
  });

  test.each([
    [1, 5],
    [1, 20],
    [0.95, 0],
  ])('of which %d is there, less %d bytes, is taken, and that is told', async (share, lost) => {
    expect(await encode(share, lost)).toMatchObject({ ok: true, value: { width: 300, height: 400, losses: ['end'] } });
  });

  test.each([0.5, 0.3, 0.1])('of which %d is there is refused as broken off', async (share) => {
    expect(await encode(share)).toEqual({ ok: false, reason: 'cut_picture' });
  });
});

test('a JPEG that ends in its middle, with an end marker, is refused as broken off', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const picture = sharp({ create: { width: 300, height: 400, channels: 3, background: 'red', noise } });
  const damaged = await picture.jpeg().toBuffer();
  damaged.set([0xff, 0xd9], damaged.length / 3);
  expect(await encodePicture(damaged, SHA256)).toEqual({ ok: false, reason: 'cut_picture' });
});
