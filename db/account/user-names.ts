import { isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Transaction } from '#db/client/client';
import { auditEvents, users } from '#db/schema/users';
import { nameKey } from '#domain/account/user-name';

/** Advisory lock for assigning names. */
const LOCK = 7_316_002;

/** Compares active users' names and all emails, but not those of the user `except`. Locks names until the transaction ends. */
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
 * SQL for the user's name at that moment: the old name in the next change of the audit trail. `user` may be an alias of
 * the users' table.
 */
export function nameThen(user: { id: AnyPgColumn; name: AnyPgColumn }, at: AnyPgColumn): SQL<string | null> {
  return sql<string | null>`coalesce((select renamed.before ->> 'name' from ${auditEvents} as renamed
    where renamed.action = 'user.change' and renamed.subject_id = ${user.id} and renamed.at >= ${at}
      and renamed.before ->> 'name' is not null order by renamed.id limit 1), ${user.name})`;
}

/** SQL for the user's current name if it differs from the one at that moment. */
export function nameSince(user: { id: AnyPgColumn; name: AnyPgColumn }, at: AnyPgColumn): SQL<string | null> {
  return sql<string | null>`nullif(${user.name}, ${nameThen(user, at)})`;
}
