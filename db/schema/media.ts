import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from '#db/schema/columns';

/** A picture, stored once however often it is uploaded; its renditions lie in the storage under its hash. */
export const media = pgTable('media', {
  id: id(),
  sha256: text().notNull().unique(),
  /** Pixels of the largest rendition. */
  width: integer().notNull(),
  height: integer().notNull(),
  credit: text(),
  createdAt: instant().notNull().defaultNow(),
});
