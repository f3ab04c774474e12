import { readdir, readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type postgres from 'postgres';
import { openLongConnection } from '#db/client/long-connection';
import { CONTENT } from '#db/operation/installation';
import { applyMigrations, isRestorationUnfinished, MIGRATION_LOCK } from '#db/operation/migrate';
import { PLAIN_TEXT, quoted, type TableShape } from '#db/operation/snapshot';
import type { BackupHeader, BackupManifest } from '#domain/operation/backup';

const SNAPSHOTS = 'db/migrations/meta';

export class DatabaseNotReady extends Error {
  readonly reason: 'not_empty' | 'in_use' | 'shared';
  constructor(reason: 'not_empty' | 'in_use' | 'shared') {
    super(reason);
    this.reason = reason;
  }
}

export type Loading = {
  /** Takes rows from `Snapshot.copyRows`. */
  copyRows(table: TableShape): Promise<Writable>;
  /** Sets sequences, and deletes records of media whose files were deleted during the backup. */
  finish(manifest: BackupManifest): Promise<void>;
};

/** Throws DatabaseNotReady if the database has content, serves a portal or has foreign tables. */
export async function inspectTarget(url: string): Promise<{ isUnfinished: boolean }> {
  const sql = openLongConnection(url);
  try {
    for (const table of CONTENT) {
      const [found] = await sql`select to_regclass(${`public.${table}`}) as name`;
      if (found?.['name'] && (await sql.unsafe(`select from "${table}" limit 1`)).length > 0)
        throw new DatabaseNotReady('not_empty');
    }
    const serving = await sql`select from pg_stat_activity
      where datname = current_database() and application_name = 'cong-tin' and pid <> pg_backend_pid()`;
    if (serving.length > 0) throw new DatabaseNotReady('in_use');
    const others =
      await sql`select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm')
      and relname <> all(${await listOwnTables()})
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')`;
    if (others.length > 0) throw new DatabaseNotReady('shared');
    return { isUnfinished: await isRestorationUnfinished(sql) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Loads all rows or none. Until then the database is marked as half restored, so that no server starts on it.
 * Constraints are made anew after the rows, which proves them; triggers that would count and queue rows again are off.
 * The table owner's rights suffice.
 */
export async function loadDatabase(
  url: string,
  migrations: BackupHeader['migrations'],
  work: (loading: Loading) => Promise<void>,
): Promise<void> {
  const sql = openLongConnection(url);
  try {
    await sql.unsafe(`${PLAIN_TEXT}; set cong_tin.restoring = 'yes'`).simple();
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await markBegun(sql);
    const until = migrations.at(-1)?.at ?? 0;
    await dropNewerSchema(sql, until);
    await applyMigrations(sql, { until });
    const connection = await sql.reserve();
    await connection`begin`;
    await work(await openLoading(connection));
    await connection`update drizzle.restorations set finished_at = now() where finished_at is null`;
    await connection`commit`;
    await connection`analyze`;
  } finally {
    // The connection's end rolls back what is not committed.
    await sql.end({ timeout: 0 });
  }
}

/** Of every release: what an older backup left half restored is ours, too. */
async function listOwnTables(): Promise<string[]> {
  const files = (await readdir(SNAPSHOTS)).filter((name) => name.endsWith('_snapshot.json'));
  const names = await Promise.all(
    files.map(async (file) => {
      const { tables } = JSON.parse(await readFile(`${SNAPSHOTS}/${file}`, 'utf8')) as {
        tables: Record<string, { name: string }>;
      };
      return Object.values(tables).map(({ name }) => name);
    }),
  );
  return [...new Set(names.flat())];
}

async function markBegun(sql: postgres.Sql): Promise<void> {
  await sql`create schema if not exists drizzle`;
  await sql`create table if not exists drizzle.restorations
    (id serial primary key, begun_at timestamptz not null default now(), finished_at timestamptz)`;
  if (!(await isRestorationUnfinished(sql))) await sql`insert into drizzle.restorations default values`;
}

/** Empties a schema later than the backup's, because migrations only go forward. */
async function dropNewerSchema(sql: postgres.Sql, until: number): Promise<void> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!table?.['name']) return;
  const [newer] = await sql`select from drizzle.__drizzle_migrations where created_at > ${until}`;
  if (!newer) return;
  await sql.begin(async (tx) => {
    for (const { drop } of await tx<{ drop: string }[]>`
      select format('drop table %s cascade', oid::regclass) as drop from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' union all
      select format('drop function if exists %s cascade', oid::regprocedure) from pg_proc where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`)
      await tx.unsafe(drop);
    await tx`delete from drizzle.__drizzle_migrations`;
  });
}

async function openLoading(sql: postgres.ReservedSql): Promise<Loading> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`;
  const names = tables.map(({ name }) => name);
  for (const name of names) await sql.unsafe(`alter table "${name}" disable trigger user`);
  const constraints = await sql<{ drop: string; add: string }[]>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f'`;
  for (const { drop } of constraints) await sql.unsafe(drop);
  await sql.unsafe(`truncate ${quoted(names)}`);
  return {
    copyRows: ({ name, columns }) => sql.unsafe(`copy "${name}" (${quoted(columns)}) from stdin`).writable(),
    finish: async ({ tables: kept, sequences, deletedMedia }) => {
      for (const { name, value, isCalled } of sequences)
        await sql`select setval(${`public."${name}"`}::regclass, ${value}::bigint, ${isCalled})`;
      for (const { add } of constraints) await sql.unsafe(add);
      for (const id of deletedMedia) await deleteUnused(sql, id);
      for (const name of names) await sql.unsafe(`alter table "${name}" enable trigger user`);
      if (!kept.some(({ name }) => name === 'search_documents')) await dropFormerDocuments(sql);
    },
  };
}

/** The backup was made when they had gone; see migration 0023. */
async function dropFormerDocuments(sql: postgres.ReservedSql): Promise<void> {
  const [row] = await sql`select to_regproc('drop_search_documents') is not null as is_known`;
  if (row?.['is_known']) await sql`select drop_search_documents()`;
}

/** Media in use cannot be deleted; the library then lists them without their files. */
async function deleteUnused(sql: postgres.ReservedSql, id: number): Promise<void> {
  await sql`savepoint unused`;
  await sql`delete from media where id = ${id}`.catch(() => sql`rollback to savepoint unused`);
}
