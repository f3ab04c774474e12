import { pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from '#db/schema/columns';
import { ROLES } from '#domain/workflow';

export const users = pgTable('users', {
  id: id(),
  /** Lower case. */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** Argon2id in the PHC string format. */
  passwordHash: text().notNull(),
  role: text({ enum: ROLES }).notNull(),
  disabledAt: instant(),
  createdAt: instant().notNull().defaultNow(),
});
