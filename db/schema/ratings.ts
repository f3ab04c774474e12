import { bigint, boolean, date, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, reference } from '#db/schema/columns';
import { RATED_KINDS, REASONS, UNCOUNTED_RATINGS } from '#domain/ratings/ratings';

const day = () => date({ mode: 'string' }).notNull();
const ratedPage = () => ({ kind: text({ enum: RATED_KINDS }).notNull(), pageId: reference().notNull() });
const count = () => bigint({ mode: 'number' }).notNull().default(0);

/** `pageId` is an article's or a static page's, which may be gone by now. */
export const ratingDays = pgTable(
  'rating_days',
  {
    day: day(),
    ...ratedPage(),
    mark: smallint().notNull(),
    reason: text({ enum: ['', ...REASONS] }).notNull(),
    ratings: count(),
  },
  (table) => [primaryKey({ columns: [table.day, table.kind, table.pageId, table.mark, table.reason] })],
);

/** The id is random, so that not even the order in which they came is kept; nothing leads to a mark. */
export const ratingNotes = pgTable('rating_notes', {
  id: uuid().primaryKey().defaultRandom(),
  day: day(),
  ...ratedPage(),
  note: text().notNull(),
  isRead: boolean().notNull().default(false),
});

export const uncountedRatingDays = pgTable(
  'uncounted_rating_days',
  { day: day(), reason: text({ enum: UNCOUNTED_RATINGS }).notNull(), ratings: count() },
  (table) => [primaryKey({ columns: [table.day, table.reason] })],
);

/** Of a reader, an address, or a reader with a page: hashes with the day's salt, destroyed with it. */
export const ratingKeys = pgTable(
  'rating_keys',
  { day: day(), key: bytes().notNull(), ratings: integer().notNull().default(0) },
  (table) => [primaryKey({ columns: [table.day, table.key] })],
);
