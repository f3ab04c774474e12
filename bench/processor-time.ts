import { readFileSync } from 'node:fs';
import type postgres from 'postgres';

/**
 * What the database's processes have computed so far, in milliseconds, by Linux's scheduler: unlike a clock on the wall,
 * it does not count the time in which other programs had the processor.
 */
export async function databaseTime(sql: postgres.Sql): Promise<number> {
  const rows =
    await sql`select pid from pg_stat_activity where application_name = 'cong-tin' and datname = current_database()`;
  return rows.reduce((sum, { pid }) => sum + processorTime(pid as number), 0);
}

/** The first figure of `schedstat` (Linux, Documentation/scheduler/sched-stats): nanoseconds on the processor. */
function processorTime(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
