import { z } from 'zod';
import { lengthOf, oneLine } from '#domain/one-line';

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
