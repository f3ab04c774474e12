import type { Counting } from '#domain/intake/paste/numbering';

/** Text with one look, or a line break (`\n`). */
export type Run = { text: string; isStrong: boolean; isEm: boolean; href: string | null };

type Line = {
  kind: 'line';
  /** 0: a paragraph; 1 to 6: the source's heading level. */
  level: number;
  runs: Run[];
};
/** `level` starts at 1, `marker` is what Word showed. */
export type WordItem = {
  kind: 'item';
  list: string;
  level: number;
  isOrdered: boolean;
  marker: string;
  runs: Run[];
};
/** A further paragraph of the item before it, if any. */
type WordRest = { kind: 'rest'; runs: Run[] };
/** `marker` is what the source showed; '' in unordered lists. */
export type Item = { marker: string; blocks: PastedBlock[] };
export type List = { kind: 'list'; isOrdered: boolean; counting: Counting; items: Item[] };
export type Cell = { isHead: boolean; colspan: number; rowspan: number; blocks: PastedBlock[] };
export type Table = { kind: 'table'; rows: Cell[][] };
type Quote = { kind: 'quote'; blocks: PastedBlock[] };

export type PastedBlock = Line | WordItem | WordRest | List | Table | Quote;
