import { date, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant, reference } from '#db/schema/columns';

/**
 * Live articles by month of publication (Asia/Ho_Chi_Minh), descendants excluded. Triggers on `articles` keep the
 * counts, so paging never counts a million rows.
 */
export const categoryMonths = pgTable(
  'category_months',
  {
    categoryId: reference().notNull(),
    /** Its first day. */
    month: date({ mode: 'string' }).notNull(),
    live: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.categoryId, table.month] })],
);

/** Kept by the same triggers, for `db/feeds/sitemaps`. */
export const sitemapParts = pgTable('sitemap_parts', {
  part: integer().primaryKey(),
  live: integer().notNull(),
  changedAt: instant().notNull(),
});
