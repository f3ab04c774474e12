import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { articles } from '#db/schema/articles';
import { instant, reference } from '#db/schema/columns';
import { PING_CHANNELS } from '#domain/feeds/pings';

/** Channels in use; without a row, triggers write no pings. */
export const pingChannels = pgTable('ping_channels', {
  channel: text({ enum: PING_CHANNELS }).primaryKey(),
});

/** Addresses to be told; written by triggers on `articles` and `categories`. */
export const pings = pgTable(
  'pings',
  {
    channel: text({ enum: PING_CHANNELS }).notNull(),
    path: text().notNull(),
    articleId: reference()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Grows with each change until the ping is told. */
    changes: integer().notNull().default(1),
    changedAt: instant().notNull().defaultNow(),
    /** Since `changedAt`. */
    failures: integer().notNull().default(0),
    /** The next try; while claimed, the end of the lease. */
    dueAt: instant().notNull().defaultNow(),
    /** Last error. */
    note: text(),
    givenUpAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.path] }), index().on(table.channel, table.dueAt)],
);
