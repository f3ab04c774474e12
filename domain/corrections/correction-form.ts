import { z } from 'zod';
import { longText } from '#domain/article/field-values';
import { lengthOf, oneLine } from '#domain/base/one-line';
import { CORRECTION_KINDS, CORRECTION_LETTERS, WITHDRAWAL_LETTERS } from '#domain/corrections/corrections';

const id = z.coerce.number().int().positive();
/** Spaces and what nobody sees do not count. */
const words = ({ min, max }: { min: number; max: number }) =>
  longText(max)
    .transform((text) => text.trim())
    .refine((text) => lengthOf(oneLine(text)) >= min);

/** What a form sends; `key` is the same where it is sent twice. */
export const newCorrectionSchema = z.object({
  articleId: id,
  kind: z.enum(CORRECTION_KINDS),
  text: words(CORRECTION_LETTERS),
  key: z.string().regex(/^[0-9a-f]{32}$/),
});
export type NewCorrection = z.output<typeof newCorrectionSchema>;

export const withdrawalSchema = z.object({ id, reason: words(WITHDRAWAL_LETTERS) });
export type Withdrawal = z.output<typeof withdrawalSchema>;
