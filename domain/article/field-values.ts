import { z } from 'zod';
import { type BodyDocument, EMPTY_BODY } from '#domain/article/body';
import { isSafeAddress } from '#domain/article/body-schema';
import { InvalidBody, parseBody } from '#domain/article/parsed-body';
import { lengthOf, oneLine } from '#domain/base/one-line';
import { SLUG_LIMIT } from '#domain/base/slug';
import { normalizeText } from '#domain/base/text';

/** Longer ones are not looked at: a letter has two marks at the most, and what nobody sees is taken away. */
const LONGEST_TYPED = 8;

/** A line of text, of that many letters at the most. */
export const line = (limit: number) =>
  z
    .string()
    .max(limit * LONGEST_TYPED)
    .transform(oneLine)
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

/** The kinds of values that a field may have: what is taken, what stands in a new article, letters at the most. */
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
  /** Words instead of a picture: null until chosen, empty for one that only decorates. */
  altText: (limit: number) => ({
    schema: z
      .string()
      .max(limit * LONGEST_TYPED)
      .transform(normalizeText)
      .refine((text) => lengthOf(text) <= limit)
      .nullable(),
    blank: NOTHING,
    limit,
  }),
  /** A number that is always there; nobody has one yet. */
  id: () => ({ schema: id, blank: 0 }),
  optionalId: () => ({ schema: id.nullable(), blank: null as number | null }),
  /** Lines, each once; `most` of them. */
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
