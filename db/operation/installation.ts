import { sql } from '#db/client/pool';

/** Tables whose rows show that the portal is in use. */
export const CONTENT = ['articles', 'audit_events', 'categories', 'media', 'pages', 'site', 'users'];

export async function hasContent(): Promise<boolean> {
  for (const table of CONTENT) if ((await sql().unsafe(`select from "${table}" limit 1`)).length > 0) return true;
  return false;
}

export async function hasMedia(): Promise<boolean> {
  return (await sql()`select from media limit 1`).length > 0;
}

/**
 * Identifies this portal's database; undefined if it has no mark yet. It is the comment on the migrations' schema,
 * which dumps include.
 */
export async function readMark(): Promise<string | undefined> {
  const [row] = await sql()<{ mark: string | null }[]>`
    select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = 'drizzle'`;
  return row?.mark ?? undefined;
}

/** `mark` has hexadecimal digits and dashes. False if the role lacks the right. */
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

/** When a backup was last restored here; null if never. */
export async function readRestorationTime(): Promise<Date | null> {
  const [table] = await sql()`select to_regclass('drizzle.restorations') as name`;
  if (!table?.['name']) return null;
  const [row] = await sql()<{ at: string | null }[]>`select max(finished_at) as at from drizzle.restorations`;
  return row?.at ? new Date(row.at) : null;
}
