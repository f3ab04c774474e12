import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReactNode } from 'react';
import satori, { type Font } from 'satori';
import { commonRendition, type FocusedPicture, partAround } from '#domain/media/renditions';
import { CARD_SIZE } from '#domain/site/card';
import { openTurns } from '#server/base/turns';
import { decodeForReaders } from '#server/decoding/lanes';
import { storage } from '#server/storage/chosen';
import { diskStorage } from '#server/storage/disk';
import { hasRoom } from '#server/storage/room';
import { log } from '#server/telemetry/log';

/** Each takes about a seventh of a second and as long a rest. */
const MAX_WAITING = 20;

/** A letter comes from the first subset of Be Vietnam Pro that has it. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'];
const FAMILY = SUBSETS.join(', ');

let fonts: Promise<Font[]> | undefined;
const takeTurn = openTurns(MAX_WAITING);

/**
 * Kept on this machine's disk until the page's words change: the shared storage need not hold what can be redrawn.
 * Letters become outlines of the packaged font, so no system font is needed and nothing is fetched. Undefined if too
 * many wait or it cannot be drawn now.
 */
export async function drawCard(
  file: string,
  card: ReactNode,
  picture?: FocusedPicture | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const known = await findDrawing(file);
  return (
    known ??
    takeTurn(async () => {
      const drawn = await findDrawing(file);
      if (drawn) return drawn;
      const jpeg = await draw(card, picture);
      return jpeg && keep(file, jpeg);
    })
  );
}

async function findDrawing(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const key = keyOf(file);
  try {
    return (await diskStorage.find(key)) && new Uint8Array(await diskStorage.read(key));
  } catch (error) {
    log.error('cards', 'a drawn picture could not be read', error);
    return undefined;
  }
}

/** Without room on the disk it is drawn again next time. */
async function keep(file: string, jpeg: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const key = keyOf(file);
  try {
    if (!(await hasRoom(jpeg.length))) return jpeg;
    await diskStorage.removeFolder(path.dirname(key));
    await diskStorage.put(key, jpeg);
  } catch (error) {
    log.error('cards', 'a drawn picture could not be stored', error);
  }
  return jpeg;
}

/** A folder for each page: `article-12-ab….jpg`. */
function keyOf(file: string): string {
  return `cards/${file.replace(/-(?=[^-]+$)/, '/')}`;
}

async function draw(
  card: ReactNode,
  picture: FocusedPicture | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  fonts ??= loadFonts().catch((error: Error) => {
    fonts = undefined;
    throw error;
  });
  const box = { type: 'div', key: null, props: { style: BOX, children: card } } as ReactNode;
  const svg = await satori(box, { ...CARD_SIZE, fonts: await fonts });
  const cover = picture && (await readCover(picture));
  if (picture && !cover) return undefined;
  const jpeg = await decodeForReaders('card', { svg, ...(cover ? { picture: cover } : {}) });
  return jpeg && new Uint8Array(jpeg);
}

async function readCover(picture: FocusedPicture) {
  try {
    const content = await storage().read(commonRendition(picture).key);
    return { content, part: partAround(picture, CARD_SIZE.width / CARD_SIZE.height) };
  } catch (error) {
    log.error('cards', 'the picture of a card could not be read', error);
    return undefined;
  }
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
