import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, reference } from '#db/schema/columns';

/** What search finds an article by. A trigger deletes it in the transaction that hides the article. */
export const searchEntries = pgTable(
  'search_entries',
  {
    articleId: reference().primaryKey(),
    publishedAt: instant().notNull(),
    expiresAt: instant(),
    version: integer().notNull(),
    folded: text().notNull(),
    marks: text().notNull(),
    titleTerms: text().array().notNull(),
  },
  ({ folded, marks }) => [
    index('search_entries_terms').using('gin', sql`search_vector(${folded}, ${marks})`).with({ fastupdate: false }),
  ],
);

/** Filled by a trigger. */
export const searchQueue = pgTable('search_queue', {
  articleId: reference().primaryKey(),
  queuedAt: instant().notNull().defaultNow(),
});

/** Words and word pairs of live titles, `folded|written`, and how many titles have them. */
export const searchTerms = pgTable('search_terms', {
  term: text().primaryKey(),
  folded: text().notNull(),
  written: text().notNull(),
  articles: integer().notNull(),
});

/** Since `search_terms` was last counted; append-only, so no writer waits for another. */
export const searchTermChanges = pgTable('search_term_changes', {
  term: text().notNull(),
  change: integer().notNull(),
});
