import { readFileSync } from 'node:fs';
import type postgres from 'postgres';

/** CPU milliseconds of the portal's database processes so far; excludes other programs, unlike wall-clock time. */
export async function databaseTime(sql: postgres.Sql): Promise<number> {
  const rows =
    await sql`select pid from pg_stat_activity where application_name = 'cong-tin' and datname = current_database()`;
  return rows.reduce((sum, { pid }) => sum + processorTime(pid as number), 0);
}

/** `schedstat`'s first figure: nanoseconds on the CPU (Linux, Documentation/scheduler/sched-stats). */
function processorTime(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
