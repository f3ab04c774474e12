import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';

/** Tags that have, or had, a page of their own. */
export const publicTags = pgTable('public_tags', {
  id: id(),
  /** `tagKey` of every spelling. */
  key: text().notNull().unique(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  /** Lead to the present one. */
  formerSlugs: text().array().notNull().default([]),
  description: text().notNull(),
  /** Otherwise its address leads to the search. */
  isPublic: boolean().notNull().default(true),
  /** Grows with each change. */
  version: integer().notNull().default(1),
  changedBy: reference().references(() => users.id),
  changedAt: instant().notNull().defaultNow(),
});

/** Every spelling of a tag in a revision, so that the database finds the articles of a tag. */
export const tagSpellings = pgTable(
  'tag_spellings',
  {
    written: text().primaryKey(),
    /** `tagKey` of it. */
    key: text().notNull(),
  },
  (table) => [index().on(table.key)],
);
