import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePicture } from '#server/decoding/encoding';

const SHA256 = '0'.repeat(64);

/** A sheet with rows of letters made of strokes two pixels wide. */
function sheet(ink: string, ground: string, width = 900): Buffer {
  const letters = Array.from({ length: 24 }, (_, row) =>
    Array.from({ length: Math.floor(width / 12) - 2 }, (_, column) => {
      const [x, y] = [12 + column * 12, 12 + row * 16];
      const bar = (column * 7 + row * 3) % 4;
      return `M${x} ${y}h2v10h-2zM${x + 5} ${y}h2v10h-2zM${x} ${y + bar * 2}h7v2h-7z`;
    }).join(''),
  );
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="400">
    <rect width="100%" height="100%" fill="${ground}"/><path fill="${ink}" d="${letters.join('')}"/></svg>`);
}

/** How far ink and ground are apart in each channel of the ink's strokes, as shares of what they were. */
async function contrastKept(original: Buffer, rendition: Uint8Array): Promise<number> {
  const raw = (picture: Uint8Array) => sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer();
  const [before, after] = await Promise.all([raw(original), raw(rendition)]);
  const [ground, ink] = [0, pixelAt(12, 14)];
  let kept = 0;
  let whole = 0;
  for (let row = 0; row < 24; row += 1)
    for (let column = 0; column < 70; column += 1) {
      const at = pixelAt(12 + column * 12, 12 + row * 16 + 4);
      for (let channel = 0; channel < 3; channel += 1) {
        const [inkWas = 0, groundWas = 0] = [before[ink + channel], before[ground + channel]];
        const [inkIs = 0, groundIs = 0] = [
          after[at + channel],
          after[pixelAt(12 + column * 12 + 9, 12 + row * 16 + 4) + channel],
        ];
        const sign = Math.sign(inkWas - groundWas);
        whole += Math.abs(inkWas - groundWas);
        kept += sign * (inkIs - groundIs);
      }
    }
  return kept / whole;
}

const pixelAt = (x: number, y: number) => 3 * (y * 900 + x);

test.each([
  ['#222222', '#ffffff'],
  ['#c00000', '#1f3a8a'],
  ['#767676', '#ffffff'],
  ['#ffffff', '#b91c1c'],
  ['#0a7a2f', '#fff4c2'],
])('letters of %s on %s keep their contrast in both formats, and as a photo they would not', async (ink, ground) => {
  const original = await sharp(sheet(ink, ground)).png().toBuffer();
  const encoded = await encodePicture({ picture: original, sha256: SHA256, mostPixels: 1e7 });
  if (!encoded.ok) throw new Error(encoded.reason);
  for (const ending of ['900.avif', '900.webp']) {
    const rendition = encoded.value.renditions.find(({ key }) => key.endsWith(ending))?.content ?? new Uint8Array();
    expect(await contrastKept(original, rendition), ending).toBeGreaterThan(0.93);
  }
});

test('coloured letters encoded as a photo lose what is asked for above', async () => {
  const original = await sharp(sheet('#c00000', '#1f3a8a')).png().toBuffer();
  const asPhoto = await sharp(original).webp({ quality: 78, effort: 4 }).toBuffer();
  expect(await contrastKept(original, asPhoto)).toBeLessThan(0.9);
});

test('a photo is encoded as before: its bytes do not grow', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const grain = sharp({ create: { width: 90, height: 60, channels: 3, background: 'red', noise } });
  const original = await sharp(await grain.png().toBuffer())
    .resize(900, 600)
    .jpeg()
    .toBuffer();
  const encoded = await encodePicture({ picture: original, sha256: SHA256, mostPixels: 1e7 });
  if (!encoded.ok) throw new Error(encoded.reason);
  const bytes = new Map(encoded.value.renditions.map(({ key, content }) => [key.slice(65), content.length]));
  const before = await sharp(original).webp({ quality: 78, effort: 4 }).toBuffer();
  expect(bytes.get('900.webp')).toBeLessThan(before.length * 1.05);
});
