import { type AnyPgColumn, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, reference } from '#db/schema/columns';

export const categories = pgTable('categories', {
  id: id(),
  parentId: reference().references((): AnyPgColumn => categories.id),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull().default(''),
  position: integer().notNull().default(0),
});
