import { sql } from '#db/client/client';

/** Sessions that wait for this event or type of event. */
export async function countWaiting(event: 'Lock' | 'PgSleep'): Promise<number> {
  const rows = await sql()`select from pg_stat_activity
    where datname = current_database() and ${event} in (wait_event_type, wait_event)`;
  return rows.length;
}
