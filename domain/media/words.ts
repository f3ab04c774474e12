import { z } from 'zod';
import { lengthOf, oneLine } from '#domain/base/one-line';

/** Letters of each text at the most. */
export const MEDIA_WORD_LIMITS = { alt: 500, caption: 1000, credit: 200 } as const;

const line = (max: number) =>
  z
    .string()
    .max(max * 8)
    .transform(oneLine)
    .refine((text) => lengthOf(text) <= max);

const share = z.coerce
  .number()
  .min(0)
  .max(1)
  .transform((value) => Math.round(value * 1000) / 1000);

/** What is said of a file, as its form sends it. */
export const mediaWordsInput = z.object({
  id: z.coerce.number().int().positive(),
  alt: line(MEDIA_WORD_LIMITS.alt),
  caption: line(MEDIA_WORD_LIMITS.caption),
  credit: line(MEDIA_WORD_LIMITS.credit),
  focalX: share,
  focalY: share,
});

/** The credits of a text's files as its writer saw them, by the files' ids. */
export const seenCreditsSchema = z.record(
  z.string().max(15),
  z
    .string()
    .max(MEDIA_WORD_LIMITS.credit * 8)
    .nullable(),
);
export type SeenCredits = z.output<typeof seenCreditsSchema>;

/** Whether the text would be shown with no other credit than its writer saw; of files that they did not see nothing is said. */
export function isAsSeen(seen: SeenCredits, { id, credit }: { id: number; credit: string | null }): boolean {
  const known = seen[id];
  return known === undefined || (known ?? '') === (credit ?? '');
}
