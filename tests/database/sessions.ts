import { sql } from '#db/client/client';

/** How many sessions of the database wait for that, a kind of PostgreSQL's or one of its events. */
export async function countWaiting(event: 'Lock' | 'PgSleep'): Promise<number> {
  const rows = await sql()`select from pg_stat_activity
    where datname = current_database() and ${event} in (wait_event_type, wait_event)`;
  return rows.length;
}
