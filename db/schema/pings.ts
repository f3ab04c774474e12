import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { articles } from '#db/schema/articles';
import { instant, reference } from '#db/schema/columns';
import { PING_CHANNELS } from '#domain/feeds/pings';

/** Who is told of changes, as the server's environment says; where none is, triggers write no pings. */
export const pingChannels = pgTable('ping_channels', {
  channel: text({ enum: PING_CHANNELS }).primaryKey(),
});

/** Addresses of articles whose change is still to be told; triggers on `articles` and `categories` write them. */
export const pings = pgTable(
  'pings',
  {
    channel: text({ enum: PING_CHANNELS }).notNull(),
    path: text().notNull(),
    articleId: reference()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Grows with each change that comes before the last one is told. */
    changes: integer().notNull().default(1),
    changedAt: instant().notNull().defaultNow(),
    /** Failures since then. */
    failures: integer().notNull().default(0),
    /** When it is to be tried; while a node is at it, when another may take over. */
    dueAt: instant().notNull().defaultNow(),
    /** Why it failed last. */
    note: text(),
    givenUpAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.channel, table.path] }), index().on(table.channel, table.dueAt)],
);
