import { type AnyPgColumn, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
import type { Layout } from '#domain/front/layout';

/** A front page; as yet there is one. */
export const fronts = pgTable('fronts', {
  id: integer().primaryKey(),
  /** What the desk edits. */
  headRevisionId: reference().references((): AnyPgColumn => frontRevisions.id),
  liveRevisionId: reference().references((): AnyPgColumn => frontRevisions.id),
  /** When a pin next begins or ends, and when one last did. */
  nextTurnAt: instant(),
  turnedAt: instant(),
});

/** Immutable. */
export const frontRevisions = pgTable(
  'front_revisions',
  {
    id: id(),
    frontId: integer()
      .notNull()
      .references((): AnyPgColumn => fronts.id),
    layout: jsonb().$type<Layout>().notNull(),
    note: text().notNull().default(''),
    restoredFrom: reference().references((): AnyPgColumn => frontRevisions.id),
    createdBy: reference().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index().on(table.frontId, table.id)],
);
