import { setTimeout as pause } from 'node:timers/promises';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import postgres from 'postgres';
import { listKnownMigrations } from '#db/operation/migration-journal';

/** Keeps two nodes that start together from migrating at once, and a snapshot from being taken in between. */
export const MIGRATION_LOCK = 7_201_985;

/** How long readers may be kept waiting behind a migration that waits for a table, and how long they go first then. */
const PATIENCE = '2s';
const PAUSE_MS = 3000;
/** A lock that was not to be had in time, and a deadlock with somebody who works on a row. */
const HELD = new Set(['55P03', '40P01']);

export class DatabaseNewerThanCode extends Error {}

/** A backup was being restored into the database and has not come to its end. */
export class RestorationUnfinished extends Error {}

/**
 * Brings the database at `url` to the schema of this code, each migration in a transaction of its own, so that no table
 * stays locked until the last one is done; one that fails leaves those before it. Waits for whoever holds a table, without
 * keeping readers from it. Throws DatabaseNewerThanCode where the database has migrations that this code does not know,
 * before touching anything, and RestorationUnfinished where it is half restored.
 */
export async function migrateDatabase(url: string, folder = 'db/migrations'): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await refuseNewerDatabase(sql, folder);
    if (await isRestorationUnfinished(sql)) throw new RestorationUnfinished();
    await applyMigrations(sql, { folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Applies what the database lacks, up to the migration that was made at `until`; the caller holds the lock. */
export async function applyMigrations(
  sql: postgres.Sql,
  { folder = 'db/migrations', until = Infinity },
): Promise<void> {
  const newest = await findNewestApplied(sql);
  for (const migration of readMigrationFiles({ migrationsFolder: folder })) {
    if (migration.folderMillis > newest && migration.folderMillis <= until) await applyPatiently(sql, migration);
  }
}

/** Whether a restoration has begun and not ended; `db/operation/restoration` notes both. */
export async function isRestorationUnfinished(sql: postgres.Sql): Promise<boolean> {
  const [table] = await sql`select to_regclass('drizzle.restorations') as name`;
  if (!table?.['name']) return false;
  return (await sql`select from drizzle.restorations where finished_at is null`).length > 0;
}

async function refuseNewerDatabase(sql: postgres.Sql, folder: string): Promise<void> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.['name']) return;
  const [applied] = await sql`select max(created_at) as newest from drizzle.__drizzle_migrations`;
  const known = Math.max(...(await listKnownMigrations(folder)));
  if (Number(applied?.['newest'] ?? 0) > known) throw new DatabaseNewerThanCode();
}

/** When the newest applied migration was made, in milliseconds; the table is the one that drizzle's own migrator keeps. */
async function findNewestApplied(sql: postgres.Sql): Promise<number> {
  await sql`create schema if not exists drizzle`;
  await sql`create table if not exists drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`;
  const [applied] = await sql`select max(created_at) as newest from drizzle.__drizzle_migrations`;
  return Number(applied?.['newest'] ?? 0);
}

async function applyPatiently(sql: postgres.Sql, migration: MigrationMeta): Promise<void> {
  for (;;) {
    try {
      return await apply(sql, migration);
    } catch (error) {
      if (!HELD.has((error as postgres.PostgresError).code)) throw error;
      await pause(PAUSE_MS);
    }
  }
}

async function apply(sql: postgres.Sql, { sql: statements, hash, folderMillis }: MigrationMeta): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('lock_timeout', ${PATIENCE}, true)`;
    for (const statement of statements) await tx.unsafe(statement);
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  });
}
