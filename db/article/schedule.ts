import { sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { holdContentState } from '#db/client/content-events';

type Changed = {
  id: number;
  revisionId: number;
  categoryId: number;
  /** Those before; the same where readers did not see it. */
  formerRevisionId: number | null;
  formerCategoryId: number;
  adds: boolean;
};

/**
 * By the database's clock; returns the number of articles changed for readers. Each is claimed, so that it fires once on
 * several nodes, and every node is told in the same transaction: last, as each change of an article does, since it locks
 * the counters of its lists first. Crosswise they would deadlock.
 */
export function applySchedule(): Promise<number> {
  return db().transaction(async (tx) => {
    if (!(await lockDue(tx))) return 0;
    const changed = await publishAndExpire(tx);
    if (changed.length > 0) await announce(tx, changed);
    return changed.length;
  });
}

/** Whether any is due. In the order in which changes of files lock them: crosswise they would deadlock. */
async function lockDue(tx: Transaction): Promise<boolean> {
  const due = await tx.execute(sql`
    select id from articles where id in (
      select id from articles where scheduled_at <= now() and scheduled_revision_id is not null
      union all select id from articles where expires_at <= now() and live_revision_id is not null
    ) order by id for update`);
  return due.length > 0;
}

async function publishAndExpire(tx: Transaction): Promise<Changed[]> {
  return tx.execute<Changed>(sql`
    with seen as (
      select id, category_id, live_revision_id, live_revision_id is not null as is_live from articles where scheduled_at <= now()
    ), published as (
      update articles set
        live_revision_id = revisions.id,
        slug = revisions.slug,
        category_id = revisions.category_id,
        status = case when head_revision_id = revisions.id then 'published' else status end,
        published_at = coalesce(published_at, scheduled_at),
        scheduled_revision_id = null,
        scheduled_at = null,
        retracted_at = null,
        changed_at = now()
      from revisions
      where revisions.id = articles.scheduled_revision_id and scheduled_at <= now()
      returning articles.id, articles.category_id, revisions.id as revision_id, revisions.title, 'article.publish' as action,
        (select not is_live from seen where seen.id = articles.id) as adds
    ), expired as (
      update articles set
        live_revision_id = null,
        status = case when status = 'published' then 'retracted' else status end,
        expires_at = null,
        retracted_at = now(),
        changed_at = now()
      from revisions
      where revisions.id = articles.live_revision_id and expires_at <= now()
        and (scheduled_at is null or scheduled_at > now())
      returning articles.id, articles.category_id, revisions.id as revision_id, revisions.title, 'article.expire' as action, false as adds
    ), changed as (
      select * from published union all select * from expired
    ), recorded as (
      insert into audit_events (action, subject_id, subject) select action, id, title from changed
    )
    select changed.id::float8 as id, changed.revision_id::float8 as "revisionId", changed.category_id::float8 as "categoryId",
      seen.live_revision_id::float8 as "formerRevisionId",
      coalesce(seen.category_id, changed.category_id)::float8 as "formerCategoryId", changed.adds
    from changed left join seen using (id)`);
}

async function announce(tx: Transaction, changed: Changed[]): Promise<void> {
  await holdContentState(tx);
  const lists = changed.flatMap(({ id, categoryId, formerCategoryId }) => [
    { id, category: categoryId },
    { id, category: formerCategoryId },
  ]);
  const revisions = changed.flatMap((one) => [one.revisionId, one.formerRevisionId ?? one.revisionId]);
  await tx.execute(sql`
    select announce_content_change(${changed.every(({ adds }) => adds)}, array(
      select distinct unnest(('article:' || id) || tagged_keys(id) || listing_keys(category))
      from jsonb_to_recordset(${JSON.stringify(lists)}::text::jsonb) as altered (id bigint, category bigint)
    ) || case when exists (
      select from revisions, recordings_in(body)
      where revisions.id in (select value::bigint from jsonb_array_elements_text(${JSON.stringify(revisions)}::text::jsonb))
    ) then array['recordings'] else '{}' end)`);
}
