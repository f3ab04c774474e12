import { desc, eq, sql } from 'drizzle-orm';
import { db } from '#db/client';
import { listKnownMigrations } from '#db/migration-journal';
import { uncountedDays, visitBatches } from '#db/schema/visits';
import type { Day } from '#domain/calendar';

/** PostgreSQL's version and the size of the portal's database in bytes; `ms` is how long the simplest question took. */
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

/** When views were last recorded (batches are kept for a day), and how many were dropped on that day. */
export async function readCounting(today: Day) {
  const [last] = await db().select().from(visitBatches).orderBy(desc(visitBatches.recordedAt)).limit(1);
  const [dropped] = await db()
    .select({ hits: uncountedDays.hits })
    .from(uncountedDays)
    .where(sql`${uncountedDays.day} = ${today} and ${eq(uncountedDays.reason, 'dropped')}`);
  return { lastRecorded: last?.recordedAt, dropped: dropped?.hits ?? 0 };
}
