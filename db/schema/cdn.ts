import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { CDN_PROVIDERS } from '#domain/http/cdn-cache';

/** The shared cache in front, as the server's environment says; where there is none, triggers note no purges. */
export const cdnCaches = pgTable('edge_caches', {
  provider: text({ enum: CDN_PROVIDERS }).primaryKey(),
});

/** Keys that the shared cache is still to forget; triggers on all that readers see write them. */
export const cdnPurges = pgTable(
  'edge_purges',
  {
    id: id(),
    key: text().notNull(),
    /** The article whose page proves that the purge was heard; of no other use, so no reference. */
    articleId: reference(),
    notedAt: instant().notNull().defaultNow(),
    /** How often it was purged. */
    rounds: integer().notNull().default(0),
    /** Failures in a row. */
    failures: integer().notNull().default(0),
    /** When it is to be tried; while a node is at it, when another may take over. */
    dueAt: instant().notNull().defaultNow(),
    /** Why it failed last. */
    note: text(),
  },
  (table) => [index().on(table.dueAt)],
);
