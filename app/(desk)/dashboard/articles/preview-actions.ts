'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { endPreviews } from '#db/article/previews';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { type FormState, failed, succeeded } from '#lib/base/form';

const id = z.coerce.number().int().positive();
const input = z.object({
  articleId: id,
  /** Empty for everybody's. */
  userId: z
    .literal('')
    .transform(() => null)
    .or(id),
});

export async function endPreviewsAction(_: FormState, form: FormData): Promise<FormState> {
  const [actor, common, t] = await Promise.all([findActor(), deskWords('common'), deskWords('editor.previews')]);
  if (!actor) return failed(common('signedOut'));
  const ending = input.safeParse(Object.fromEntries(form));
  if (!ending.success) return failed(common('invalid'));
  const result = await endPreviews(ending.data, actor);
  if (!result.ok) return failed(common(result.reason === 'forbidden' ? 'forbidden' : 'notFound'));
  refresh();
  return succeeded(t('ended'));
}
