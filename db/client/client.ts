import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { sql } from '#db/client/pool';
import { findReplica } from '#db/client/replica';

export { closeDatabase, POOL_SIZE, sql } from '#db/client/pool';

const open = (pool: postgres.Sql) => drizzle(pool, { casing: 'snake_case' });

const primaries = new WeakMap<postgres.Sql, ReturnType<typeof open>>();

/** The database, or for readers' pages its replica while that is up to date. */
export function db(): ReturnType<typeof open> {
  return findReplica(sql()) ?? primary(sql());
}

export type Transaction = Parameters<Parameters<ReturnType<typeof open>['transaction']>[0]>[0];

function primary(pool: postgres.Sql): ReturnType<typeof open> {
  const known = primaries.get(pool);
  if (known) return known;
  const made = open(pool);
  primaries.set(pool, made);
  return made;
}
