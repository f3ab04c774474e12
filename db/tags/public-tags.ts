import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { db } from '#db/client/client';
import { declareReads } from '#db/client/reads';
import { publicTags } from '#db/schema/tags';
import { byName } from '#domain/base/text';
import { PUBLIC_TAGS, tagAddressKey, tagAsKey } from '#domain/http/content-keys';
import { tagKey } from '#domain/tags/tags';

export type PublicTag = typeof publicTags.$inferSelect;

/** By its present or a former slug; it may be public no more. */
export async function findTagAt(slug: string): Promise<PublicTag | undefined> {
  const query = db().select().from(publicTags).where(hasSlug(slug));
  const [tag] = await declareReads(
    () => query,
    () => [tagAddressKey(slug)],
  );
  return tag;
}

/** By the tags as written: the slugs of those that have a page. */
export async function findTagSlugs(tags: string[]): Promise<Map<string, string>> {
  const keys = tags.map(tagKey);
  if (keys.length === 0) return new Map();
  const query = db()
    .select({ key: publicTags.key, slug: publicTags.slug })
    .from(publicTags)
    .where(and(inArray(publicTags.key, keys), publicTags.isPublic));
  const rows = await declareReads(
    () => query,
    () => keys.map(tagAsKey),
  );
  const slugs = new Map(rows.map(({ key, slug }) => [key, slug]));
  return new Map(
    tags.flatMap((tag): [string, string][] => {
      const slug = slugs.get(tagKey(tag));
      return slug === undefined ? [] : [[tag, slug]];
    }),
  );
}

/** Those that have a page, by name. */
export async function listPublicTags(): Promise<PublicTag[]> {
  const query = db().select().from(publicTags).where(eq(publicTags.isPublic, true)).orderBy(asc(publicTags.id));
  const tags = await declareReads(
    () => query,
    () => [PUBLIC_TAGS],
  );
  return tags.toSorted(byName);
}

/** For the desk: with those that are public no more. */
export function listTagRows(): Promise<PublicTag[]> {
  return db().select().from(publicTags);
}

export const hasSlug = (slug: string) => or(eq(publicTags.slug, slug), sql`${slug} = any(${publicTags.formerSlugs})`);
