import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { openLongConnection } from '#db/client/long-connection';

const PREFIX = 'cong_tin_drill_';
/** PostgreSQL's `insufficient_privilege`. */
const FORBIDDEN = '42501';

/** The role may not create databases. */
export class NoScratchDatabase extends Error {}

/**
 * Provides an empty database during `work`. Also drops what killed processes left. Throws NoScratchDatabase if the role
 * may make none.
 */
export async function withScratchDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const sql = openLongConnection(url);
  const name = `${PREFIX}${randomUUID().replaceAll('-', '')}`;
  try {
    await dropAbandoned(sql);
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

async function dropAbandoned(sql: postgres.Sql): Promise<void> {
  const abandoned = await sql<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${PREFIX}) and pg_has_role(datdba, 'member')
      and not exists (select from pg_stat_activity where pg_stat_activity.datname = pg_database.datname)`;
  for (const { name } of abandoned) await sql.unsafe(`drop database if exists "${name}"`).catch(() => {});
}
