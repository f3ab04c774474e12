import { type SQL, sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { announceContentChange } from '#db/client/content-events';
import type { Actor } from '#domain/account/roles';
import { type Refusal, type Result, refuse } from '#domain/base/result';

const LOCK = 7_316_001;

/**
 * One change at a time, because slugs, trees and lists span rows; announced to every node on commit, as altering `keys`
 * or everything. `change` must refuse before it writes.
 */
export async function changeSiteContent<T, Reason extends string>(
  actor: Actor,
  change: (tx: Transaction) => Promise<Result<T, Reason>>,
  keys?: SQL,
): Promise<Result<T, Reason> | Refusal<'forbidden'>> {
  if (actor.role !== 'administrator') return refuse('forbidden');
  return db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const result = await change(tx);
    if (result.ok) await announceContentChange(tx, keys ? { keys } : {});
    return result;
  });
}
