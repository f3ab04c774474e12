import { inArray, notInArray, sql } from 'drizzle-orm';
import { claimDue } from '#db/article/outbox';
import { db } from '#db/client/client';
import { cdnCaches, cdnPurges } from '#db/schema/cdn';
import type { CdnProvider } from '#domain/http/cdn-cache';

/** A purge and its proof take seconds. */
const LEASE_SECONDS = 30;
const BATCH = 500;
/** The second purge takes what was on its way to the cache during the first. */
const SECOND_ROUND_SECONDS = 3;
const ROUNDS = 2;

export type Purge = Awaited<ReturnType<typeof claimPurges>>[number];

/** Sets the shared cache in front; without one, waiting purges are deleted and no more are noted. */
export function setCdn(provider: CdnProvider | undefined): Promise<void> {
  const wanted = provider ? [provider] : [];
  return db().transaction(async (tx) => {
    await tx.delete(cdnCaches).where(notInArray(cdnCaches.provider, wanted));
    if (provider) await tx.insert(cdnCaches).values({ provider }).onConflictDoNothing();
    else await tx.delete(cdnPurges);
  });
}

/** Claims due purges (`claimDue`); those noted less than `age` ms ago are left to whoever made the change. */
export async function claimPurges(age = 0) {
  const outbox = { table: cdnPurges, key: sql`id`, lease: LEASE_SECONDS, limit: BATCH };
  const rows = await claimDue<{ id: string; key: string; rounds: number; failures: number }>(
    outbox,
    sql`noted_at <= now() - make_interval(secs => ${age / 1000})`,
  );
  return rows.map(({ id, key, rounds, failures, address, revisionId }) => ({
    id: Number(id),
    key,
    rounds,
    failures,
    path: address,
    revisionId,
  }));
}

/** Schedules the second purge; deletes purges after it. */
export async function settlePurges(done: Purge[]): Promise<void> {
  const ids = done.map(({ id }) => id);
  if (ids.length === 0) return;
  await db()
    .update(cdnPurges)
    .set({
      rounds: sql`rounds + 1`,
      failures: 0,
      note: null,
      dueAt: sql`now() + make_interval(secs => ${SECOND_ROUND_SECONDS})`,
    })
    .where(inArray(cdnPurges.id, ids));
  await db()
    .delete(cdnPurges)
    .where(sql`${inArray(cdnPurges.id, ids)} and rounds >= ${ROUNDS}`);
}

/** Retries after `delay` milliseconds. */
export async function postponePurges(failed: Purge[], note: string, delay: number): Promise<void> {
  if (failed.length === 0) return;
  await db()
    .update(cdnPurges)
    .set({
      failures: sql`failures + 1`,
      note: note.slice(0, 500),
      dueAt: sql`now() + make_interval(secs => ${delay / 1000})`,
    })
    .where(
      inArray(
        cdnPurges.id,
        failed.map(({ id }) => id),
      ),
    );
}

/** Id of the newest change that waits for its first purge. */
export async function findNewestUnpurged(): Promise<number | undefined> {
  const [row] = await db()
    .select({ id: sql<number | null>`max(id)`.mapWith(Number) })
    .from(cdnPurges)
    .where(sql`rounds = 0`);
  return row?.id ?? undefined;
}

/** Whether a change up to `id` waits for its first purge. */
export async function isUnpurged(id: number): Promise<boolean> {
  const [row] = await db().select({ id: cdnPurges.id }).from(cdnPurges).where(sql`rounds = 0 and id <= ${id}`).limit(1);
  return row !== undefined;
}

/** Changes waiting for their first purge: how many, since when, and the last failure. */
export async function readPurges() {
  const [row] = await db()
    .select({
      waiting: sql<number>`count(*)::int`,
      since: sql<Date | null>`min(noted_at)`.mapWith(cdnPurges.notedAt),
      note: sql<string | null>`(array_agg(note order by due_at desc) filter (where note is not null))[1]`,
    })
    .from(cdnPurges)
    .where(sql`rounds = 0`);
  return row ?? { waiting: 0, since: null, note: null };
}

/** Live articles that expire within two days, soonest first, with the time in milliseconds. */
export async function listExpiries(): Promise<[id: number, at: number][]> {
  const rows = await db().execute<{ id: string; at: string }>(sql`
    select id, extract(epoch from expires_at) * 1000 as at from articles
    where live_revision_id is not null and expires_at < now() + interval '2 days' order by expires_at`);
  return rows.map(({ id, at }) => [Number(id), Number(at)]);
}
