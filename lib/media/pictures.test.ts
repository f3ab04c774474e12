import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
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
  expect(encoded.value.renditions.map(({ key }) => key.slice(65))).toEqual(['400.avif', '400.webp']);
  for (const { content } of encoded.value.renditions) {
    expect(await sharp(content).metadata()).not.toHaveProperty('exif');
  }
});

test('a small file that says it unfolds to a gigapixel is refused unread', async () => {
  const bomb = hugePng(60_000, 60_000);
  expect(bomb.length).toBeLessThan(200);
  expect(await encodePicture(bomb, SHA256)).toEqual({ ok: false, reason: 'too_many_pixels' });
});

test('half a photo is refused', async () => {
  const whole = await photo(900, 600).jpeg().toBuffer();
  const half = whole.subarray(0, whole.length / 2);
  expect(await encodePicture(half, SHA256)).toEqual({ ok: false, reason: 'unreadable_picture' });
  expect(await encodePicture(Buffer.from('không phải ảnh'), SHA256)).toEqual({
    ok: false,
    reason: 'unreadable_picture',
  });
});

test('a very long picture is made to fit what WebP can hold', async () => {
  const encoded = await encodePicture(await photo(500, 18_000).png().toBuffer(), SHA256);
  expect(encoded).toMatchObject({ ok: true, value: { height: 16_000 } });
});

test('a JPEG that lacks its end marker alone is taken, and one that lacks any of its picture is not', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: 'red', noise } });
  for (const progressive of [false, true]) {
    const whole = await picture.clone().jpeg({ progressive }).toBuffer();
    expect(await encodePicture(whole.subarray(0, -2), SHA256)).toMatchObject({ ok: true, value: { width: 300 } });
    for (const lost of [5, 20, whole.length / 2])
      expect(await encodePicture(whole.subarray(0, -lost), SHA256)).toEqual({
        ok: false,
        reason: 'unreadable_picture',
      });
  }
});
