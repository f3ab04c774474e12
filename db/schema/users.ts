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
  locale: text({ enum: LOCALES }).notNull().default('vi'),
  /** Base32; it counts once `secondFactorAt` is set. */
  secondFactorSecret: text(),
  secondFactorAt: instant(),
  /** Time step of the last accepted code, so that none is accepted twice. */
  secondFactorStep: integer(),
  disabledAt: instant(),
  /** Previews issued until then are invalid. */
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

export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: reference()
      .notNull()
      .references(() => users.id),
    /** User-Agent, for its owner to recognise. */
    browser: text().notNull().default(''),
    createdAt: instant().notNull().defaultNow(),
    seenAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (table) => [index().on(table.userId)],
);

/** Each works once. */
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

/** In a row, by account, address (keyed hash), known browser or session. */
export const signInFailures = pgTable('sign_in_failures', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: instant().notNull(),
});

/** A trigger refuses every change of a row. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: instant().notNull().defaultNow(),
    /** Null for the portal itself and for failed sign-ins. */
    actorId: reference().references(() => users.id),
    action: text({ enum: AUDIT_ACTIONS }).notNull(),
    /** `action` tells its kind. */
    subjectId: reference(),
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
