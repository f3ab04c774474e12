import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '#db/schema/columns';

/** One row for all nodes; the node that reports it claims it. */
export const alarms = pgTable(
  'alarms',
  {
    channel: text({ enum: ['email', 'webhook'] }).notNull(),
    /** `part`, or `part@process` for a process's own. */
    key: text().notNull(),
    raisedAt: instant().notNull().defaultNow(),
    seenAt: instant().notNull().defaultNow(),
    toldAt: instant(),
    claimedUntil: instant(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.key] })],
);
