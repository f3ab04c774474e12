import { and, asc, between, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles, revisions } from '#db/schema/articles';
import { pageViewDays, uncountedDays, visitDays } from '#db/schema/visits';
import type { Period } from '#domain/visits/periods';

/** Earliest first, without days that have no views. */
export function listVisitDays({ from, to }: Period) {
  const query = db()
    .select()
    .from(visitDays)
    .where(between(visitDays.day, from, to))
    .orderBy(asc(visitDays.day));
  return declareReads(() => query);
}

export function listUncounted({ from, to }: Period) {
  return db()
    .select({ reason: uncountedDays.reason, hits: total(uncountedDays.hits) })
    .from(uncountedDays)
    .where(between(uncountedDays.day, from, to))
    .groupBy(uncountedDays.reason)
    .orderBy(desc(total(uncountedDays.hits)), asc(uncountedDays.reason));
}

/** Views of a top category with its descendants, of `gone` articles, or of pages that are no article. */
export type CategoryViews = { kind: 'category' | 'gone' | 'pages'; name: string | null; views: number };

/** Most viewed first; the sum is that of all views. */
export async function listCategoryViews({ from, to }: Period): Promise<CategoryViews[]> {
  const rows = await db().execute<{ kind: CategoryViews['kind']; name: string | null; views: string }>(sql`
    with recursive placed as (
      select id, id as top_id from categories where parent_id is null
      union all select c.id, placed.top_id from categories c join placed on c.parent_id = placed.id
    ), read as (
      select article_id, sum(views) as views from page_view_days where day between ${from} and ${to} group by article_id
    )
    select case when read.article_id is null then 'pages' when top.id is null then 'gone' else 'category' end as kind,
      top.name, sum(read.views) as views
    from read
      left join articles on articles.id = read.article_id
      left join placed on placed.id = articles.category_id
      left join categories top on top.id = placed.top_id
    group by 1, top.id, top.name
    order by sum(read.views) desc, top.id`);
  return rows.map((row) => ({ ...row, views: Number(row.views) }));
}

/** Retracted and trashed articles included; deleted ones have only `path`. */
export function listTopArticles({ from, to }: Period, limit: number) {
  const read = db()
    .select({
      articleId: pageViewDays.articleId,
      views: total(pageViewDays.views).as('views'),
      path: sql<string>`max(${pageViewDays.path})`.as('path'),
    })
    .from(pageViewDays)
    .where(and(between(pageViewDays.day, from, to), sql`${pageViewDays.articleId} is not null`))
    .groupBy(pageViewDays.articleId)
    .as('read');
  const live = alias(revisions, 'live');
  const head = alias(revisions, 'head');
  return db()
    .select({
      id: articles.id,
      title: sql<string | null>`coalesce(${live.title}, ${head.title})`,
      path: read.path,
      views: read.views,
    })
    .from(read)
    .leftJoin(articles, eq(articles.id, read.articleId))
    .leftJoin(live, eq(live.id, articles.liveRevisionId))
    .leftJoin(head, eq(head.id, articles.headRevisionId))
    .orderBy(desc(read.views), desc(read.articleId))
    .limit(limit);
}

function total(column: typeof pageViewDays.views | typeof uncountedDays.hits) {
  return sql<number>`sum(${column})`.mapWith(Number);
}
