import { bigint, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, instant, reference } from '#db/schema/columns';
import { UNCOUNTED_REASONS } from '#domain/visits';

const count = () => bigint({ mode: 'number' }).notNull().default(0);
const day = () => date({ mode: 'string' });

export const visitDays = pgTable('visit_days', {
  day: day().primaryKey(),
  views: count(),
  visits: count(),
});

export const pageViewDays = pgTable(
  'page_view_days',
  {
    day: day().notNull(),
    path: text().notNull(),
    articleId: reference(),
    views: count(),
  },
  (table) => [primaryKey({ columns: [table.day, table.path] })],
);

export const uncountedDays = pgTable(
  'uncounted_days',
  {
    day: day().notNull(),
    reason: text({ enum: UNCOUNTED_REASONS }).notNull(),
    hits: count(),
  },
  (table) => [primaryKey({ columns: [table.day, table.reason] })],
);

/** Ids of the batches already recorded, so that a retry counts nothing twice; kept for a day. */
export const visitBatches = pgTable('visit_batches', {
  id: uuid().primaryKey(),
  recordedAt: instant().notNull(),
});

/** The random salt of a day; destroyed with the day's visitor keys when the day is over. */
export const visitSalts = pgTable('visit_salts', {
  day: day().primaryKey(),
  salt: bytes().notNull(),
});

/** Readers seen today, by keyed hash; no row links a key to a path. */
export const visitors = pgTable(
  'visitors',
  {
    day: day().notNull(),
    key: bytes().notNull(),
    lastSeenAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.day, table.key] }), index().on(table.lastSeenAt)],
);
