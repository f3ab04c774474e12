import { z } from 'zod';
import { longText } from '#domain/article/field-values';

/** From of no use to very useful. */
export const MARKS = [1, 2, 3, 4, 5] as const;

/** Why; each has words in `ratings.json`. */
export const REASONS = ['clear', 'unclear', 'incomplete', 'outdated', 'wrong', 'broken'] as const;

export const RATED_KINDS = ['article', 'page'] as const;

/** In letters. */
export const NOTE_LIMIT = 1000;

/** Why a rating that came is no rating; the last two decide `db/ratings`. */
export const UNCOUNTED_RATINGS = ['bot', 'trap', 'repeated', 'flood'] as const;
export type UncountedRating = (typeof UNCOUNTED_RATINGS)[number];

/** A day. Thousands may share an address, but few with one browser. */
export const RATING_BUDGETS = { reader: 30, origin: 300 };

/** Of all readers together, and of one origin; beyond them only marks are taken. */
export const NOTES_A_DAY = { all: 500, origin: 10 };

/** The field that people do not see. */
export const TRAP = 'website';

const page = z
  .string()
  .regex(/^(?:article|page)-[1-9]\d{0,8}$/)
  .transform((text) => {
    const [kind, id] = text.split('-');
    return { kind: kind as (typeof RATED_KINDS)[number], id: Number(id) };
  });

/** As the form sends it; a reason may be none. */
export const ratingSchema = z.object({
  page,
  mark: z.coerce.number().pipe(z.literal(MARKS)),
  reason: z.enum(['', ...REASONS]).default(''),
  note: longText(NOTE_LIMIT)
    .transform((text) => text.trim())
    .default(''),
});
export type Rating = z.output<typeof ratingSchema>;
export type RatedPage = Rating['page'];

export const noteSchema = z.object({ id: z.uuid() });
