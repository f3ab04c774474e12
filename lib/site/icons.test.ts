import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { iconFile } from '#domain/site/icons';
import { EMBLEM } from '#lib/site/icons';

test('an icon file names where each picture stands and how large it is', async () => {
  const pictures = await Promise.all(
    [16, 32].map(async (size) => ({ size, png: await sharp(Buffer.from(EMBLEM)).resize(size).png().toBuffer() })),
  );
  const file = Buffer.from(iconFile(pictures));
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2]);
  for (const [place, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * place;
    const [bytes, at] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)];
    expect([file[entry], file[entry + 1], file.subarray(at, at + bytes)]).toEqual([size, size, png]);
  }
  expect(file.readUInt32LE(6 + 16 + 8) + file.readUInt32LE(6 + 16 + 12)).toBe(file.length);
});

test('the emblem is that of the drawing which browsers get', () => {
  expect(
    readFileSync('app/icon.svg', 'utf8')
      .trim()
      .replace(/<title>[^<]*<\/title>/, ''),
  ).toBe(EMBLEM);
});
