import { eq, sql as statement } from 'drizzle-orm';
import { alteredRecordings } from '#db/article/altered-recordings';
import { insertRevision, refusalOfFiles } from '#db/article/revision-writing';
import { db } from '#db/client/client';
import { alteredBy, announceContentChange } from '#db/client/content-events';
import { articles, revisions } from '#db/schema/articles';
import { categories } from '#db/schema/categories';
import { indexArticle } from '#db/search-index/index';
import { EMPTY_BODY } from '#domain/article/body';
import { firstParagraph } from '#domain/article/body-text';
import { FIELD_NAMES } from '#domain/article/fields';
import { type Manuscript, manuscriptSchema, withSlug } from '#domain/article/manuscript';
import { InvalidBody } from '#domain/article/parsed-body';
import { excerpt } from '#domain/base/text';

type NewArticle = Pick<typeof articles.$inferInsert, 'categoryId' | 'slug' | 'importKey' | 'authorId'> & {
  publishedAt: Date;
  revision: Omit<typeof revisions.$inferInsert, 'articleId' | 'categoryId' | 'slug'>;
};

/** All or nothing. Undefined if the `importKey` exists; throws InvalidBody beyond the desk's limits. */
export async function createPublishedArticle({ revision, ...identity }: NewArticle): Promise<number | undefined> {
  assertWithinLimits(revision);
  return db().transaction(async (tx) => {
    const [article] = await tx
      .insert(articles)
      .values({ ...identity, status: 'published' })
      .onConflictDoNothing({ target: articles.importKey })
      .returning({ id: articles.id });
    if (!article) return undefined;

    const { categoryId, slug } = identity;
    const body = revision.body.content.length > 0 ? revision.body : EMPTY_BODY;
    const first = await insertRevision(tx, { ...revision, body, articleId: article.id, categoryId, slug });
    await tx.update(articles).set({ liveRevisionId: first, headRevisionId: first }).where(eq(articles.id, article.id));
    await indexArticle(tx, article.id);
    const keys = statement`${alteredBy(article.id, [categoryId])} || ${alteredRecordings(first)}`;
    await announceContentChange(tx, { adds: true, keys });
    return article.id;
  });
}

/** A draft of nobody's, in its category; else as `createPublishedArticle`. */
export async function createImportedDraft(importKey: string, given: Manuscript): Promise<number | undefined> {
  assertWithinLimits(given);
  const manuscript = withSlug(given);
  const { categoryId, slug } = manuscript;
  return db().transaction(async (tx) => {
    const fault = await refusalOfFiles(tx, manuscript);
    if (fault) throw new InvalidBody(fault);
    const [article] = await tx
      .insert(articles)
      .values({ categoryId, slug, importKey })
      .onConflictDoNothing({ target: articles.importKey })
      .returning({ id: articles.id });
    if (!article) return undefined;
    const words = excerpt(manuscript.sapo ?? firstParagraph(manuscript.body));
    const headRevisionId = await insertRevision(tx, { ...manuscript, articleId: article.id, excerpt: words });
    await tx.update(articles).set({ headRevisionId }).where(eq(articles.id, article.id));
    return article.id;
  });
}

/** Imports have the same limits as typed text. */
function assertWithinLimits(revision: Partial<Manuscript> | NewArticle['revision']): void {
  const typed = FIELD_NAMES.filter((name) => name !== 'body' && name in revision);
  const given = Object.fromEntries(
    typed.map((name) => [name, (revision as Partial<Manuscript>)[name]]).filter(([, value]) => value !== undefined),
  );
  const { error } = manuscriptSchema.partial().safeParse(given);
  const [fault] = error?.issues ?? [];
  if (fault) throw new InvalidBody(`${fault.path.join('.')}: ${fault.message}`);
}

export async function findImportedArticle(importKey: string) {
  const [row] = await db()
    .select({ id: articles.id, slug: articles.slug, categorySlug: categories.slug, title: revisions.title })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.headRevisionId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(eq(articles.importKey, importKey));
  return row;
}
