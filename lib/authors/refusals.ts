import type { ZodError } from 'zod';
import { keyOf } from '#domain/base/message-key';
import { deskWords } from '#lib/account/desk-words';
import { type FormState, failed, fieldErrors } from '#lib/base/form';

type Reason = 'forbidden' | 'not_found' | 'stale' | 'slug_taken' | 'byline_taken' | 'picture_gone' | 'too_many';

export async function authorRefusal(reason: Reason): Promise<FormState> {
  const [t, common] = await Promise.all([deskWords('authors.refusals'), deskWords('common')]);
  if (reason === 'forbidden') return failed(common('forbidden'));
  if (reason === 'not_found') return failed(common('notFound'));
  if (reason === 'slug_taken') return failed(common('invalid'), { slug: t(reason) });
  if (reason === 'byline_taken') return failed(common('invalid'), { bylines: t(reason) });
  return failed(t(reason));
}

/** Those whose fault has words of its own. */
const WORDED = new Set(['name', 'slug', 'title', 'unit', 'biography', 'portraitAlt', 'email', 'bylines']);

export async function invalidAuthor(error: ZodError): Promise<FormState> {
  const [t, common] = await Promise.all([deskWords('authors.faults'), deskWords('common')]);
  const word = (field: string) => (WORDED.has(field) ? t(keyOf(field)) : common('invalid'));
  return failed(common('invalid'), fieldErrors(error, word));
}
