import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { watchQueries } from '#db/client/query-watch';
import { findReplica } from '#db/client/replica';
import { databaseUrl, poolSize } from '#db/client/settings';
import { ownSockets, STATEMENT_TIMEOUT_MS } from '#db/client/sockets';
import { processWide } from '#domain/base/process-wide';

const opened = processWide<{ pool?: postgres.Sql }>('database', () => ({}));

export const POOL_SIZE = poolSize();

/** Opened by the first query. Slow statements and silent databases are given up, so that no page is held for ever. */
export const sql = lazy(() => {
  const url = databaseUrl();
  if (!url) throw new Error('DATABASE_URL is not set');
  opened.pool ??= watchQueries(
    postgres(url, {
      max: POOL_SIZE,
      idle_timeout: 60,
      connect_timeout: 5,
      // Retries soon, so that pages recover at once. To postgres.js a connection accepted and ended, as by a starting
      // database, is no failed try: without a pause listeners would ask hundreds of times a second.
      backoff: (tries: number) => Math.min(Math.max(tries, 1) * 0.1, 1),
      onnotice: () => {},
      connection: { application_name: 'cong-tin', statement_timeout: STATEMENT_TIMEOUT_MS },
      ...ownSockets(url),
    }),
  );
  return opened.pool;
});

const primary = lazy(() => drizzle(sql(), { casing: 'snake_case' }));

/** The database, or for readers' pages its replica while that is up to date. */
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
