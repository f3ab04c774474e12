import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
import { NOTICE_KINDS, NOTICE_LEVELS } from '#domain/notices/notices';

/** Shown above every page of readers. */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    kind: text({ enum: NOTICE_KINDS }).notNull(),
    level: text({ enum: NOTICE_LEVELS }).notNull(),
    /** A downtime that nobody could announce in time. */
    isIncident: boolean().notNull().default(false),
    text: text().notNull(),
    url: text(),
    shownFrom: instant().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** What every node was told: readers see it. */
    isShown: boolean().notNull().default(false),
    isOver: boolean().notNull().default(false),
    /** Grows with each change. */
    version: integer().notNull().default(1),
    createdBy: reference().references(() => users.id),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [index().on(table.isOver, table.endsAt)],
);
