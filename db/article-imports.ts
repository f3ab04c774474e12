import { eq } from 'drizzle-orm';
import { db } from '#db/client';
import { announceContentChange } from '#db/content-events';
import { recordMedia } from '#db/revision-media';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { indexArticle } from '#db/search-index';

type NewArticle = Pick<typeof articles.$inferInsert, 'categoryId' | 'slug' | 'importKey' | 'authorId'> & {
  publishedAt: Date;
  revision: Omit<typeof revisions.$inferInsert, 'articleId' | 'categoryId' | 'slug'>;
};

/**
 * Creates an article with its first revision and makes it live: all of it, or nothing. Undefined where an article with
 * the same `importKey` is already there.
 */
export function createPublishedArticle({ revision, ...identity }: NewArticle): Promise<number | undefined> {
  return db().transaction(async (tx) => {
    const [article] = await tx
      .insert(articles)
      .values({ ...identity, status: 'published' })
      .onConflictDoNothing({ target: articles.importKey })
      .returning({ id: articles.id });
    if (!article) return undefined;

    const [first] = await tx
      .insert(revisions)
      .values({ ...revision, articleId: article.id, categoryId: identity.categoryId, slug: identity.slug })
      .returning({ id: revisions.id, coverId: revisions.coverId, body: revisions.body });
    if (first) await recordMedia(tx, first.id, first);
    await tx
      .update(articles)
      .set({ liveRevisionId: first?.id, headRevisionId: first?.id })
      .where(eq(articles.id, article.id));
    await indexArticle(tx, article.id);
    await announceContentChange(tx);
    return article.id;
  });
}

export async function findImportedArticle(importKey: string) {
  const [row] = await db()
    .select({ id: articles.id, slug: articles.slug, categorySlug: categories.slug })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(eq(articles.importKey, importKey));
  return row;
}
