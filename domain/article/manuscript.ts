import { z } from 'zod';
import { mediaIdsIn } from '#domain/article/body';
import { FIELDS, type FieldName, mapFields } from '#domain/article/fields';
import { slugify } from '#domain/base/slug';

type Shape = { [Name in FieldName]: (typeof FIELDS)[Name]['schema'] };

/** Everything of an article that an editor writes; lengths are in letters. */
export const manuscriptSchema = z.object(mapFields((name) => FIELDS[name].schema) as Shape);

export type Manuscript = z.output<typeof manuscriptSchema>;

export function emptyManuscript(categoryId: number): Manuscript {
  return { ...(mapFields((name) => FIELDS[name].blank) as Manuscript), categoryId };
}

/** What a release kept that knew fewer fields: those are blank. */
export function withAllFields(manuscript: Manuscript): Manuscript {
  return { ...emptyManuscript(manuscript.categoryId), ...manuscript };
}

/** The text as it is saved: with an address made of its title where it has none. */
export function withSlug(manuscript: Manuscript): Manuscript {
  return { ...manuscript, slug: manuscript.slug || slugify(manuscript.title) };
}

/** Every file a manuscript shows, its cover included, each once. */
export function mediaOf({ coverId, body }: Pick<Manuscript, 'coverId' | 'body'>): number[] {
  return [...new Set([...(coverId === null ? [] : [coverId]), ...mediaIdsIn(body)])];
}

/** Whether two manuscripts say the same. */
export function isSameManuscript(one: Manuscript, other: Manuscript): boolean {
  return isSameValue(one, other);
}

/** Whether two JSON values are equal; the order of keys, which `jsonb` does not keep, says nothing. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** JSON that is equal for what says the same: keys in order, as `jsonb` keeps none. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
