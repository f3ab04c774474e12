import { and, gte, inArray, lt, notInArray, type SQL, sql } from 'drizzle-orm';
import { isLive } from '#db/article/live-articles';
import { foundId, spellingsOf, taggedArticles } from '#db/article/tagged';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { articles } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
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
  return declareReads(
    () => db().$count(among(rule), takenBy({ rule, pickedIds })),
    () => keysOf(rule),
  );
}

type Slice = { offset: number; limit: number; isOldestFirst?: boolean };

/** By publication, those that readers can see. */
export async function listIdsByRule({ rule, pickedIds }: ByRule, { offset, limit, isOldestFirst }: Slice) {
  if (isEmptyRule(rule)) return [];
  const direction = isOldestFirst ? sql`asc` : sql`desc nulls last`;
  const rows = await declareReads(
    () =>
      db()
        .select({ id: foundId })
        .from(among(rule))
        .where(takenBy({ rule, pickedIds }))
        .orderBy(sql`${articles.publishedAt} ${direction}`, sql`${articles.id} ${direction}`)
        .offset(offset)
        .limit(limit),
    () => keysOf(rule),
  );
  return rows.map(({ id }) => id);
}

/** As `fitsRule` has it, of those `among` which they are. */
export function takenBy({ rule: { categoryIds, from, to }, pickedIds }: ByRule): SQL | undefined {
  return and(
    isLive(),
    pickedIds.length > 0 ? notInArray(articles.id, [...pickedIds]) : undefined,
    categoryIds.length > 0 ? sql`${articles.categoryId} = any(${within(categoryIds)})` : undefined,
    from === null ? undefined : gte(articles.publishedAt, instantAt(from, '00:00')),
    to === null ? undefined : lt(articles.publishedAt, instantAt(addDays(to, 1), '00:00')),
  );
}

/** What its queries are from. Tags count in any spelling; as written, too, since an earlier version noted none. */
export function among({ tags }: TopicRule): SQL {
  if (tags.length === 0) return sql`${articles}`;
  const written = sql.join(
    tags.map((tag) => sql`${tag}`),
    sql`, `,
  );
  return taggedArticles(sql`(${spellingsOf(tags.map(tagKey))} || array[${written}]::text[])`);
}

/** With all below them, as an array: how many they are is not guessed at. */
function within(categoryIds: readonly number[]): SQL {
  return sql`array(with recursive below as (
    select id from ${categories} where ${inArray(categories.id, [...categoryIds])}
    union select c.id from categories c join below on c.parent_id = below.id
  ) select id from below)`;
}

function keysOf({ tags, categoryIds }: TopicRule): ContentKey[] {
  const lists = categoryIds.length > 0 ? categoryIds.map(listKey) : [NEWEST];
  return tags.length > 0 ? [...lists, TAGS_OF_ARTICLES] : lists;
}
