import { sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { auditEvents, signInFailures } from '#db/schema/users';
import { FREE_FAILURES } from '#domain/account/lockout';
import { PRESSED } from '#domain/operation/health-sign-in';

/** Others' tries between two sign-ins of the owner; `since` is the first sign-in. */
export type Tries = { since: Date | null; count: number; withPassword: number };

/** Failed tries from unknown browsers between the previous sign-in and this one. */
export async function readTriesBefore(user: { id: number; signedInAt: Date }): Promise<Tries> {
  const until = sql`${user.signedInAt.toISOString()}::timestamptz`;
  const [row] = await db().execute<{ since: string | null; count: number; with_password: number }>(sql`
    with previous as (
      select max(at) as at from ${auditEvents}
      where action = 'session.sign_in' and subject_id = ${user.id} and at < ${until})
    select (select at from previous) as since, count(*)::int as count,
      count(*) filter (where after ->> 'fault' = 'code')::int as with_password
    from ${auditEvents}
    where action = 'session.sign_in_failed' and subject_id = ${user.id} and after ->> 'browser' = 'other'
      and at < ${until} and at > coalesce((select at from previous), '-infinity')`);
  const { since = null, count = 0, with_password: withPassword = 0 } = row ?? {};
  return { since: since === null ? null : new Date(since), count, withPassword };
}

/** Accounts kept locked, locked addresses, accounts with failures. */
export async function readSignInPressure(): Promise<{ accounts: number; addresses: number; tried: number }> {
  const isAccount = sql`(key like 'account:%' or key like 'unknown-%')`;
  const [row] = await db().execute<{ accounts: number; addresses: number; tried: number }>(sql`
    select count(*) filter (where ${isAccount} and failures >= ${PRESSED.failures})::int as accounts,
      count(*) filter (where key like 'address:%' and failures > ${FREE_FAILURES.address})::int as addresses,
      count(*) filter (where ${isAccount} and failures > 0)::int as tried
    from ${signInFailures} where last_at > now() - make_interval(mins => ${PRESSED.minutes})`);
  return row ?? { accounts: 0, addresses: 0, tried: 0 };
}
