import { z } from 'zod';

/** In which window a text was typed, and when the draft was kept that it goes on from, null for none. */
export const typedInSchema = z.object({
  windowId: z.string().regex(/^[0-9a-f]{32}$/),
  after: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .nullable(),
});

export type TypedIn = z.output<typeof typedInSchema>;
