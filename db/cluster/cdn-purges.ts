import { inArray, notInArray, sql } from 'drizzle-orm';
import { claimDue } from '#db/article/outbox';
import { db } from '#db/client/client';
import { cdnCaches, cdnPurges } from '#db/schema/cdn';
import type { CdnProvider } from '#domain/http/cdn-cache';

/** A purge and its proof take seconds. */
const LEASE_SECONDS = 30;
const BATCH = 500;
/**
 * The first purge comes with the change. The second, so many seconds later, takes what was still on its way to the cache
 * when the first one came.
 */
const SECOND_ROUND_SECONDS = 3;
const ROUNDS = 2;

export type Purge = Awaited<ReturnType<typeof claimPurges>>[number];

/** Says which shared cache stands in front, if any; where none does, what waited is forgotten and nothing more is noted. */
export function setCdn(provider: CdnProvider | undefined): Promise<void> {
  const wanted = provider ? [provider] : [];
  return db().transaction(async (tx) => {
    await tx.delete(cdnCaches).where(notInArray(cdnCaches.provider, wanted));
    if (provider) await tx.insert(cdnCaches).values({ provider }).onConflictDoNothing();
    else await tx.delete(cdnPurges);
  });
}

/**
 * Takes what is due (`claimDue`), each with how its article stands now. What was noted less than `age` ms ago is left to
 * whoever changed it.
 */
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
    /** Where its article is, if it is about one. */
    path: address,
    revisionId,
  }));
}

/** Notes that these were purged: again in a few seconds, and forgotten after the last time. */
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

/** Tries these again after so many milliseconds. */
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

/** The newest change that waits for its first purge; undefined where none does. */
export async function findNewestUnpurged(): Promise<number | undefined> {
  const [row] = await db()
    .select({ id: sql<number | null>`max(id)`.mapWith(Number) })
    .from(cdnPurges)
    .where(sql`rounds = 0`);
  return row?.id ?? undefined;
}

/** Whether a change up to that one still waits for its first purge, however often it has failed. */
export async function isUnpurged(id: number): Promise<boolean> {
  const [row] = await db().select({ id: cdnPurges.id }).from(cdnPurges).where(sql`rounds = 0 and id <= ${id}`).limit(1);
  return row !== undefined;
}

/** How many changes wait for their first purge, since when, and why it failed last. */
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

/** The articles that readers see and that are to vanish within two days, with when, in milliseconds; the first ones first. */
export async function listExpiries(): Promise<[id: number, at: number][]> {
  const rows = await db().execute<{ id: string; at: string }>(sql`
    select id, extract(epoch from expires_at) * 1000 as at from articles
    where live_revision_id is not null and expires_at < now() + interval '2 days' order by expires_at`);
  return rows.map(({ id, at }) => [Number(id), Number(at)]);
}
