import { z } from 'zod';
import { type BodyDocument, EMPTY_BODY } from '#domain/article/body';
import { isSafeAddress } from '#domain/article/body-schema';
import { InvalidBody, parseBody } from '#domain/article/parsed-body';
import { lengthOf, oneLine } from '#domain/base/one-line';
import { SLUG_LIMIT } from '#domain/base/slug';
import { withoutSoftHyphens } from '#domain/base/soft-hyphens';
import { normalizeText } from '#domain/base/text';

/**
 * UTF-16 units accepted per letter before cleaning: a letter has at most two marks; invisible characters are removed.
 */
const LONGEST_TYPED = 8;

/** At most `limit` letters. */
export const line = (limit: number) =>
  z
    .string()
    .max(limit * LONGEST_TYPED)
    .transform(oneLine)
    .refine((text) => lengthOf(text) <= limit);

/** At most `limit` letters, with line ends. */
export const longText = (limit: number) =>
  z
    .string()
    .max(limit * LONGEST_TYPED)
    .transform(normalizeText)
    .refine((text) => lengthOf(text) <= limit);

export const body = z.unknown().transform((json, context): BodyDocument => {
  try {
    return parseBody(json);
  } catch (error) {
    if (!(error instanceof InvalidBody)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

const optionalLine = (limit: number) =>
  line(limit)
    .nullable()
    .transform((text) => text || null);

const id = z.int().positive();
const NOTHING = null as string | null;

/** Kinds of field values: the schema, the value in a new article, the limit in letters. */
export const VALUES = {
  neededLine: (limit: number) => ({ schema: line(limit), blank: '', limit }),
  line: (limit: number) => ({ schema: optionalLine(limit), blank: NOTHING, limit, input: {} }),
  webAddress: (limit: number) => ({
    schema: optionalLine(limit).refine((url) => url === null || (/^https?:\/\//i.test(url) && isSafeAddress(url))),
    blank: NOTHING,
    limit,
    input: { type: 'url', placeholder: 'https://' },
  }),
  slug: () => ({
    schema: z
      .string()
      .max(SLUG_LIMIT)
      .regex(/^[a-z0-9]*(-[a-z0-9]+)*$/),
    blank: '',
    limit: SLUG_LIMIT,
  }),
  body: () => ({ schema: body, blank: EMPTY_BODY }),
  /** Null until chosen, empty for decoration. */
  altText: (limit: number) => ({
    schema: longText(limit).transform(withoutSoftHyphens).nullable(),
    blank: NOTHING,
    limit,
  }),
  /** Required; 0 stands for none yet. */
  id: () => ({ schema: id, blank: 0 }),
  optionalId: () => ({ schema: id.nullable(), blank: null as number | null }),
  /** Distinct lines, at most `most`. */
  lines: (limit: number, most: number) => ({
    schema: z
      .array(line(limit))
      .max(most)
      .transform((lines) => [...new Set(lines.filter(Boolean))]),
    blank: [] as string[],
    limit,
    most,
  }),
};
