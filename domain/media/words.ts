import { z } from 'zod';
import { lengthOf, oneLine } from '#domain/base/one-line';
import { readSeen } from '#domain/media/file-words';
import { transcriptLines } from '#domain/media/spoken';

/** In code points (`lengthOf`). */
export const MEDIA_WORD_LIMITS = {
  alt: 500,
  caption: 1000,
  credit: 200,
  transcript: 100_000,
  noWordsReason: 300,
} as const;

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

/** Of another file of the library; '' is none. */
const fileId = z.preprocess((id) => (id === '' ? null : id), z.coerce.number().int().positive().nullable());

export const mediaWordsInput = z.object({
  id: z.coerce.number().int().positive(),
  alt: line(MEDIA_WORD_LIMITS.alt),
  caption: line(MEDIA_WORD_LIMITS.caption),
  credit: line(MEDIA_WORD_LIMITS.credit),
  focalX: share,
  focalY: share,
  transcript: z
    .string()
    .max(MEDIA_WORD_LIMITS.transcript * 8)
    .transform(transcriptLines)
    .refine((text) => lengthOf(text) <= MEDIA_WORD_LIMITS.transcript)
    .optional(),
  noWordsReason: line(MEDIA_WORD_LIMITS.noWordsReason).optional(),
  captions: z.string().optional(),
  /** As `writeSeen` has it. */
  seen: z.string().max(1000).transform(readSeen).optional(),
  posterId: fileId.optional(),
});

/** For the library, where `was` stood when it was looked at. */
export const descriptionInput = z.object({
  id: mediaWordsInput.shape.id,
  alt: line(MEDIA_WORD_LIMITS.alt).refine(Boolean),
  was: z.string().max(MEDIA_WORD_LIMITS.alt * 8),
});

/** Credits that the text's writer saw, by file id. */
export const seenCreditsSchema = z.record(
  z.string().max(15),
  z
    .string()
    .max(MEDIA_WORD_LIMITS.credit * 8)
    .nullable(),
);
export type SeenCredits = z.output<typeof seenCreditsSchema>;

/** Whether the credit is still the one that the writer saw; true for files they did not see. */
export function isAsSeen(seen: SeenCredits, { id, credit }: { id: number; credit: string | null }): boolean {
  const known = seen[id];
  return known === undefined || (known ?? '') === (credit ?? '');
}

/** '' stands for the document itself. */
export const replacementInput = z.object({ id: mediaWordsInput.shape.id, replacementId: fileId, was: fileId });
