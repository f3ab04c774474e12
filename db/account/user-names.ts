import { isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Transaction } from '#db/client/client';
import { auditEvents, users } from '#db/schema/users';
import { nameKey } from '#domain/account/user-name';

/** The number of the advisory lock under which names are given. */
const LOCK = 7_316_002;

/** Whether an active user other than `except` goes by that name, or any other signs in with it; nobody takes it meanwhile. */
export async function isNameTaken(tx: Transaction, name: string, except: number | null = null): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  const others = await tx
    .select({ name: users.name, email: users.email, isActive: sql<boolean>`${isNull(users.disabledAt)}` })
    .from(users)
    .where(except === null ? undefined : ne(users.id, except));
  const key = nameKey(name);
  return others.some((other) => (other.isActive && nameKey(other.name) === key) || nameKey(other.email) === key);
}

/**
 * In SQL, the name that a user had at that moment, as the trail has it: what it was before the next change, which itself
 * still bears the old one. `user` is the users' table under the name that the query gives it.
 */
export function nameThen(user: { id: AnyPgColumn; name: AnyPgColumn }, at: AnyPgColumn): SQL<string | null> {
  return sql<string | null>`coalesce((select renamed.before ->> 'name' from ${auditEvents} as renamed
    where renamed.action = 'user.change' and renamed.subject_id = ${user.id} and renamed.at >= ${at}
      and renamed.before ->> 'name' is not null order by renamed.id limit 1), ${user.name})`;
}

/** In SQL, the name that a user has by now, where it is another than at that moment. */
export function nameSince(user: { id: AnyPgColumn; name: AnyPgColumn }, at: AnyPgColumn): SQL<string | null> {
  return sql<string | null>`nullif(${user.name}, ${nameThen(user, at)})`;
}
