import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
import { UNCOUNTED_REASONS } from '#domain/visits/visits';

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

/** Kept for a day, so that a retry counts nothing twice. */
export const visitBatches = pgTable('visit_batches', {
  id: uuid().primaryKey(),
  recordedAt: instant().notNull(),
});

/** Random; destroyed with its visitor keys five minutes after the day, when nobody is online by it. */
export const visitSalts = pgTable('visit_salts', {
  day: day().primaryKey(),
  salt: bytes().notNull(),
});

/** No row links a key to a path. */
export const visitors = pgTable(
  'visitors',
  {
    day: day().notNull(),
    key: bytes().notNull(),
    lastSeenAt: instant(),
    /** Seen again the next day and online by that day's row; nothing links the two. */
    wentOn: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.day, table.key] }), index().on(table.lastSeenAt)],
);

/**
 * The key hashes address and hour with the day's salt; destroyed after the hour. Unlogged: a database crash resets
 * every hour.
 */
export const visitorOrigins = pgTable('visitor_origins', {
  key: bytes().primaryKey(),
  hour: instant().notNull(),
  newcomers: integer().notNull().default(0),
});

/** Forged figures taken out of the counts; they can be put back. */
export const visitCorrections = pgTable('visit_corrections', {
  id: id(),
  firstDay: day().notNull(),
  lastDay: day().notNull(),
  visitsKept: count(),
  viewsKept: count(),
  reason: text().notNull(),
  madeAt: instant().notNull(),
  madeBy: reference().references(() => users.id),
  undoneAt: instant(),
  undoneBy: reference().references(() => users.id),
});

/** `path` is empty for the day's sums. */
export const visitsSetAside = pgTable(
  'visits_set_aside',
  {
    correctionId: reference()
      .notNull()
      .references(() => visitCorrections.id),
    day: day().notNull(),
    path: text().notNull(),
    articleId: reference(),
    views: count(),
    visits: count(),
  },
  (table) => [primaryKey({ columns: [table.correctionId, table.day, table.path] })],
);
