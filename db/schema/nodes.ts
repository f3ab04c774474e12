import { sql } from 'drizzle-orm';
import { bigint, check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '#db/schema/columns';

/** State of what readers see: one row, changed only by `announce_content_change()`. */
export const contentGeneration = pgTable(
  'content_generation',
  {
    id: integer().primaryKey().default(1),
    /** Grows in commit order, because each change holds the row until it commits. */
    number: bigint({ mode: 'number' }).notNull().default(0),
    /** Unique to this state; a copy or restored backup gets others. */
    mark: uuid().notNull().defaultRandom(),
    /** The last number at which readers lost or saw changed something. */
    removal: bigint({ mode: 'number' }).notNull().default(0),
  },
  (table) => [check('content_generation_one_row', sql`${table.id} = 1`)],
);

/** The last thousand states: what each change altered. Written by `announce_content_change()`. */
export const contentChanges = pgTable('content_changes', {
  number: bigint({ mode: 'number' }).primaryKey(),
  mark: uuid().notNull(),
  /** Null: everything. */
  keys: text().array(),
});

/** Unlogged: after a database crash each process rewrites its row within a second. */
export const nodes = pgTable('nodes', {
  id: uuid().primaryKey(),
  host: text().notNull(),
  pid: integer().notNull(),
  build: text().notNull(),
  /** What the process knows of the database: 0 for those that write `search_documents` alone. */
  level: integer().notNull().default(0),
  startedAt: instant().notNull().defaultNow(),
  seenAt: instant().notNull().defaultNow(),
  /** The process shows nothing older than this change. */
  generation: bigint({ mode: 'number' }).notNull(),
});
