import { eq } from 'drizzle-orm';
import { db, type Transaction } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { categories } from '#db/schema/categories';
import { oldSections, pages } from '#db/schema/site';
import { refuse } from '#domain/base/result';
import { RESERVED_SLUGS } from '#domain/http/paths';

/** Categories and static pages share the first path segment. */
type Section = { categoryId: number } | { pageId: number };

/** The present slug of the section that once had this one. */
export async function findMovedSection(slug: string): Promise<string | undefined> {
  const [row] = await declareReads(() =>
    db()
      .select({ category: categories.slug, page: pages.slug })
      .from(oldSections)
      .leftJoin(categories, eq(categories.id, oldSections.categoryId))
      .leftJoin(pages, eq(pages.id, oldSections.pageId))
      .where(eq(oldSections.slug, slug)),
  );
  return row?.category ?? row?.page ?? undefined;
}

export async function refusalOfSlug(tx: Transaction, slug: string) {
  if (RESERVED_SLUGS.has(slug)) return refuse('slug_reserved');
  const category = await tx.$count(categories, eq(categories.slug, slug));
  const page = await tx.$count(pages, eq(pages.slug, slug));
  return category + page > 0 ? refuse('slug_taken') : undefined;
}

/** Removes a redirect from the slug. */
export async function takeSlug(tx: Transaction, slug: string): Promise<void> {
  await tx.delete(oldSections).where(eq(oldSections.slug, slug));
}

/** Makes a section's old slug redirect to it. */
export async function leaveSlug(tx: Transaction, slug: string, section: Section): Promise<void> {
  const leadsTo = { categoryId: null, pageId: null, ...section };
  await tx
    .insert(oldSections)
    .values({ slug, ...leadsTo })
    .onConflictDoUpdate({ target: oldSections.slug, set: leadsTo });
}
