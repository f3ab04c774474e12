import { z } from 'zod';
import { mediaIdsIn } from '#domain/article/body';
import { FIELDS, type FieldName, mapFields } from '#domain/article/fields';
import { slugify } from '#domain/base/slug';

type Shape = { [Name in FieldName]: (typeof FIELDS)[Name]['schema'] };

export const manuscriptSchema = z.object(mapFields((name) => FIELDS[name].schema) as Shape);

export type Manuscript = z.output<typeof manuscriptSchema>;

export function emptyManuscript(categoryId: number): Manuscript {
  return { ...(mapFields((name) => FIELDS[name].blank) as Manuscript), categoryId };
}

/** Fills in the fields that an older release did not store. */
export function withAllFields(manuscript: Manuscript): Manuscript {
  return { ...emptyManuscript(manuscript.categoryId), ...manuscript };
}

/** Adds a slug made from the title where there is none. */
export function withSlug(manuscript: Manuscript): Manuscript {
  return { ...manuscript, slug: manuscript.slug || slugify(manuscript.title) };
}

/** Includes the cover; each id once. */
export function mediaOf({ coverId, body }: Pick<Manuscript, 'coverId' | 'body'>): number[] {
  return [...new Set([...(coverId === null ? [] : [coverId]), ...mediaIdsIn(body)])];
}

export function isSameManuscript(one: Manuscript, other: Manuscript): boolean {
  return isSameValue(one, other);
}

/** Whether two JSON values are equal; key order does not count, since `jsonb` does not keep it. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
