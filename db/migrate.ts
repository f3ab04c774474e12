import { readFile } from 'node:fs/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Keeps two nodes that start together from migrating at once. */
const LOCK = 7_201_985;

export class DatabaseNewerThanCode extends Error {}

/**
 * Brings the database at `url` to the schema of this code. Throws DatabaseNewerThanCode where the database has
 * migrations that this code does not know, before touching anything.
 */
export async function migrateDatabase(url: string, folder = 'db/migrations'): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await refuseNewerDatabase(sql, folder);
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function refuseNewerDatabase(sql: postgres.Sql, folder: string): Promise<void> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.['name']) return;
  const [applied] = await sql`select max(created_at) as newest from drizzle.__drizzle_migrations`;
  const journal = JSON.parse(await readFile(`${folder}/meta/_journal.json`, 'utf8')) as { entries: { when: number }[] };
  const known = Math.max(...journal.entries.map((entry) => entry.when));
  if (Number(applied?.['newest'] ?? 0) > known) throw new DatabaseNewerThanCode();
}
