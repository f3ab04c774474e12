import postgres from 'postgres';
import { watchQueries } from '#db/client/query-watch';
import { databaseUrl, poolSize } from '#db/client/settings';
import { ownSockets, STATEMENT_TIMEOUT_MS } from '#db/client/sockets';
import { processWide } from '#domain/base/process-wide';

const opened = processWide<{ pool?: postgres.Sql }>('database', () => ({}));

export const POOL_SIZE = poolSize();

/** Opened by the first query. Slow statements and silent databases are given up, so that no page is held for ever. */
export function sql(): postgres.Sql {
  if (opened.pool) return opened.pool;
  const url = databaseUrl();
  if (!url) throw new Error('DATABASE_URL is not set');
  opened.pool = watchQueries(
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
}

export async function closeDatabase(): Promise<void> {
  await opened.pool?.end({ timeout: 5 });
  delete opened.pool;
}
