import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { openLongConnection } from '#db/client/long-connection';

const PREFIX = 'cong_tin_drill_';
/** PostgreSQL's `insufficient_privilege`. */
const FORBIDDEN = '42501';

/** The role may not create databases. */
export class NoScratchDatabase extends Error {}

/**
 * Provides an empty database during `work`, named after that of `url`: another portal's drill on the same server leaves
 * it alone. Also drops what killed processes left. Throws NoScratchDatabase if the role may make none.
 */
export async function withScratchDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const sql = openLongConnection(url);
  try {
    const own = await prefixOf(sql);
    const name = `${own}${randomUUID().replaceAll('-', '')}`;
    // Held until the connection ends: to another drill, a database whose name nobody holds is abandoned.
    await sql`select pg_advisory_lock(hashtextextended(${name}, 0))`;
    await dropAbandoned(sql, own);
    await sql.unsafe(`create database ${name} template template0`).catch((error: unknown) => {
      const isForbidden = error instanceof postgres.PostgresError && error.code === FORBIDDEN;
      throw isForbidden ? new NoScratchDatabase(error.message) : error;
    });
    const address = new URL(url);
    address.pathname = `/${name}`;
    try {
      return await work(address.href);
    } finally {
      await sql.unsafe(`drop database if exists ${name} with (force)`);
    }
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/** The beginning of the names of this portal's scratch databases. */
export async function prefixOf(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ oid: number }[]>`select oid from pg_database where datname = current_database()`;
  return `${PREFIX}${row?.oid}_`;
}

/** Locks are kept per database, so only this portal's own names can be asked for. */
async function dropAbandoned(sql: postgres.Sql, own: string): Promise<void> {
  const left = await sql<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${own}) and pg_has_role(datdba, 'member')`;
  for (const { name } of left) {
    const [lock] = await sql<{ isFree: boolean }[]>`
      select pg_try_advisory_lock(hashtextextended(${name}, 0)) as "isFree"`;
    if (!lock?.isFree) continue;
    await sql.unsafe(`drop database if exists "${name}"`).catch(() => {});
    await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`;
  }
}
