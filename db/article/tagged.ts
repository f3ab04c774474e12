import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { listFeedArticlesAmong, listLive, PAGE_SIZE } from '#db/article/articles';
import { isLive, MOST_COUNTED, newestFirst, newestLabels } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles } from '#db/schema/articles';
import { publicTags, tagSpellings } from '#db/schema/tags';
import { taggedKey } from '#domain/http/content-keys';
import { mergeSpellings, type TagInUse, tagKey } from '#domain/tags/tags';

/** Counts visible articles that have the tag, in any spelling. */
export function countTagged(key: string): Promise<number> {
  return declareReads(
    () => db().$count(taggedArticles(spellingsOf([key])), isLive()),
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

/** For the desk: the tags of the newest live articles, and `asked` ones however old their articles are. */
export async function listTagsInUse(asked: readonly string[] = [], counted = MOST_COUNTED): Promise<TagInUse[]> {
  const rows = await db().execute<{ written: string; articles: number }>(sql`
    with ${newestLabels(counted)}
    select tag as written, count(*)::int as articles from newest cross join unnest(tags) as tag group by tag`);
  const tags = mergeSpellings(rows.map(({ written, articles: count }) => ({ written, articles: count })));
  const known = new Set(tags.map(({ key }) => key));
  const older = [...new Set(asked.map(tagKey))].filter((key) => !known.has(key));
  return [...tags, ...(await Promise.all(older.map(findOlder))).flat()];
}

/** One at the most. */
async function findOlder(key: string): Promise<TagInUse[]> {
  const { written, key: itsKey } = tagSpellings;
  const [noted] = await db().select({ written }).from(tagSpellings).where(eq(itsKey, key)).orderBy(written).limit(1);
  const count = noted ? await countTagged(key) : 0;
  return noted && count > 0 ? [{ key, name: noted.written, articles: count }] : [];
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
    .select({ id: foundId })
    .from(taggedArticles(spellingsOf([key])))
    .where(isLive())
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset);
  const rows = await declareReads(
    () => query,
    () => [taggedKey(key)],
  );
  return rows.map(({ id }) => id);
}

/** To be selected from SQL, in which drizzle sees no table. */
export const foundId = sql`${articles.id}`.mapWith(articles.id);

/** The array of them, for `taggedArticles`. */
export function spellingsOf(keys: readonly string[]): SQL {
  return sql`(select array_agg(${tagSpellings.written}) from ${tagSpellings} where ${inArray(tagSpellings.key, [...keys])})`;
}

/**
 * SQL for what a query is from in place of `articles`: those whose live text has one of the tags as written. Each is looked
 * up by its number, since the planner cannot know how few they are and would read all articles.
 */
export function taggedArticles(spellings: SQL): SQL {
  return sql`(select article_id as tagged_id, id as tagged_text from revisions where tags && ${spellings}) as tagged
    cross join lateral (select * from ${articles}
      where ${articles.id} = tagged_id and ${articles.liveRevisionId} = tagged_text offset 0) as articles`;
}
