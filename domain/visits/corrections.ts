import { z } from 'zod';
import { line } from '#domain/article/field-values';
import { isRealDay } from '#domain/base/calendar';

const MOST_DAYS = 366;
const DAY_MS = 86_400_000;
const day = z.string().refine(isRealDay);
const figure = z.coerce.number().int().min(0).max(1e12);

/** What to keep of each day with forged figures. */
export const forgedSpanSchema = z
  .object({ from: day, to: day, keepVisits: figure, keepViews: figure, reason: line(300).pipe(z.string().min(1)) })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * DAY_MS, { path: ['to'] })
  .refine(({ keepVisits, keepViews }) => keepVisits <= keepViews, { path: ['keepViews'] });
export type ForgedSpan = z.output<typeof forgedSpanSchema>;

export const correctionSchema = z.object({ id: z.coerce.number().int().positive() });
