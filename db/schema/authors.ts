import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { media } from '#db/schema/media';
import { users } from '#db/schema/users';

/** People whom the agency presents, behind the bylines of articles. */
export const authors = pgTable(
  'authors',
  {
    id: id(),
    slug: text().notNull(),
    /** Lead to the present one. */
    formerSlugs: text().array().notNull().default([]),
    name: text().notNull(),
    title: text().notNull().default(''),
    unit: text().notNull().default(''),
    biography: text().notNull().default(''),
    portraitId: reference().references(() => media.id),
    portraitAlt: text().notNull().default(''),
    /** As the library said it when the author was saved. */
    portraitCredit: text(),
    email: text().notNull().default(''),
    /** Without a page, addresses and bylines; the row tells when that was. */
    isRemoved: boolean().notNull().default(false),
    /** Grows with each change. */
    version: integer().notNull().default(1),
    changedBy: reference().references(() => users.id),
    changedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('authors_slug').on(table.slug).where(sql`not ${table.isRemoved}`),
    index().on(table.portraitId),
  ],
);

/** Bylines as articles have them. */
export const authorBylines = pgTable(
  'author_bylines',
  {
    byline: text().primaryKey(),
    authorId: reference()
      .notNull()
      .references(() => authors.id, { onDelete: 'cascade' }),
  },
  (table) => [index().on(table.authorId)],
);
