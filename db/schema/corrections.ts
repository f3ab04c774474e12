import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { articles } from '#db/schema/articles';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
import { CORRECTION_KINDS } from '#domain/corrections/corrections';

/** What readers are told of an article beside its text. */
export const corrections = pgTable(
  'corrections',
  {
    id: id(),
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    kind: text({ enum: CORRECTION_KINDS }).notNull(),
    /** Plain, with line ends. */
    text: text().notNull(),
    /** Identifies a form that is sent twice. */
    formKey: uuid().notNull().unique(),
    createdBy: reference().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
    /** From then on readers do not see it; why is in the trail. */
    withdrawnAt: instant(),
  },
  (table) => [index().on(table.articleId)],
);
