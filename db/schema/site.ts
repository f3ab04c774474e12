import { sql } from 'drizzle-orm';
import { bigint, check, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id } from '#db/schema/columns';
import type { BodyDocument } from '#domain/body';

/** What the site says of itself: exactly one row. */
export const site = pgTable(
  'site',
  {
    id: integer().primaryKey().default(1),
    name: text().notNull(),
    agency: text().notNull(),
    description: text().notNull(),
    address: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    /** The licence line that Vietnamese portals print in their footer. */
    licence: text().notNull(),
    /** Visits counted before this portal began, carried over from an older one. */
    openingVisits: bigint({ mode: 'number' }).notNull().default(0),
  },
  (table) => [check('site_one_row', sql`${table.id} = 1`)],
);

/** Pages that are not news: about, contact, terms. They share the first path segment with categories. */
export const pages = pgTable('pages', {
  id: id(),
  slug: text().notNull().unique(),
  title: text().notNull(),
  body: jsonb().$type<BodyDocument>().notNull(),
  position: integer().notNull().default(0),
});

export const webLinks = pgTable('web_links', {
  id: id(),
  title: text().notNull(),
  url: text().notNull(),
  position: integer().notNull().default(0),
});
