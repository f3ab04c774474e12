import { and, asc, eq, not, or, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { authorBylines, authors } from '#db/schema/authors';
import { media } from '#db/schema/media';
import { byName } from '#domain/base/text';
import { AUTHORS, authorAddressKey, bylineKey } from '#domain/http/content-keys';

export type ShownAuthor = NonNullable<Awaited<ReturnType<typeof findAuthorAt>>>;
export type DeskAuthor = NonNullable<Awaited<ReturnType<typeof findDeskAuthor>>>;

const { sha256, width, height, widths, recipe, isAnimated, focalX, focalY } = media;
const portrait = { sha256, width, height, widths, recipe, isAnimated, focalX, focalY };
const bylines = sql<string[]>`array(select given.byline from ${authorBylines} as given
  where given.author_id = authors.id order by given.byline)`;

/** By the present or a former slug. */
export async function findAuthorAt(slug: string) {
  const query = db()
    .select({ author: authors, portrait })
    .from(authors)
    .leftJoin(media, and(eq(media.id, authors.portraitId), eq(media.kind, 'image')))
    .where(and(hasSlug(slug), hasPage));
  const [row] = await declareReads(
    () => query,
    () => [authorAddressKey(slug)],
  );
  return row && { ...row.author, portrait: row.portrait };
}

/** The slug of the author's page. */
export async function findAuthorOf(byline: string | null): Promise<string | undefined> {
  if (!byline) return undefined;
  const query = db()
    .select({ slug: authors.slug })
    .from(authorBylines)
    .innerJoin(authors, eq(authors.id, authorBylines.authorId))
    .where(eq(authorBylines.byline, byline));
  const [row] = await declareReads(
    () => query,
    () => [bylineKey(byline)],
  );
  return row?.slug;
}

/** By name. */
export async function listAuthors(): Promise<{ slug: string; name: string; title: string; unit: string }[]> {
  const { slug, name, title, unit } = authors;
  const rows = await declareReads(
    () => db().select({ slug, name, title, unit }).from(authors).where(hasPage).orderBy(asc(authors.id)),
    () => [AUTHORS],
  );
  return rows.toSorted(byName);
}

/** By name, with their bylines. */
export async function listDeskAuthors() {
  const { id, slug, name, title, unit, version } = authors;
  const query = db().select({ id, slug, name, title, unit, version, bylines }).from(authors).where(hasPage);
  return (await query.orderBy(asc(id))).toSorted(byName);
}

export async function findDeskAuthor(id: number) {
  const [row] = await db()
    .select({ author: authors, bylines })
    .from(authors)
    .where(and(eq(authors.id, id), hasPage));
  return row && { ...row.author, bylines: row.bylines };
}

export const hasPage = not(authors.isRemoved);
export const hasSlug = (slug: string) => or(eq(authors.slug, slug), sql`${slug} = any(${authors.formerSlugs})`);
