import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '#db/schema/columns';

/** Unlogged: a database crash resets every window, and a request writes no WAL. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text().primaryKey(),
    /** One above the limit once more was asked for. */
    spent: integer().notNull(),
    endsAt: instant().notNull(),
  },
  (table) => [index('rate_limits_ending').on(table.endsAt)],
);
