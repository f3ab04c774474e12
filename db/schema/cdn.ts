import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { CDN_PROVIDERS } from '#domain/http/cdn-cache';

/** The shared cache in use; without a row, triggers write no purges. */
export const cdnCaches = pgTable('edge_caches', {
  provider: text({ enum: CDN_PROVIDERS }).primaryKey(),
});

/** Keys still to be purged; written by triggers. */
export const cdnPurges = pgTable(
  'edge_purges',
  {
    id: id(),
    key: text().notNull(),
    /** Its page proves the purge; no other use, so no reference. */
    articleId: reference(),
    notedAt: instant().notNull().defaultNow(),
    /** Purges so far. */
    rounds: integer().notNull().default(0),
    failures: integer().notNull().default(0),
    /** The next try; while claimed, the end of the lease. */
    dueAt: instant().notNull().defaultNow(),
    /** Last error. */
    note: text(),
  },
  (table) => [index().on(table.dueAt)],
);
