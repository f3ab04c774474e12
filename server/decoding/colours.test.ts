import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Colours, findColours, toSrgb } from '#server/decoding/colours';
import { encodePicture } from '#server/decoding/encoding';

type Rgb = [number, number, number];

/** A PNG of one colour, with further chunks before its pixels. */
async function pngWith(colour: Rgb, chunks: [type: string, content: number[]][], bits: 8 | 16 = 8): Promise<Buffer> {
  const [r, g, b] = colour;
  const plain = sharp({ create: { width: 40, height: 40, channels: 3, background: { r, g, b } } });
  const png = await (bits === 16 ? plain.toColourspace('rgb16') : plain).png().toBuffer();
  const more = chunks.map(([type, content]) => {
    const chunk = Buffer.alloc(content.length + 12);
    chunk.writeUInt32BE(content.length, 0);
    chunk.write(type, 4, 'latin1');
    chunk.set(content, 8);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
    return chunk;
  });
  return Buffer.concat([png.subarray(0, 33), ...more, png.subarray(33)]);
}

async function shown(picture: Uint8Array): Promise<{ colour: number[]; losses: string[] }> {
  const encoded = await encodePicture({ picture, sha256: '0'.repeat(64), mostPixels: 1e7 });
  if (!encoded.ok) throw new Error(encoded.reason);
  const { renditions, losses } = encoded.value;
  const webp = renditions.find(({ key }) => key.endsWith('.webp'))?.content;
  const raw = await sharp(webp).removeAlpha().toColourspace('srgb').raw().toBuffer();
  return { colour: [...raw.subarray(3 * 820, 3 * 820 + 3)], losses };
}

async function expectShown(picture: Uint8Array, colour: Rgb, losses: string[] = []): Promise<void> {
  const found = await shown(picture);
  expect(found.losses).toEqual(losses);
  for (const [channel, value] of colour.entries())
    expect(Math.abs((found.colour[channel] ?? 0) - value), `${found.colour}`).toBeLessThanOrEqual(3);
}

const uint32 = (value: number) => [...Buffer.from(Uint32Array.of(value).buffer).reverse()];
const gamma = (value: number): [string, number[]] => ['gAMA', uint32(value)];
const cicp = (primaries: number, transfer: number): [string, number[]] => ['cICP', [primaries, transfer, 0, 1]];

test.each([8, 16] as const)('gAMA of linear light in %d bits is brightened to sRGB', async (bits) => {
  await expectShown(await pngWith([55, 55, 128], [gamma(100_000)], bits), [128, 128, 188]);
});

test('gAMA near that of sRGB, or beside sRGB itself, changes nothing', async () => {
  await expectShown(await pngWith([55, 90, 128], [gamma(45_455)]), [55, 90, 128]);
  await expectShown(await pngWith([55, 90, 128], [['sRGB', [0]], gamma(100_000)]), [55, 90, 128]);
});

test('an ICC profile of P3 is converted to sRGB', async () => {
  const srgb: Rgb = [200, 90, 60];
  const background = { r: 200, g: 90, b: 60 };
  const p3 = await sharp({ create: { width: 40, height: 40, channels: 3, background } })
    .withIccProfile('p3')
    .png()
    .toBuffer();
  const stored = await sharp(p3).keepIccProfile().raw().toBuffer();
  expect(Math.abs((stored[0] ?? 0) - 200)).toBeGreaterThan(5);
  await expectShown(p3, srgb);
});

test('P3 and BT.2020 named by code points are converted to sRGB', async () => {
  await expectShown(await pngWith([128, 128, 128], [cicp(12, 13)]), [128, 128, 128]);
  await expectShown(await pngWith([128, 128, 128], [cicp(9, 13)]), [128, 128, 128]);
  await expectShown(await pngWith([10, 200, 10], [cicp(9, 13)]), [0, 211, 0]);
});

test('HDR is converted so that white stays white, and that is told', async () => {
  await expectShown(await pngWith([0, 0, 0], [cicp(9, 16)], 16), [0, 0, 0], ['range']);
  // 58 % of PQ is 203 candela, the white of SDR.
  const { colour } = await shown(await pngWith([148, 148, 148], [cicp(9, 16)], 16));
  expect(Math.min(...colour)).toBeGreaterThan(235);
  expect((await shown(await pngWith([191, 191, 191], [cicp(9, 18)], 16))).losses).toEqual(['range']);
});

/** By ITU-R BT.2100 with 1000 candela and a white of 203, SMPTE EG 432-1 and IEC 61966-2-1, worked out apart from the code. */
test.each<[primaries: number, transfer: number, code: Rgb, colour: Rgb]>([
  // 75 % of HLG is SDR's white (ITU-R BT.2408), bent to 0.95 of the light.
  [9, 18, [191, 191, 191], [249, 249, 249]],
  [9, 18, [97, 97, 97], [101, 101, 101]],
  [9, 18, [64, 64, 64], [62, 62, 62]],
  [9, 18, [150, 90, 60], [187, 84, 56]],
  [9, 18, [70, 80, 160], [49, 82, 171]],
  [9, 18, [140, 110, 150], [163, 113, 165]],
  // Beyond sRGB: its red would be less than none.
  [9, 18, [60, 140, 80], [0, 156, 78]],
  [9, 16, [100, 100, 100], [107, 107, 107]],
  [9, 16, [110, 80, 70], [157, 55, 48]],
  [9, 16, [80, 110, 80], [0, 136, 58]],
  [9, 13, [100, 120, 110], [85, 122, 109]],
  [12, 13, [187, 98, 69], [201, 92, 61]],
  [12, 13, [90, 120, 70], [81, 121, 64]],
])('of primaries %d and transfer %d %j is %j in sRGB', async (primaries, transfer, code, colour) => {
  const png = await pngWith(code, [cicp(primaries, transfer)]);
  const { colours } = await findColours(png, await sharp(png).metadata());
  const converted = await (await toSrgb(sharp(png), colours as Colours)).raw().toBuffer();
  for (const [channel, value] of colour.entries())
    expect(Math.abs((converted[channel] ?? 0) - value), `${[...converted.subarray(0, 3)]}`).toBeLessThanOrEqual(1);
});

test('colours that cannot be converted are told', async () => {
  await expectShown(await pngWith([50, 60, 70], [cicp(22, 13)]), [50, 60, 70], ['colours']);
});
