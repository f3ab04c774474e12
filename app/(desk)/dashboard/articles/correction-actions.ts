'use server';

import { refresh } from 'next/cache';
import { addCorrection, withdrawCorrection } from '#db/corrections/correction-commands';
import { newCorrectionSchema, withdrawalSchema } from '#domain/corrections/correction-form';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { type FormState, failed, fieldErrors, succeeded } from '#lib/base/form';
import { refreshReaders } from '#server/cdn/refresh-readers';

export async function addCorrectionAction(_: FormState, form: FormData): Promise<FormState> {
  const [actor, common, t] = await Promise.all([findActor(), deskWords('common'), deskWords('corrections')]);
  if (!actor) return failed(common('signedOut'));
  const input = newCorrectionSchema.safeParse(Object.fromEntries(form));
  if (!input.success)
    return failed(
      common('invalid'),
      fieldErrors(input.error, () => t('faults.text')),
    );
  const result = await addCorrection(input.data, actor);
  if (!result.ok) return failed(t(`refusals.${result.reason}`));
  await refreshReaders();
  refresh();
  return succeeded(t('added'));
}

export async function withdrawCorrectionAction(_: FormState, form: FormData): Promise<FormState> {
  const [actor, common, t] = await Promise.all([findActor(), deskWords('common'), deskWords('corrections')]);
  if (!actor) return failed(common('signedOut'));
  const input = withdrawalSchema.safeParse(Object.fromEntries(form));
  if (!input.success)
    return failed(
      common('invalid'),
      fieldErrors(input.error, () => t('faults.reason')),
    );
  const result = await withdrawCorrection(input.data, actor);
  if (!result.ok) return failed(t(`refusals.${result.reason}`));
  await refreshReaders();
  refresh();
  return succeeded(t('withdrawn'));
}
