import { type AnyPgColumn, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, reference } from '#db/schema/columns';
import { CATEGORY_LOOKS } from '#domain/site/category-look';

export const categories = pgTable('categories', {
  id: id(),
  parentId: reference().references((): AnyPgColumn => categories.id),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull().default(''),
  look: text({ enum: CATEGORY_LOOKS }).notNull().default('cards'),
  position: integer().notNull().default(0),
});
