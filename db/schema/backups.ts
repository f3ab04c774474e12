import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from '#db/schema/columns';
import { DRILL_RESULTS } from '#domain/operation/backup-schedule';

/** In no backup. */
export const backups = pgTable('backups', {
  id: id(),
  /** Unique: one backup each time. */
  dueAt: instant().notNull().unique(),
  begunAt: instant().notNull().defaultNow(),
  /** Null while a node works on it, or if it died. */
  endedAt: instant(),
  bytes: bigint({ mode: 'number' }),
  drill: text({ enum: DRILL_RESULTS }),
  note: text(),
});
