import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { watchQueries } from '#db/client/query-watch';
import { findReplica } from '#db/client/replica';
import { databaseUrl, poolSize } from '#db/client/settings';
import { ownSockets, STATEMENT_TIMEOUT_MS } from '#db/client/sockets';
import { processWide } from '#domain/base/process-wide';

const opened = processWide<{ pool?: postgres.Sql }>('database', () => ({}));

/** Connections in the pool of this process. */
export const POOL_SIZE = poolSize();

/**
 * The pool, opened with the first query to `DATABASE_URL`. Connections idle for a minute are closed, and a statement
 * that runs for 15 s is given up, so that one slow query never holds a page for ever; so is a database that says nothing.
 */
export const sql = lazy(() => {
  const url = databaseUrl();
  if (!url) throw new Error('DATABASE_URL is not set');
  opened.pool ??= watchQueries(
    postgres(url, {
      max: POOL_SIZE,
      idle_timeout: 60,
      connect_timeout: 5,
      // A database that is away is asked for again soon, so that pages say so at once and work again at once. One that
      // takes the connection and ends it, as while it starts, is no failed try to postgres.js: without a least pause what
      // listens would ask hundreds of times a second.
      backoff: (tries: number) => Math.min(Math.max(tries, 1) * 0.1, 1),
      onnotice: () => {},
      connection: { application_name: 'cong-tin', statement_timeout: STATEMENT_TIMEOUT_MS },
      ...ownSockets(url),
    }),
  );
  return opened.pool;
});

const primary = lazy(() => drizzle(sql(), { casing: 'snake_case' }));

/** The database, or for a reader's page its replica while that has all that the page must show. */
export function db(): ReturnType<typeof primary> {
  const own = primary();
  return findReplica(sql()) ?? own;
}

export type Transaction = Parameters<Parameters<ReturnType<typeof primary>['transaction']>[0]>[0];

export async function closeDatabase(): Promise<void> {
  await opened.pool?.end({ timeout: 5 });
  delete opened.pool;
  primary.reset();
  sql.reset();
}

function lazy<T>(make: () => T): { (): T; reset(): void } {
  let value: T | undefined;
  return Object.assign(
    () => {
      value ??= make();
      return value;
    },
    {
      reset() {
        value = undefined;
      },
    },
  );
}
