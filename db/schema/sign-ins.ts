import { bigserial, boolean, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
import { SIGN_IN_KINDS } from '#domain/account/sign-in-log';

/** Browsers of full sign-ins, named by a signed cookie; failures elsewhere do not lock them out. */
export const knownBrowsers = pgTable(
  'known_browsers',
  {
    /** Permanent; `browserId` changes with each sign-in. */
    id: id(),
    browserId: uuid().notNull(),
    userId: reference()
      .notNull()
      .references(() => users.id),
    usedAt: instant().notNull().defaultNow(),
  },
  (table) => [unique('known_browsers_unique').on(table.browserId, table.userId), index().on(table.userId)],
);

/** Personal data, kept for `SIGN_IN_LOG_DAYS` and in no backup. */
export const signInEvents = pgTable(
  'sign_in_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: instant().notNull().defaultNow(),
    kind: text({ enum: SIGN_IN_KINDS }).notNull(),
    /** Null if no account has the typed address. */
    userId: reference().references(() => users.id),
    /** The account's address, or a mark for an unknown one. */
    account: text().notNull(),
    /** The client's, from the trusted proxies. */
    address: text().notNull(),
    browser: text().notNull(),
    isKnown: boolean().notNull(),
  },
  (table) => [index().on(table.at), index().on(table.userId, table.id), index().on(table.address, table.id)],
);
