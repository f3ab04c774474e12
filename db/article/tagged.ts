import { and, eq, max, sql } from 'drizzle-orm';
import { listFeedArticlesAmong, listLive, PAGE_SIZE } from '#db/article/articles';
import { isLive, newestFirst } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles, revisions } from '#db/schema/articles';
import { publicTags, tagSpellings } from '#db/schema/tags';
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

/** Public tags of live articles, with the newest one's publication. */
export async function listTagTimes(): Promise<{ slug: string; newestAt: Date }[]> {
  return db()
    .select({ slug: publicTags.slug, newestAt: max(articles.publishedAt).mapWith(articles.publishedAt) })
    .from(publicTags)
    .innerJoin(tagSpellings, eq(tagSpellings.key, publicTags.key))
    .innerJoin(revisions, sql`${revisions.tags} @> array[${tagSpellings.written}]`)
    .innerJoin(articles, eq(articles.liveRevisionId, revisions.id))
    .where(and(eq(publicTags.isPublic, true), isLive()))
    .groupBy(publicTags.slug)
    .orderBy(publicTags.slug) as Promise<{ slug: string; newestAt: Date }[]>;
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

function isTagged(key: string) {
  return sql`${articles.liveRevisionId} in (select revisions.id from revisions
    where tags && (select array_agg(written) from tag_spellings where key = ${key}))`;
}
