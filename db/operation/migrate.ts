import { setTimeout as pause } from 'node:timers/promises';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import postgres from 'postgres';
import { listKnownMigrations } from '#db/operation/migration-journal';

/** Prevents simultaneous migrations, and snapshots during one. */
export const MIGRATION_LOCK = 7_201_985;

/** How long a waiting migration may block readers, and how long they then go first. */
const PATIENCE = '2s';
const PAUSE_MS = 3000;
/** Lock timeout and deadlock. */
const HELD = new Set(['55P03', '40P01']);

export class DatabaseNewerThanCode extends Error {}

/** A restoration has begun and not finished. */
export class RestorationUnfinished extends Error {}

/**
 * Each migration has its own transaction, so that no table stays locked until the end; a failed one leaves those before
 * it. Readers never wait long. Before any change throws DatabaseNewerThanCode if the database has unknown migrations,
 * and RestorationUnfinished if it is half restored.
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

/** Applies missing migrations made up to `until`; the caller holds the lock. */
export async function applyMigrations(
  sql: postgres.Sql,
  { folder = 'db/migrations', until = Infinity },
): Promise<void> {
  const newest = await findNewestApplied(sql);
  for (const migration of readMigrationFiles({ migrationsFolder: folder })) {
    if (migration.folderMillis > newest && migration.folderMillis <= until) await applyPatiently(sql, migration);
  }
}

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

/** In milliseconds since the epoch; the table is the one of drizzle's own migrator. */
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
