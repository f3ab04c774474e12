import { z } from 'zod';
import { isSafeAddress } from '#domain/article/body-schema';
import { line } from '#domain/article/field-values';
import { instantOfLocal } from '#domain/base/calendar';
import { NOTICE_KINDS, NOTICE_LETTERS, NOTICE_LEVELS } from '#domain/notices/notices';

const number = z.coerce.number().int().positive();

/** A page of the portal or of another site. */
const address = line(1000)
  .refine((url) => url === '' || (isSafeAddress(url) && (url.startsWith('/') || /^https?:\/\/[^/]/i.test(url))))
  .transform((url) => url || null);

/** As `datetime-local` has it, in Vietnam's time; null where it is empty. */
const time = z
  .string()
  .max(40)
  .refine((text) => text === '' || instantOfLocal(text) !== undefined)
  .transform((text) => instantOfLocal(text) ?? null);

const words = z.object({
  kind: z.enum(NOTICE_KINDS),
  level: z.enum(NOTICE_LEVELS).catch('info'),
  isIncident: z
    .literal('on')
    .optional()
    .transform((on) => on === 'on'),
  text: line(NOTICE_LETTERS).pipe(z.string().min(1)),
  url: address,
  /** Now, where it is empty. */
  startsAt: time,
  endsAt: time.refine((at) => at !== null),
});

/** What a form sends. */
export const newNoticeSchema = words.transform(({ endsAt, ...notice }) => ({ ...notice, endsAt: endsAt as Date }));
export type NewNotice = z.output<typeof newNoticeSchema>;

/** `version` is what the editor saw. */
export const noticeSubjectSchema = z.object({ id: number, version: number });
export type NoticeSubject = z.output<typeof noticeSubjectSchema>;

export const noticeSchema = z.intersection(newNoticeSchema, noticeSubjectSchema);
