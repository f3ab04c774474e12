import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '#db/schema/columns';

/** What is not well now and is told on a channel: one row for all nodes, which the one that tells it has claimed. */
export const alarms = pgTable(
  'alarms',
  {
    channel: text({ enum: ['email', 'webhook'] }).notNull(),
    /** The part, with `@` and the process where it is that one's own. */
    key: text().notNull(),
    raisedAt: instant().notNull().defaultNow(),
    /** When a node last saw it. */
    seenAt: instant().notNull().defaultNow(),
    toldAt: instant(),
    claimedUntil: instant(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.key] })],
);
