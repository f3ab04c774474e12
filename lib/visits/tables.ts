import {
  type CategoryViews,
  listCategoryViews,
  listTopArticles,
  listUncounted,
  listVisitDays,
} from '#db/visits/statistics';
import { type Choice, sumByStep } from '#domain/visits/periods';
import type { DeskWords } from '#lib/account/desk-words';

export const TOP_ON_PAGE = 20;
export const TOP_IN_CSV = 1000;

export const FIGURE_TABLES = ['days', 'categories', 'articles', 'uncounted'] as const;
type StatisticsTable = (typeof FIGURE_TABLES)[number];

/** Prefixes, in ASCII for every system. */
export const FILE_NAMES: Record<StatisticsTable, string> = {
  days: 'luot-truy-cap',
  categories: 'luot-xem-theo-chuyen-muc',
  articles: 'bai-duoc-xem-nhieu',
  uncounted: 'khong-tinh',
};

/** Rows of a table, head first; `t` has the namespace `figures`. */
export async function readStatisticsTable(
  table: StatisticsTable,
  choice: Choice,
  t: DeskWords<'figures'>,
): Promise<(string | number)[][]> {
  switch (table) {
    case 'days': {
      const parts = sumByStep(await listVisitDays(choice), choice, choice.step);
      const head = [t('from'), t('to'), t('views'), t('visits')];
      return [head, ...parts.map(({ from, to, views, visits }) => [from, to, views, visits])];
    }
    case 'categories': {
      const rows = await listCategoryViews(choice);
      return [[t('category'), t('views')], ...rows.map((row) => [categoryName(row, t), row.views])];
    }
    case 'articles': {
      const rows = await listTopArticles(choice, TOP_IN_CSV);
      const head = [t('article'), t('address'), t('views')];
      return [head, ...rows.map(({ title, path, views }) => [title ?? path, path, views])];
    }
    case 'uncounted': {
      const rows = await listUncounted(choice);
      return [[t('reason'), t('hits')], ...rows.map(({ reason, hits }) => [t(`reasons.${reason}`), hits])];
    }
  }
}

export function categoryName({ kind, name }: CategoryViews, t: DeskWords<'figures'>): string {
  if (kind === 'pages') return t('otherPages');
  return kind === 'gone' ? t('goneArticles') : (name ?? '');
}
