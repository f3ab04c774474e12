import { z } from 'zod';
import { line } from '#domain/article/field-values';
import { SLUG_LIMIT } from '#domain/base/slug';
import { DESCRIPTION_LETTERS, TAG_LETTERS } from '#domain/tags/tags';

const number = z.coerce.number().int().positive();

const shown = {
  slug: z
    .string()
    .max(SLUG_LIMIT)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  description: line(DESCRIPTION_LETTERS).pipe(z.string().min(1)),
};

/** What a form sends; `name` is the tag in any spelling. */
export const newPublicTagSchema = z.object({ name: line(TAG_LETTERS).pipe(z.string().min(1)), ...shown });
export type NewPublicTag = z.output<typeof newPublicTagSchema>;

/** `version` is what the editor saw. */
export const tagSubjectSchema = z.object({ id: number, version: number });
export type TagSubject = z.output<typeof tagSubjectSchema>;

export const publicTagSchema = z.object({ ...tagSubjectSchema.shape, ...shown });
export type PublicTagChange = z.output<typeof publicTagSchema>;
