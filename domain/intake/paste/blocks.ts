import type { Counting } from '#domain/intake/paste/numbering';

/** Text with one look, a line break (`\n`), or a footnote without text of its own. */
export type Run = Marks & { text: string; note?: Run[] };

export type Marks = {
  isStrong: boolean;
  isEm: boolean;
  isUnderlined: boolean;
  isStruck: boolean;
  raised: 'sup' | 'sub' | null;
  href: string | null;
};

export const PLAIN: Marks = {
  ...{ isStrong: false, isEm: false, isUnderlined: false, isStruck: false },
  ...{ raised: null, href: null },
};

/** '' is where a line starts. */
export type Alignment = '' | 'center' | 'right' | 'justify';

type Line = {
  kind: 'line';
  /** 0: a paragraph; 1 to 6: the source's heading level. */
  level: number;
  /** What Word's style says it is, besides a heading. */
  style: '' | 'caption' | 'quote' | 'subtitle';
  align: Alignment;
  runs: Run[];
};
/** `level` starts at 1, `marker` is what Word showed. */
export type WordItem = {
  kind: 'item';
  list: string;
  level: number;
  isOrdered: boolean;
  marker: string;
  align: Alignment;
  runs: Run[];
};
/** A further paragraph of the item before it, if any. */
type WordRest = { kind: 'rest'; align: Alignment; runs: Run[] };
/** `marker` is what the source showed; '' in unordered lists. */
export type Item = { marker: string; blocks: PastedBlock[] };
export type List = { kind: 'list'; isOrdered: boolean; counting: Counting; items: Item[] };
export type Cell = { isHead: boolean; colspan: number; rowspan: number; blocks: PastedBlock[] };
/** `behind` is what a caption cannot hold. */
export type Table = { kind: 'table'; caption: string; rows: Cell[][]; behind: PastedBlock[] };
type Quote = { kind: 'quote'; blocks: PastedBlock[] };
/** A box that says “Lưu ý”. */
type Box = { kind: 'box'; blocks: PastedBlock[] };
type Rule = { kind: 'rule' };
/** In the library, or on its way there under a number of the editor's; of a page of the portal's own. */
export type PastedFile = { mediaId: number } | { waiting: number; isOwn?: boolean };
/** The runs are its caption, `alt` is null where the source does not describe it. */
export type Figure = { kind: 'figure'; file: PastedFile; alt: string | null; isWide: boolean; runs: Run[] };
/** A video elsewhere, by `videoAddress`. */
type Video = { kind: 'video'; address: string; title: string };
type Gallery = { kind: 'gallery'; figures: Figure[] };

export type PastedBlock = Line | WordItem | WordRest | List | Table | Quote | Box | Rule | Figure | Gallery | Video;
