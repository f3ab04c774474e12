import { desc, eq, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { listKnownMigrations } from '#db/operation/migration-journal';
import { uncountedDays, visitBatches } from '#db/schema/visits';
import type { Day } from '#domain/base/calendar';

/** Size in bytes; `ms` is the time of the simplest query. */
export async function readDatabase() {
  const start = performance.now();
  await db().execute(sql`select 1`);
  const ms = performance.now() - start;
  const [row] = await db().execute<{ version: string; bytes: string }>(sql`
    select split_part(current_setting('server_version'), ' ', 1) as version,
      pg_database_size(current_database()) as bytes`);
  return { ms, version: row?.version ?? '', bytes: Number(row?.bytes) };
}

/** The newest migration of the database and of this code, in milliseconds since the epoch. */
export async function readMigrations() {
  const [row] = await db().execute<{ newest: string | null }>(sql`
    select max(created_at) as newest from drizzle.__drizzle_migrations`);
  return { applied: Number(row?.newest ?? 0), known: Math.max(...(await listKnownMigrations())) };
}

/** The last recording of views (batches are kept for a day), and those dropped on `today`. */
export async function readCounting(today: Day) {
  const [last] = await db().select().from(visitBatches).orderBy(desc(visitBatches.recordedAt)).limit(1);
  const [dropped] = await db()
    .select({ hits: uncountedDays.hits })
    .from(uncountedDays)
    .where(sql`${uncountedDays.day} = ${today} and ${eq(uncountedDays.reason, 'dropped')}`);
  return { lastRecorded: last?.recordedAt, dropped: dropped?.hits ?? 0 };
}

/** Length and age in seconds of the search queue, pings and overdue articles. */
export async function readQueues() {
  const [row] = await db().execute<
    Record<'search' | 'pings' | 'overdue' | 'searchAge' | 'pingsAge' | 'overdueAge', string>
  >(sql`
    select search.*, pings.*, overdue.* from
      (select count(*) as search, coalesce(extract(epoch from now() - min(queued_at)), 0) as "searchAge"
        from search_queue where queued_at > '-infinity') as search,
      (select count(*) as pings, coalesce(extract(epoch from now() - min(changed_at)), 0) as "pingsAge"
        from pings where given_up_at is null) as pings,
      (select count(*) as overdue, coalesce(extract(epoch from now() - min(scheduled_at)), 0) as "overdueAge"
        from articles where scheduled_at <= now() and scheduled_revision_id is not null
          and scheduled_revision_id is distinct from live_revision_id) as overdue`);
  const queue = (length: string | undefined, age: string | undefined) => ({
    length: Number(length),
    seconds: Number(age),
  });
  return {
    search: queue(row?.search, row?.searchAge),
    pings: queue(row?.pings, row?.pingsAge),
    schedule: queue(row?.overdue, row?.overdueAge),
  };
}

/** By state, other programs included. */
export async function countConnections(): Promise<Map<string, number>> {
  const rows = await db().execute<{ state: string; connections: string }>(sql`
    select coalesce(state, 'unknown') as state, count(*) as connections from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' group by 1`);
  return new Map(rows.map(({ state, connections }) => [state, Number(connections)]));
}
