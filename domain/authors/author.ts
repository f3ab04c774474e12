import { z } from 'zod';
import { line, longText } from '#domain/article/field-values';
import { SLUG_LIMIT } from '#domain/base/slug';
import { withoutSoftHyphens } from '#domain/base/soft-hyphens';

export const MOST = { authors: 2000, bylines: 20 } as const;

/** Letters. */
export const LONGEST = {
  ...{ name: 100, title: 120, unit: 200, biography: 2000, portraitAlt: 500, email: 200 },
  /** As in an article. */
  byline: 200,
} as const;

/** UTF-16 units of a byline: an index takes no longer ones. */
const BYLINE_UNITS = 600;

const id = z.int().positive();

export const authorSchema = z.object({
  name: line(LONGEST.name).pipe(z.string().min(1)),
  slug: z
    .string()
    .trim()
    .max(SLUG_LIMIT)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: line(LONGEST.title),
  unit: line(LONGEST.unit),
  biography: longText(LONGEST.biography),
  portraitId: id.nullable(),
  portraitAlt: longText(LONGEST.portraitAlt).transform(withoutSoftHyphens),
  email: z.union([z.literal(''), z.email().max(LONGEST.email)]),
  bylines: z
    .array(line(LONGEST.byline).refine((text) => text.length <= BYLINE_UNITS))
    .max(MOST.bylines)
    .transform((bylines) => [...new Set(bylines.filter(Boolean))])
    .pipe(z.array(z.string()).min(1)),
});
export type AuthorInput = z.output<typeof authorSchema>;

/** `version` is the one that the form was filled from. */
export const changedAuthorSchema = authorSchema.extend({ id, version: id });

export const authorSubjectSchema = z.object({ id: z.coerce.number().pipe(id), version: z.coerce.number().pipe(id) });
export type AuthorSubject = z.output<typeof authorSubjectSchema>;
