import { bigserial, boolean, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, reference } from '#db/schema/columns';
import { users } from '#db/schema/users';
import { SIGN_IN_KINDS } from '#domain/account/sign-in-log';

/** Browsers from which a user has signed in fully; a signed cookie names one. The tries of others do not lock it out. */
export const knownBrowsers = pgTable(
  'known_browsers',
  {
    /** Stays as long as the browser is known; `browserId` is another after each sign-in. */
    id: id(),
    browserId: uuid().notNull(),
    userId: reference()
      .notNull()
      .references(() => users.id),
    usedAt: instant().notNull().defaultNow(),
  },
  (table) => [unique('known_browsers_unique').on(table.browserId, table.userId), index().on(table.userId)],
);

/** Who came to sign in from where: personal data, kept for the days that `SIGN_IN_LOG_DAYS` says, and in no backup. */
export const signInEvents = pgTable(
  'sign_in_events',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    at: instant().notNull().defaultNow(),
    kind: text({ enum: SIGN_IN_KINDS }).notNull(),
    /** Null where no account has the address that was typed. */
    userId: reference().references(() => users.id),
    /** The account's address, or what stands for one that nobody has. */
    account: text().notNull(),
    /** The client's, as the trusted proxies tell it. */
    address: text().notNull(),
    browser: text().notNull(),
    isKnown: boolean().notNull(),
  },
  (table) => [index().on(table.at), index().on(table.userId, table.id), index().on(table.address, table.id)],
);
