import { fold } from '#domain/base/text';

export const BYLINES_SHOWN = 200;

export type BylineInUse = { byline: string; articles: number };
type Author = { name: string; bylines: readonly string[] };

/** The authors with the number of their live articles, and the bylines of nobody, the most used first. */
export function deskAuthors<Row extends Author>(rows: readonly Row[], inUse: readonly BylineInUse[]) {
  const counts = new Map(inUse.map(({ byline, articles }) => [byline, articles]));
  const known = new Set(rows.flatMap(({ bylines }) => bylines));
  return {
    authors: rows.map((row) => ({
      ...row,
      articles: row.bylines.reduce((sum, byline) => sum + (counts.get(byline) ?? 0), 0),
    })),
    free: inUse
      .filter(({ byline }) => !known.has(byline))
      .toSorted((a, b) => b.articles - a.articles || a.byline.localeCompare(b.byline, 'vi')),
  };
}

/** In their order; `typed` stands anywhere in them, marks and capitals aside. */
export function bylinesMatching(bylines: readonly BylineInUse[], typed: string): BylineInUse[] {
  const part = fold(typed).trim();
  return bylines.filter(({ byline }) => fold(byline).includes(part));
}
