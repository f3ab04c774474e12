import { sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { announceContentChange } from '#db/client/content-events';
import type { Day } from '#domain/base/calendar';
import { TODAY } from '#domain/http/content-keys';

const LOCK = 7_316_002;

/**
 * Tells every node, once, that `day` has begun: lists say "yesterday" otherwise. With a year, all that names days without
 * one is made anew.
 */
export function beginDay(day: Day): Promise<boolean> {
  return db().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const key = `${TODAY}:${day}`;
    const [told] = await tx.execute(sql`select 1 from content_changes where keys @> array[${key}]::text[]`);
    if (told) return false;
    if (day.endsWith('-01-01')) await announceContentChange(tx, { adds: true });
    await announceContentChange(tx, { adds: true, keys: sql`array[${TODAY}, ${key}]::text[]` });
    return true;
  });
}
