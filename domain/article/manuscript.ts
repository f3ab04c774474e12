import { z } from 'zod';
import { type BodyDocument, EMPTY_BODY, mediaIdsIn } from '#domain/article/body';
import { isSafeAddress } from '#domain/article/body-schema';
import { InvalidBody, parseBody } from '#domain/article/parsed-body';
import { lengthOf, oneLine } from '#domain/base/one-line';
import { SLUG_LIMIT, slugify } from '#domain/base/slug';
import { normalizeText } from '#domain/base/text';

/** Longer ones are not looked at: a letter has two marks at the most, and what nobody sees is taken away. */
const LONGEST_TYPED = 8;

export const line = (limit: number) =>
  z
    .string()
    .max(limit * LONGEST_TYPED)
    .transform(oneLine)
    .refine((text) => lengthOf(text) <= limit);

const optionalLine = (limit: number) =>
  line(limit)
    .nullable()
    .transform((text) => text || null);

export const body = z.unknown().transform((json, context): BodyDocument => {
  try {
    return parseBody(json);
  } catch (error) {
    if (!(error instanceof InvalidBody)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

const id = z.int().positive();

/** Everything of an article that an editor writes; lengths are in letters. */
export const manuscriptSchema = z.object({
  title: line(300),
  sapo: optionalLine(1000),
  slug: z
    .string()
    .max(SLUG_LIMIT)
    .regex(/^[a-z0-9]*(-[a-z0-9]+)*$/),
  categoryId: id,
  body,
  coverId: id.nullable(),
  coverAlt: z
    .string()
    .max(500 * LONGEST_TYPED)
    .transform(normalizeText)
    .refine((text) => lengthOf(text) <= 500)
    .nullable(),
  coverCaption: optionalLine(500),
  byline: optionalLine(200),
  sourceName: optionalLine(200),
  sourceUrl: optionalLine(1000).refine((url) => url === null || (/^https?:\/\//i.test(url) && isSafeAddress(url))),
  tags: z
    .array(line(60))
    .max(20)
    .transform((tags) => [...new Set(tags.filter(Boolean))]),
});

export type Manuscript = z.output<typeof manuscriptSchema>;

export function emptyManuscript(categoryId: number): Manuscript {
  return {
    title: '',
    sapo: null,
    slug: '',
    categoryId,
    body: EMPTY_BODY,
    coverId: null,
    coverAlt: null,
    coverCaption: null,
    byline: null,
    sourceName: null,
    sourceUrl: null,
    tags: [],
  };
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
