import { excerpt } from '#domain/base/text';

/** In pixels; social networks do not crop this size. */
export const CARD_SIZE = { width: 1200, height: 630 };

export const TITLE_WIDTH = 1056;
const TITLE_HEIGHT = 384;

/** Stacked marks such as Ễ and Ậ need this line height. */
export const TITLE_LEADING = 1.3;

/** In pixels. */
const TITLE_SIZES = [88, 74, 62, 52];

/** Upper estimates of the average width of Be Vietnam Pro's bold letters, as shares of the size. */
const CAPITAL = 0.7;
const SMALL = 0.55;

export type CardWords = {
  title: string;
  label: string;
  site: string;
  /** Empty for pages without a date. */
  date: string;
};

/** The largest size at which the title fits; at the smallest, a longer title is cut at a word. */
export function fitTitle(title: string): { text: string; size: number; lines: number } {
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0;
  const width = (capitals * CAPITAL + (title.length - capitals) * SMALL) / Math.max(1, title.length) || SMALL;
  const rooms = TITLE_SIZES.map((size) => {
    const lines = Math.floor(TITLE_HEIGHT / (size * TITLE_LEADING));
    // A wrapped word leaves a gap of about three letters, half a word.
    return { size, lines, letters: lines * Math.max(1, Math.floor(TITLE_WIDTH / (size * width)) - 3) };
  });
  const room = rooms.find(({ letters }) => title.length <= letters) ?? (rooms.at(-1) as (typeof rooms)[number]);
  return { text: excerpt(title, room.letters), size: room.size, lines: room.lines };
}
