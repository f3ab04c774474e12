import { sql } from '#db/client/client';

/** Tables whose rows show that somebody has begun to use the portal. */
export const CONTENT = ['articles', 'audit_events', 'categories', 'media', 'pages', 'site', 'users'];

/** Whether anybody has begun to use the portal of this database. */
export async function hasContent(): Promise<boolean> {
  for (const table of CONTENT) if ((await sql().unsafe(`select from "${table}" limit 1`)).length > 0) return true;
  return false;
}

/** Whether the library lists any file. */
export async function hasMedia(): Promise<boolean> {
  return (await sql()`select from media limit 1`).length > 0;
}

/**
 * The mark that tells this portal's database from every other; undefined where it has none yet. It is the comment on the
 * migrations' schema, which a dump takes along.
 */
export async function readMark(): Promise<string | undefined> {
  const [row] = await sql()<{ mark: string | null }[]>`
    select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = 'drizzle'`;
  return row?.mark ?? undefined;
}

/** Gives it a mark, of hexadecimal digits and dashes. False where this role may not: then any database is taken as it is. */
export async function writeMark(mark: string): Promise<boolean> {
  if (!/^[\da-f-]+$/.test(mark)) throw new RangeError('not a mark');
  try {
    await sql().unsafe(`comment on schema drizzle is '${mark}'`);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return false;
    throw error;
  }
}

/** When a backup was last restored into this database; null where it never was. */
export async function readRestorationTime(): Promise<Date | null> {
  const [table] = await sql()`select to_regclass('drizzle.restorations') as name`;
  if (!table?.['name']) return null;
  const [row] = await sql()<{ at: string | null }[]>`select max(finished_at) as at from drizzle.restorations`;
  return row?.at ? new Date(row.at) : null;
}
