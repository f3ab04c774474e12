import {
  listRatedPages,
  listRatedSections,
  listReasons,
  listUncountedRatings,
  type RatedRow,
  type RatedSection,
} from '#db/ratings/figures';
import { MARKS } from '#domain/ratings/ratings';
import type { Period } from '#domain/visits/periods';
import type { DeskWords } from '#lib/account/desk-words';

export const RATED_ON_PAGE = 50;
export const RATED_IN_CSV = 5000;

export const RATING_TABLES = ['pages', 'sections', 'reasons', 'uncounted'] as const;
type RatingTable = (typeof RATING_TABLES)[number];

/** Prefixes, in ASCII for every system. */
export const RATING_FILES: Record<RatingTable, string> = {
  pages: 'danh-gia-theo-trang',
  sections: 'danh-gia-theo-chuyen-muc',
  reasons: 'ly-do-danh-gia',
  uncounted: 'danh-gia-khong-tinh',
};

type Words = DeskWords<'ratings'>;

/** Rows of a table, head first. */
export async function readRatingTable(table: RatingTable, period: Period, t: Words, reasonOf: DeskWords<'rating'>) {
  switch (table) {
    case 'pages': {
      const rows = await listRatedPages(period, RATED_IN_CSV);
      const head = [t('page'), t('average'), t('ratings'), ...MARKS.map((mark) => t('mark', { mark: String(mark) }))];
      return [head, ...rows.map((row) => [ratedTitle(row, t), rounded(row.average), row.ratings, ...row.marks])];
    }
    case 'sections': {
      const rows = await listRatedSections(period);
      const cells = rows.map((row) => [ratedSection(row, t), rounded(row.average), row.ratings]);
      return [[t('section'), t('average'), t('ratings')], ...cells];
    }
    case 'reasons': {
      const rows = await listReasons(period);
      return [
        [t('reasons'), t('ratings')],
        ...rows.map((row) => [reasonOf(`reasons.${row.reason || 'none'}`), row.ratings]),
      ];
    }
    case 'uncounted': {
      const rows = await listUncountedRatings(period);
      return [[t('uncounted'), t('ratings')], ...rows.map((row) => [t(`uncountedReasons.${row.reason}`), row.ratings])];
    }
  }
}

export function ratedTitle({ kind, id, title }: Pick<RatedRow, 'kind' | 'id' | 'title'>, t: Words): string {
  return title ?? t('deleted', { kind: t(`kinds.${kind}`), id: String(id) });
}

export function ratedSection({ kind, name }: RatedSection, t: Words): string {
  if (kind === 'pages') return t('staticPages');
  return kind === 'gone' ? t('gone') : (name ?? '');
}

/** To two places. */
function rounded(average: number): number {
  return Math.round(average * 100) / 100;
}
