import { z } from 'zod';

const id = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * In which window a text was typed, and which page it showed before; when the draft was kept that the text goes on from,
 * null for none.
 */
export const typedInSchema = z.object({
  windowId: id,
  formerId: id.nullable(),
  after: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .nullable(),
});

export type TypedIn = z.output<typeof typedInSchema>;

/** As a page sends it. */
export type SentTypedIn = z.input<typeof typedInSchema>;
