import { date, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant, reference } from '#db/schema/columns';

/**
 * How many articles of a category, those below it left out, are live by the month (Asia/Ho_Chi_Minh) of their
 * publication; kept by triggers on `articles`, so that nobody counts a million rows to find a page.
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

/** The parts of the articles' sitemap (`db/feeds/sitemaps`), kept by the same triggers. */
export const sitemapParts = pgTable('sitemap_parts', {
  part: integer().primaryKey(),
  live: integer().notNull(),
  /** When what the part lists last changed. */
  changedAt: instant().notNull(),
});
