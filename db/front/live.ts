import { eq, lte, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { altered, announceContentChange } from '#db/client/content-events';
import { readTime } from '#db/client/database-time';
import { declareReads } from '#db/client/reads';
import { frontRevisions, fronts } from '#db/schema/front';
import { type Layout, readLayout } from '#domain/front/layout';
import { nextTurn } from '#domain/front/pins';
import { FRONT } from '#domain/http/content-keys';

/** Until there are several. */
export const FRONT_ID = 1;

/** By the database's clock; never before the last turn, which a copy of the database may know before its clock does. */
export async function readLiveLayout(): Promise<{ layout: Layout | undefined; at: Date }> {
  const [row] = await declareReads(
    () =>
      db().execute<{ layout: unknown; ms: number }>(sql`
        select live.layout, floor(extract(epoch from greatest(now(), front.turned_at)) * 1000)::float8 as ms
        from (select) as one left join ${fronts} as front on front.id = ${FRONT_ID}
          left join ${frontRevisions} as live on live.id = front.live_revision_id`),
    () => [FRONT],
  );
  const at = new Date(row?.ms ?? Number.NaN);
  return { layout: row?.layout ? readLayout(row.layout) : undefined, at };
}

/** Tells every node where a pin has begun or ended, once for all nodes; returns the number of such pages. */
export function applyTurns(): Promise<number> {
  return db().transaction(async (tx) => {
    const due = await tx
      .select({ id: fronts.id, layout: frontRevisions.layout })
      .from(fronts)
      .innerJoin(frontRevisions, eq(frontRevisions.id, fronts.liveRevisionId))
      .where(lte(fronts.nextTurnAt, sql`now()`))
      .for('update', { of: fronts, skipLocked: true });
    if (due.length === 0) return 0;
    const now = await readTime(tx);
    for (const { id, layout } of due) {
      const next = nextTurn(readLayout(layout), now);
      await tx.update(fronts).set({ nextTurnAt: next, turnedAt: now }).where(eq(fronts.id, id));
    }
    await announceContentChange(tx, { keys: altered(FRONT) });
    return due.length;
  });
}
