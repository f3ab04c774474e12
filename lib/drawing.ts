import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import type { ReactNode } from 'react';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { CARD_SIZE } from '#domain/card';

/** Bytes of drawings kept; one takes 20 to 40 kB. */
const KEPT_BYTES = 32 * 1024 * 1024;

/** Drawings that may wait, each for about a seventh of a second; more are refused. */
const MAX_WAITING = 40;

/** Be Vietnam Pro comes in subsets; a letter is taken from the first that has it. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'];
const FAMILY = SUBSETS.join(', ');

const kept = new LRUCache<string, Uint8Array<ArrayBuffer>>({
  maxSize: KEPT_BYTES,
  sizeCalculation: ({ length }) => length,
});
let fonts: Promise<Font[]> | undefined;
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * A card as PNG, drawn once as long as it is kept, one at a time. Letters become outlines of the packaged font, so the
 * machine needs none, and nothing is fetched. Undefined where too many wait already.
 */
export async function drawCard(key: string, card: ReactNode): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const known = kept.get(key);
  if (known) return known;
  if (waiting >= MAX_WAITING) return undefined;
  waiting += 1;
  const drawing = queue
    .then(() => drawOnce(key, card))
    .finally(() => {
      waiting -= 1;
    });
  queue = drawing.catch(() => undefined);
  return drawing;
}

async function drawOnce(key: string, card: ReactNode): Promise<Uint8Array<ArrayBuffer>> {
  const known = kept.get(key);
  if (known) return known;
  const png = await draw(card);
  kept.set(key, png);
  return png;
}

async function draw(card: ReactNode): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= loadFonts().catch((error: Error) => {
    fonts = undefined;
    throw error;
  });
  const box = { type: 'div', key: null, props: { style: BOX, children: card } } as ReactNode;
  const svg = await satori(box, { ...CARD_SIZE, fonts: await fonts });
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
  return new Uint8Array(png);
}

const BOX = { display: 'flex', width: '100%', height: '100%', fontFamily: FAMILY };

/** Satori reads WOFF, not WOFF2. */
function loadFonts(): Promise<Font[]> {
  const folder = path.join(process.cwd(), 'node_modules/@fontsource/be-vietnam-pro/files');
  return Promise.all(
    SUBSETS.flatMap((name) =>
      ([400, 700] as const).map(async (weight) => {
        const data = await readFile(
          path.join(/* turbopackIgnore: true */ folder, `be-vietnam-pro-${name}-${weight}-normal.woff`),
        );
        return { name, weight, data, style: 'normal' as const };
      }),
    ),
  );
}
