/** Text with one look, or a line break (`\n`). */
export type Run = { text: string; isStrong: boolean; isEm: boolean; href: string | null };

type Line = {
  kind: 'line';
  /** 0: a paragraph; 1 to 6: the source's heading level. */
  level: number;
  runs: Run[];
};
/** `level` starts at 1. */
export type WordItem = { kind: 'item'; list: string; level: number; isOrdered: boolean; runs: Run[] };
/** A further paragraph of the item before it, if any. */
type WordRest = { kind: 'rest'; runs: Run[] };
export type List = { kind: 'list'; isOrdered: boolean; items: PastedBlock[][] };
export type Cell = { isHead: boolean; colspan: number; rowspan: number; blocks: PastedBlock[] };
export type Table = { kind: 'table'; rows: Cell[][] };
type Quote = { kind: 'quote'; blocks: PastedBlock[] };

export type PastedBlock = Line | WordItem | WordRest | List | Table | Quote;
