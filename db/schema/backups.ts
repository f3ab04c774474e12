import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from '#db/schema/columns';
import { DRILL_RESULTS } from '#domain/operation/backup-schedule';

/** What became of each scheduled backup, for the desk; no backup carries this over. */
export const backups = pgTable('backups', {
  id: id(),
  /** When it was to be made: one row, and so one backup, each time. */
  dueAt: instant().notNull().unique(),
  begunAt: instant().notNull().defaultNow(),
  /** Null while a node is at it, or where that node has died. */
  endedAt: instant(),
  /** The size of its file; null where there is none. */
  bytes: bigint({ mode: 'number' }),
  drill: text({ enum: DRILL_RESULTS }),
  /** Why it, or its drill, did not come to a good end. */
  note: text(),
});
