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

/** Ids of the batches already recorded, so that a retry counts nothing twice; kept for a day. */
export const visitBatches = pgTable('visit_batches', {
  id: uuid().primaryKey(),
  recordedAt: instant().notNull(),
});

/** The random salt of a day; destroyed with the day's visitor keys five minutes after its end, when nobody of it is online. */
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
    /** Seen again on the next day, and so online by that day's row; which row that is, nothing says. */
    wentOn: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.day, table.key] }), index().on(table.lastSeenAt)],
);

/**
 * How many new visitors came from an address within an hour, by a hash that is keyed with the day's salt and holds the hour;
 * destroyed when the hour is over. Unlogged: a crash of the database begins every hour anew.
 */
export const visitorOrigins = pgTable('visitor_origins', {
  key: bytes().primaryKey(),
  hour: instant().notNull(),
  newcomers: integer().notNull().default(0),
});

/** Figures that an administrator took out of the counts, day by day, as forged; kept, and put back with one step. */
export const visitCorrections = pgTable('visit_corrections', {
  id: id(),
  firstDay: day().notNull(),
  lastDay: day().notNull(),
  /** Of each day at the most that many were left. */
  visitsKept: count(),
  viewsKept: count(),
  reason: text().notNull(),
  madeAt: instant().notNull(),
  madeBy: reference().references(() => users.id),
  undoneAt: instant(),
  undoneBy: reference().references(() => users.id),
});

/** What a correction took of a day; `path` is empty in the row of the day's sums. */
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
