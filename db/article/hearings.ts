import { asc, eq, inArray, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import type { Transaction } from '#db/client/client';
import { articles, revisionMedia, revisions } from '#db/schema/articles';
import { ancestorIds } from '#db/site/categories';
import type { Actor } from '#domain/account/roles';
import { type ArticleStatus, statusAfterEdit } from '#domain/article/workflow';

/** An article whose readers or judges have the file before them. */
type Place = {
  id: number;
  status: ArticleStatus;
  head: number;
  title: string;
  categoryId: number;
  isLive: boolean;
  /** Live or scheduled. */
  isSeen: boolean;
};

/**
 * Where the file is seen (now, or by itself at its time) or judged. The articles are locked, so that their states hold;
 * the caller has locked the file, so that none joins them.
 */
export async function lockHearings(tx: Transaction, mediaIds: number[]): Promise<Place[]> {
  const ids = (await listPlaces(tx, mediaIds)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const { id } = articles;
  await tx.select({ id }).from(articles).where(inArray(id, ids)).orderBy(asc(id)).for('update');
  return listPlaces(tx, mediaIds);
}

/** As `denialOfHeardChange` takes them, each kind once. */
export async function hearingsOf(tx: Transaction, places: Place[]) {
  const kinds = Map.groupBy(places, ({ isSeen, categoryId }) => `${isSeen} ${categoryId}`).values();
  const hearings = [];
  for (const [place] of kinds) {
    if (!place) continue;
    const { isSeen, categoryId } = place;
    hearings.push({ isSeen, ancestors: await ancestorIds(categoryId, tx) });
  }
  return hearings;
}

/** An approval covers only what was heard, too. */
export async function judgeAnew(tx: Transaction, places: Place[], actor: Actor): Promise<void> {
  const approved = places.filter(({ isSeen, status }) => !isSeen && status !== statusAfterEdit({ status }));
  for (const { id, status: before, head, title } of approved) {
    const status = statusAfterEdit({ status: before });
    await tx.update(articles).set({ status, changedAt: sql`now()` }).where(eq(articles.id, id));
    const state = (now: ArticleStatus) => ({ revision: head, status: now, title });
    const entry = { actorId: actor.id, action: 'article.edit', subjectId: id, subject: title } as const;
    await recordAudit(tx, { ...entry, before: state(before), after: state(status) });
  }
}

/** For feeds, sitemaps, open data and search engines, as when a live text is corrected. */
export async function noteHeardChange(tx: Transaction, liveIds: number[]): Promise<void> {
  if (liveIds.length === 0) return;
  const ids = sql`${`{${liveIds.join(',')}}`}::bigint[]`;
  await tx.execute(sql`
    update articles set live_changed_at = greatest(clock_timestamp(), published_at), heard_changed_at = now()
    where id = any(${ids})`);
  // Locked in the order in which other changes write them.
  await tx.execute(sql`
    with held as (
      select part from sitemap_parts where part in (select sitemap_part_of(unnest(${ids}))) order by part for update
    )
    update sitemap_parts set changed_at = greatest(changed_at, now()) where part in (select part from held)`);
  await tx.execute(sql`
    select note_pings(array_agg('/' || c.slug || '/' || a.slug || '-' || a.id order by a.id), array_agg(a.id order by a.id))
    from articles a join categories c on c.id = a.category_id
    where a.id = any(${ids}) and exists (select from ping_channels)
    having count(*) > 0`);
}

/** Of any of the files; each article once for what is seen, and once for what is judged. */
function listPlaces(tx: Transaction, mediaIds: number[]): Promise<Place[]> {
  const isLive = sql<boolean>`coalesce(${revisions.id} = ${articles.liveRevisionId}, false)`;
  const isSeen = sql<boolean>`coalesce(${revisions.id} = ${articles.scheduledRevisionId}, false) or ${isLive}`;
  const isJudged = sql`${revisions.id} = ${articles.headRevisionId} and ${articles.status} in ('in_review', 'approved')`;
  return tx
    .selectDistinct({
      id: articles.id,
      status: articles.status,
      head: sql<number>`${articles.headRevisionId}`.mapWith(articles.headRevisionId),
      title: revisions.title,
      categoryId: revisions.categoryId,
      isLive,
      isSeen,
    })
    .from(revisionMedia)
    .innerJoin(revisions, eq(revisions.id, revisionMedia.revisionId))
    .innerJoin(articles, eq(articles.id, revisions.articleId))
    .where(sql`${inArray(revisionMedia.mediaId, mediaIds)} and (${isSeen} or ${isJudged})`)
    .orderBy(asc(articles.id));
}
