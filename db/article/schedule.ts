import { sql } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { holdContentState } from '#db/client/content-events';

/**
 * By the database's clock; returns the number of articles changed for readers. Each is claimed, so that it fires once on
 * several nodes, and every node is told in the same transaction.
 */
export function applySchedule(): Promise<number> {
  return db().transaction(async (tx) => {
    if (!(await lockDue(tx))) return 0;
    await holdContentState(tx);
    return publishAndExpire(tx);
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

async function publishAndExpire(tx: Transaction): Promise<number> {
  const rows = await tx.execute<{ changed: string }>(sql`
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
    select count(*) as changed, case when count(*) > 0 then announce_content_change(bool_and(adds), array(
      select distinct unnest(('article:' || altered.id) || tagged_keys(altered.id) || listing_keys(category_id))
      from (select id, category_id from changed union select id, category_id from seen) as altered
    ) || case when exists (
      select from revisions, recordings_in(body)
      where revisions.id in (select revision_id from changed union select live_revision_id from seen)
    ) then array['recordings'] else '{}' end) end as generation from changed`);
  return Number(rows[0]?.changed ?? 0);
}
