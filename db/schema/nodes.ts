import { sql } from 'drizzle-orm';
import { bigint, check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '#db/schema/columns';

/** The state of what readers see: exactly one row, changed by `announce_content_change()` alone. */
export const contentGeneration = pgTable(
  'content_generation',
  {
    id: integer().primaryKey().default(1),
    /** Grows by one with each change, in the order of their commits, because each holds the row until it is committed. */
    number: bigint({ mode: 'number' }).notNull().default(0),
    /** Names this state and no other: a copy or a restored backup goes on to other ones. */
    mark: uuid().notNull().defaultRandom(),
    /** The number of the last state in which readers lost something that they saw, or saw it changed. */
    removal: bigint({ mode: 'number' }).notNull().default(0),
  },
  (table) => [check('content_generation_one_row', sql`${table.id} = 1`)],
);

/** The serving processes. Unlogged: after a crash of the database each writes its row anew within a second. */
export const nodes = pgTable('nodes', {
  id: uuid().primaryKey(),
  host: text().notNull(),
  pid: integer().notNull(),
  build: text().notNull(),
  startedAt: instant().notNull().defaultNow(),
  seenAt: instant().notNull().defaultNow(),
  /** The number of the last change from before which it shows nothing any more. */
  generation: bigint({ mode: 'number' }).notNull(),
});
