import { and, asc, gte, inArray, isNotNull, lt, lte, sql } from 'drizzle-orm';
import { changedAt, joinLive, listed } from '#db/article/articles';
import { isLive, newestFirst } from '#db/article/live-articles';
import { shownWords } from '#db/article/revision-media';
import { db } from '#db/client/client';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { descendantIds } from '#db/site/categories';
import { CURSOR_TIME, type Cursor } from '#domain/base/cursor';
import { SETTLED_SECONDS } from '#domain/base/settled';

export type OpenArticle = Awaited<ReturnType<typeof listOpenArticles>>[number];

type Filter = {
  limit: number;
  categoryId?: number | undefined;
  /** Inclusive; `to` is exclusive. */
  from?: Date | undefined;
  to?: Date | undefined;
  after?: Cursor | undefined;
};

/** Newest first, after the cursor; a category includes its descendants. */
export async function listOpenArticles(filter: Filter) {
  return selectOpen()
    .where(
      inArray(articles.id, filter.categoryId === undefined ? newest(filter) : newestBelow(filter.categoryId, filter)),
    )
    .orderBy(...newestFirst);
}

type Since = { limit: number; since?: Date | undefined; after?: Cursor | undefined };

/**
 * In the order in which readers saw the last change, once settled, so that a follower misses none. `article` is
 * undefined where readers no longer see it.
 */
export async function listLiveChanges({ limit, since, after }: Since) {
  const changes = await db()
    .select({ id: articles.id, changedAt: articles.liveChangedAt, time: timeOf(articles.liveChangedAt) })
    .from(articles)
    .where(
      and(
        isNotNull(articles.liveChangedAt),
        lte(articles.liveChangedAt, sql`now() - make_interval(secs => ${SETTLED_SECONDS})`),
        since && gte(articles.liveChangedAt, since),
        after && sql`(${articles.liveChangedAt}, ${articles.id}) > (${after.at}::timestamptz, ${after.id}::bigint)`,
      ),
    )
    .orderBy(asc(articles.liveChangedAt), asc(articles.id))
    .limit(limit);
  const ids = changes.map(({ id }) => id);
  const live = ids.length === 0 ? [] : await selectOpen().where(and(inArray(articles.id, ids), isLive()));
  const byId = new Map(live.map((article) => [article.id, article]));
  return changes.map((change) => ({ ...change, changedAt: change.changedAt as Date, article: byId.get(change.id) }));
}

const open = {
  ...listed,
  time: timeOf(articles.publishedAt),
  language: articles.language,
  revisionId: revisions.id,
  changedAt,
  coverCaption: revisions.coverCaption,
  coverCredit: shownWords.credit,
  byline: revisions.byline,
  tags: revisions.tags,
};

function selectOpen() {
  return joinLive(db().select(open).from(articles).$dynamic());
}

function newest({ limit, ...filter }: Filter) {
  return sql`(select id from articles where ${fits(filter)} order by ${order} limit ${limit})`;
}

/** The newest of each category by its own index, then the newest of those. */
function newestBelow(categoryId: number, { limit, ...filter }: Filter) {
  return sql`(select picked.id from ${categories} as place cross join lateral (
      select id, published_at from articles where category_id = place.id and ${fits(filter)} order by ${order} limit ${limit}
    ) as picked
    where place.id in ${descendantIds(categoryId)}
    order by picked.published_at desc, picked.id desc limit ${limit})`;
}

function fits({ from, to, after }: Omit<Filter, 'limit'>) {
  return and(
    isLive(),
    from && gte(articles.publishedAt, from),
    to && lt(articles.publishedAt, to),
    after && sql`(${articles.publishedAt}, ${articles.id}) < (${after.at}::timestamptz, ${after.id}::bigint)`,
  );
}

const order = sql.join(newestFirst, sql`, `);

function timeOf(column: typeof articles.publishedAt | typeof articles.liveChangedAt) {
  return sql<string>`to_char(${column} at time zone 'UTC', ${sql.raw(`'${CURSOR_TIME}'`)})`;
}
