import { excerpt } from '#domain/base/text';

/** Pixels of the picture that stands for a page where it is shared: the size that networks crop nothing from. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** Room of the title within its margins. */
export const TITLE_WIDTH = 1056;
const TITLE_HEIGHT = 384;

/** Stacked marks such as Ễ and Ậ need this much of the size for a line. */
export const TITLE_LEADING = 1.3;

/** Pixels, the largest that fits is taken. */
const TITLE_SIZES = [88, 74, 62, 52];

/** Widths of Be Vietnam Pro's bold letters as shares of the size, on the wide side of their averages. */
const CAPITAL = 0.7;
const SMALL = 0.55;

/** What a drawn picture says of a page. */
export type CardWords = {
  title: string;
  /** Above the title: the category of an article, else whose page it is. */
  label: string;
  /** Below it: the site. */
  site: string;
  /** A day as readers write it; empty for what has none. */
  date: string;
};

/** The title as it fits its room, cut at a word where even the smallest size is too large, with the number of its lines. */
export function fitTitle(title: string): { text: string; size: number; lines: number } {
  const capitals = title.match(/\p{Lu}/gu)?.length ?? 0;
  const width = (capitals * CAPITAL + (title.length - capitals) * SMALL) / Math.max(1, title.length) || SMALL;
  const rooms = TITLE_SIZES.map((size) => {
    const lines = Math.floor(TITLE_HEIGHT / (size * TITLE_LEADING));
    // A word that goes to the next line leaves a gap of half a word, about three letters.
    return { size, lines, letters: lines * Math.max(1, Math.floor(TITLE_WIDTH / (size * width)) - 3) };
  });
  const room = rooms.find(({ letters }) => title.length <= letters) ?? (rooms.at(-1) as (typeof rooms)[number]);
  return { text: excerpt(title, room.letters), size: room.size, lines: room.lines };
}
