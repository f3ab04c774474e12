import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createElement } from 'react';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShareBand, ShareCard } from '#components/site/share-card';
import { drawCard } from '#lib/site/card-drawing';
import { storage } from '#server/storage/chosen';

const SITE = { label: 'Văn hóa', site: 'Cổng tin', date: '20/02/2017' };
const PAPER = 0xfd;

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-'));
beforeAll(() => {
  process.env['DATA_DIR'] = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

let page = 0;
const draw = async (title: string) => {
  page += 1;
  const jpeg = await drawCard(`page-${page}-0.jpg`, createElement(ShareCard, { ...SITE, title }));
  if (!jpeg) throw new Error('not drawn');
  return jpeg;
};

/** Dark pixels in each row of the title's field. */
async function inkOf(title: string): Promise<number[]> {
  const field = { left: 60, top: 120, width: 1080, height: 130 };
  const { data, info } = await sharp(await draw(title))
    .extract(field)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const row = info.width * info.channels;
  return Array.from({ length: info.height }, (_, y) =>
    data.subarray(y * row, (y + 1) * row).reduce((ink, value) => ink + (value < PAPER - 100 ? 1 : 0), 0),
  );
}

test('a card has the size that networks ask for', async () => {
  const card = await draw('Lễ hội');
  expect(card.length).toBeLessThan(300 * 1024);
  expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
});

test('marks above and below the letters are drawn whole', async () => {
  const [plain, marked] = [await inkOf('E A O U'), await inkOf('Ễ Ậ Ộ Ự')];
  const letters = plain.flatMap((ink, y) => (ink > 0 ? [y] : []));
  const all = marked.flatMap((ink, y) => (ink > 0 ? [y] : []));
  expect(all[0]).toBeLessThan((letters[0] ?? 0) - 15);
  expect(all.at(-1)).toBeGreaterThan((letters.at(-1) ?? 0) + 5);
  expect(all[0]).toBeGreaterThan(0);
});

test('every Vietnamese letter has its own form', async () => {
  const vowels = ['aăâ', 'eê', 'i', 'oôơ', 'uư', 'y'].flatMap((group) => [...group]);
  const marks = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  for (const mark of marks) {
    const letters = vowels.map((vowel) => (vowel + mark).normalize('NFC')).join('');
    const [bare, drawn] = [await inkOf(vowels.join('')), await inkOf(letters)];
    const sum = (ink: number[]) => ink.reduce((total, row) => total + row, 0);
    expect(sum(drawn), letters).toBeGreaterThan(sum(bare) + vowels.length * 20);
  }
});

test('words with markup or unknown letters are drawn as words', async () => {
  expect((await draw('<b>&amp; "x" </b> 🎉 日本')).length).toBeGreaterThan(1000);
});

test('what is drawn is kept until its page says something else', async () => {
  const first = await drawCard('article-1-aa.jpg', 'x');
  expect(await drawCard('article-1-aa.jpg', 'never drawn')).toEqual(first);
  expect(await drawCard('article-1-bb.jpg', 'y')).not.toEqual(first);
  expect(readdirSync(path.join(folder, 'media/cards/article-1'))).toEqual(['bb.jpg']);
});

test('too many at once are refused, and there is room again afterwards', async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, (_, n) => drawCard(`crowd-${n}-0.jpg`, 'x')));
  expect(answers.filter((jpeg) => jpeg === undefined)).toHaveLength(5);
  expect(await drawCard('crowd-99-0.jpg', 'x')).toBeDefined();
});

test('a card with a picture shows the part around its focal point, and below it whose it is', async () => {
  const sha256 = 'c'.repeat(64);
  const halves = sharp({ create: { width: 1280, height: 1280, channels: 3, background: '#0000ff' } }).composite([
    { input: { create: { width: 1280, height: 640, channels: 3, background: '#00ff00' } }, gravity: 'north' },
  ]);
  await storage().put(`${sha256}/1280.webp`, await halves.webp({ lossless: true }).toBuffer());
  const picture = { sha256, width: 1280, height: 1280, widths: [1280], recipe: 1000, focalX: 0.5, focalY: 0.1 };
  const band = createElement(ShareBand, { agency: 'Ủy ban nhân dân xã', site: 'Cổng tin' });
  const card = (await drawCard('article-7-aa.jpg', band, picture)) ?? new Uint8Array();
  expect(card.length).toBeLessThan(300 * 1024);
  expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  const { data, info } = await sharp(card).raw().toBuffer({ resolveWithObject: true });
  const isAt = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
  const [red = 255, green = 0, blue = 255] = isAt(600, 100);
  expect([red < 40, green > 200, blue < 40]).toEqual([true, true, true]);
  expect(Math.min(...isAt(1180, 610)), 'the band').toBeGreaterThan(235);
});
