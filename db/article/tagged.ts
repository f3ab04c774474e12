import { and, eq, sql } from 'drizzle-orm';
import { listFeedArticlesAmong, listLive, PAGE_SIZE } from '#db/article/articles';
import { isLive, newestFirst } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles, revisions } from '#db/schema/articles';
import { publicTags } from '#db/schema/tags';
import { taggedKey } from '#domain/http/content-keys';
import { mergeSpellings, type TagInUse } from '#domain/tags/tags';

/** Counts visible articles that have the tag, in any spelling. */
export function countTagged(key: string): Promise<number> {
  return declareReads(
    () => db().$count(articles, and(isLive(), isTagged(key))),
    () => [taggedKey(key)],
  );
}

/** Newest first. */
export async function listTagged(key: string, page: number, size = PAGE_SIZE) {
  return listLive(await listTaggedIds(key, (page - 1) * size, size));
}

/** With whole texts. */
export async function listTaggedFeed(key: string, limit: number) {
  return listFeedArticlesAmong(await listTaggedIds(key, 0, limit));
}

/** For the desk: the tags of live articles. */
export async function listTagsInUse(): Promise<TagInUse[]> {
  const rows = await db().execute<{ written: string; articles: number }>(sql`
    select tag as written, count(*)::int as articles
    from ${articles} join ${revisions} on ${revisions.id} = ${articles.liveRevisionId} cross join unnest(tags) as tag
    where ${isLive()} group by tag`);
  return mergeSpellings(rows.map(({ written, articles: count }) => ({ written, articles: count })));
}

/**
 * The public tags of live articles. When the newest one came would have to be looked for among all articles of every
 * tag; that there is one, only until it is found, which the planner must not begin at all revisions.
 */
export function listTagsWithArticles() {
  const { slug, isPublic, key } = publicTags;
  const hasArticle = sql`exists(
    with written as materialized (
      select article_id, id from revisions where tags && (select array_agg(written) from tag_spellings where key = ${key}))
    select from written join ${articles} on ${articles.id} = written.article_id and ${articles.liveRevisionId} = written.id
    where ${isLive()})`;
  return db()
    .select({ slug })
    .from(publicTags)
    .where(and(eq(isPublic, true), hasArticle))
    .orderBy(slug);
}

async function listTaggedIds(key: string, offset: number, limit: number): Promise<number[]> {
  const query = db()
    .select({ id: articles.id })
    .from(articles)
    .where(and(isLive(), isTagged(key)))
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
  const rows = await declareReads(
    () => query,
    () => [taggedKey(key)],
  );
  return rows.map(({ id }) => id);
}

/** By the article, too: no index has the live revisions. */
export function isTagged(key: string) {
  return sql`(${articles.id}, ${articles.liveRevisionId}) in (select revisions.article_id, revisions.id from revisions
    where tags && (select array_agg(written) from tag_spellings where key = ${key}))`;
}
