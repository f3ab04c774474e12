import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '#db/schema/columns';

/**
 * What is spent of each budget in its running window. Unlogged: a crash of the database begins every window anew, and
 * a request costs no write-ahead log.
 */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text().primaryKey(),
    /** One more than the limit where more was asked for. */
    spent: integer().notNull(),
    endsAt: instant().notNull(),
  },
  (table) => [index('rate_limits_ending').on(table.endsAt)],
);
