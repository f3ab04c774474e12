import { and, eq, sql } from 'drizzle-orm';
import { isLive, newestFirst, whole } from '#db/articles';
import { descendantIds } from '#db/categories';
import { db } from '#db/client';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { media } from '#db/schema/media';

/** The newest articles with their whole texts: of the site, or of a category and all below it. */
export function listFeedArticles(limit: number, categoryId?: number) {
  const within = categoryId === undefined ? undefined : sql`${articles.categoryId} in ${descendantIds(categoryId)}`;
  return db()
    .select(whole)
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .leftJoin(media, eq(media.id, revisions.coverId))
    .where(and(isLive(), within))
    .orderBy(...newestFirst)
    .limit(limit);
}
