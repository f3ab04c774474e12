import { sql } from 'drizzle-orm';
import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { categories } from '#db/schema/categories';
import { bytes, id, instant, reference } from '#db/schema/columns';
import { ROLES } from '#domain/account/roles';
import { LOCALES } from '#domain/base/locales';
import { AUDIT_ACTIONS, type AuditValues } from '#domain/operation/audit';

export const users = pgTable('users', {
  id: id(),
  /** Lower case. */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** Argon2id in the PHC string format. */
  passwordHash: text().notNull(),
  role: text({ enum: ROLES }).notNull(),
  /** The language of the desk. */
  locale: text({ enum: LOCALES }).notNull().default('vi'),
  /** The authenticator's shared secret (base32); it counts once `secondFactorAt` is set. */
  secondFactorSecret: text(),
  secondFactorAt: instant(),
  /** The time step of the code accepted last, so that none is accepted twice. */
  secondFactorStep: integer(),
  disabledAt: instant(),
  /** Previews that they made until then no longer hold. */
  previewsEndedAt: instant(),
  createdAt: instant().notNull().defaultNow(),
});

/** The categories a user is limited to; none means all. */
export const userCategories = pgTable(
  'user_categories',
  {
    userId: reference()
      .notNull()
      .references(() => users.id),
    categoryId: reference()
      .notNull()
      .references(() => categories.id),
  },
  (table) => [primaryKey({ columns: [table.userId, table.categoryId] })],
);

/** A signed-in browser; the cookie names it, and it ends here. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: reference()
      .notNull()
      .references(() => users.id),
    /** The browser's User-Agent, for its owner to recognise. */
    browser: text().notNull().default(''),
    createdAt: instant().notNull().defaultNow(),
    seenAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (table) => [index().on(table.userId)],
);

/** Hashes of the codes that stand in for a lost authenticator; each works once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: reference()
      .notNull()
      .references(() => users.id),
    hash: bytes().notNull(),
    usedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
);

/** Failed sign-ins in a row, by account (`account:…`) and by address (`address:` and a keyed hash). */
export const signInFailures = pgTable('sign_in_failures', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: instant().notNull(),
});

/** Who did what, when, with what before and after; a trigger refuses every change of what is written. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: instant().notNull().defaultNow(),
    /** Null for the portal itself and for those who did not get in. */
    actorId: reference().references(() => users.id),
    action: text({ enum: AUDIT_ACTIONS }).notNull(),
    /** The id of what was changed; what kind it is, the action says. */
    subjectId: reference(),
    /** The subject's name at the time. */
    subject: text().notNull().default(''),
    note: text(),
    before: jsonb().$type<AuditValues>(),
    after: jsonb().$type<AuditValues>(),
  },
  (table) => [
    index().on(table.action, table.subjectId, table.id),
    index().on(table.actorId, table.id),
    index('audit_events_site').on(table.at).where(sql`action ~ '^(category|media|page|site)[.]'`),
  ],
);
