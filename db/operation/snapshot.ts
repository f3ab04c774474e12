import type { Readable } from 'node:stream';
import type postgres from 'postgres';
import { openLongConnection } from '#db/client/long-connection';
import { ALSO_EARLIER_MEDIA } from '#db/operation/earlier-media';
import { type ExportedContent, exportedContent } from '#db/operation/exported-content';
import { MIGRATION_LOCK } from '#db/operation/migrate';
import type { StoredMedia } from '#domain/media/keys';
import { type BackupManifest, LEFT_OUT } from '#domain/operation/backup';

export type TableShape = { name: string; columns: string[] };

export type SnapshotMedia = StoredMedia & { id: number };

/** The database at one moment, whoever writes meanwhile. */
export type Snapshot = {
  tables: TableShape[];
  /** At the snapshot or slightly later: numbers may be skipped, none is given twice. */
  sequences: BackupManifest['sequences'];
  migrations: { hash: string; at: number }[];
  /** In PostgreSQL's COPY text format. */
  copyRows(table: TableShape): Promise<Readable>;
  listMedia(): Promise<SnapshotMedia[]>;
  content: ExportedContent;
};

/** Fixes the text form of values and the order of rows, whatever the server's settings. */
export const PLAIN_TEXT = `set datestyle = iso; set intervalstyle = postgres; set timezone = utc; set bytea_output = hex;
  set extra_float_digits = 1; set synchronize_seqscans = off; set statement_timeout = 0; set client_encoding = utf8`;

/** Reads in one transaction. Migrations that need a table wait for it, and it waits for a running one. */
export async function withSnapshot<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const sql = openLongConnection(url);
  try {
    const connection = await sql.reserve();
    await connection.unsafe(PLAIN_TEXT);
    await connection`select pg_advisory_lock_shared(${MIGRATION_LOCK})`;
    // The first statement that reads takes the snapshot, after the lock was had.
    await connection`begin isolation level repeatable read read only`;
    return await work(await takeSnapshot(connection));
  } finally {
    // The connection's end ends the transaction, without asking a server that is gone.
    await sql.end({ timeout: 0 });
  }
}

async function takeSnapshot(sql: postgres.ReservedSql): Promise<Snapshot> {
  const tables = await listTables(sql);
  await sql.unsafe(`lock table ${quoted(tables.map(({ name }) => name))} in access share mode`);
  await sql`select pg_advisory_unlock_shared(${MIGRATION_LOCK})`;
  return {
    tables,
    sequences: await listSequences(sql),
    migrations: await listMigrations(sql),
    copyRows: ({ name, columns }) => sql.unsafe(`copy "${name}" (${quoted(columns)}) to stdout`).readable(),
    listMedia: async () => {
      const rows = await sql<SnapshotMedia[]>`
        select id::float8, sha256, kind, content_type as "contentType", width, later.widths,
          coalesce(later.has_original, false) as "hasOriginal", coalesce(later.is_animated, false) as "isAnimated"
        from ${sql.unsafe(ALSO_EARLIER_MEDIA)} order by id`;
      return [...rows];
    },
    content: exportedContent(sql),
  };
}

/** All tables except `LEFT_OUT`, later versions' included, without generated columns. */
export async function listTables(sql: postgres.Sql): Promise<TableShape[]> {
  const rows = await sql<TableShape[]>`
    select relname as name, array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
      and attgenerated = '' and relname <> all(${LEFT_OUT})
    group by relname order by relname`;
  return [...rows];
}

export async function listMigrations(sql: postgres.Sql): Promise<Snapshot['migrations']> {
  const rows = await sql<{ hash: string; at: number }[]>`
    select hash, created_at::float8 as at from drizzle.__drizzle_migrations order by created_at`;
  return [...rows];
}

export const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ');

async function listSequences(sql: postgres.Sql): Promise<BackupManifest['sequences']> {
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`;
  const sequences: BackupManifest['sequences'] = [];
  for (const { name } of rows) {
    const [row] = await sql.unsafe<{ value: string; isCalled: boolean }[]>(
      `select last_value::text as value, is_called as "isCalled" from "${name}"`,
    );
    if (row) sequences.push({ name, ...row });
  }
  return sequences;
}
