import { and, gte, inArray, lt, notInArray, type SQL, sql } from 'drizzle-orm';
import { isLive } from '#db/article/live-articles';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { tagSpellings } from '#db/schema/tags';
import { addDays, instantAt } from '#domain/base/calendar';
import { type ContentKey, listKey, NEWEST, TAGS_OF_ARTICLES } from '#domain/http/content-keys';
import { tagKey } from '#domain/tags/tags';
import { isEmptyRule } from '#domain/topics/rule';
import type { TopicRule } from '#domain/topics/topic';

/** What a rule takes beside what is picked by hand. */
type ByRule = { rule: TopicRule; pickedIds: readonly number[] };

/** Counts those that readers can see. */
export async function countByRule({ rule, pickedIds }: ByRule): Promise<number> {
  if (isEmptyRule(rule)) return 0;
  const [row] = await declareReads(
    () => db().select({ total: sql<number>`count(*)::int` }).from(articles).where(takenBy({ rule, pickedIds })),
    () => keysOf(rule),
  );
  return row?.total ?? 0;
}

type Slice = { offset: number; limit: number; isOldestFirst?: boolean };

/** By publication, those that readers can see. */
export async function listIdsByRule({ rule, pickedIds }: ByRule, { offset, limit, isOldestFirst }: Slice) {
  if (isEmptyRule(rule)) return [];
  const direction = isOldestFirst ? sql`asc` : sql`desc nulls last`;
  const rows = await declareReads(
    () =>
      db()
        .select({ id: articles.id })
        .from(articles)
        .where(takenBy({ rule, pickedIds }))
        .orderBy(sql`${articles.publishedAt} ${direction}`, sql`${articles.id} ${direction}`)
        .offset(offset)
        .limit(limit),
    () => keysOf(rule),
  );
  return rows.map(({ id }) => id);
}

/** As `fitsRule` has it. */
function takenBy({ rule: { tags, categoryIds, from, to }, pickedIds }: ByRule): SQL | undefined {
  return and(
    isLive(),
    pickedIds.length > 0 ? notInArray(articles.id, [...pickedIds]) : undefined,
    tags.length > 0 ? isTagged(tags) : undefined,
    categoryIds.length > 0 ? inArray(articles.categoryId, within(categoryIds)) : undefined,
    from === null ? undefined : gte(articles.publishedAt, instantAt(from, '00:00')),
    to === null ? undefined : lt(articles.publishedAt, instantAt(addDays(to, 1), '00:00')),
  );
}

/** In any spelling; as written, too, since an earlier version noted none. `article_id` has an index, the live revision has not. */
function isTagged(tags: readonly string[]): SQL {
  const written = sql.join(
    tags.map((tag) => sql`${tag}`),
    sql`, `,
  );
  return sql`exists (select from ${revisions}
    where ${revisions.id} = ${articles.liveRevisionId} and ${revisions.articleId} = ${articles.id}
      and ${revisions.tags} && ((select array_agg(${tagSpellings.written}) from ${tagSpellings}
        where ${inArray(tagSpellings.key, tags.map(tagKey))}) || array[${written}]::text[]))`;
}

/** With all below them. */
function within(categoryIds: readonly number[]): SQL {
  return sql`(with recursive below as (
    select id from ${categories} where ${inArray(categories.id, [...categoryIds])}
    union select c.id from categories c join below on c.parent_id = below.id
  ) select id from below)`;
}

function keysOf({ tags, categoryIds }: TopicRule): ContentKey[] {
  const lists = categoryIds.length > 0 ? categoryIds.map(listKey) : [NEWEST];
  return tags.length > 0 ? [...lists, TAGS_OF_ARTICLES] : lists;
}
