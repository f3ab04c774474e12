'use server';

import { revalidatePath } from 'next/cache';
import { putForgedBack, setForgedAside } from '#db/visit-corrections';
import { correctionSchema, forgedSpanSchema } from '#domain/visit-corrections';
import { administer } from '#lib/administer';
import type { FormState } from '#lib/form';

export async function setForgedAsideAction(_: FormState, form: FormData): Promise<FormState> {
  const span = Object.fromEntries(form);
  return shown(await administer(forgedSpanSchema, span, (input, actor) => setForgedAside(input, actor)));
}

export async function putForgedBackAction(_: FormState, form: FormData): Promise<FormState> {
  const which = Object.fromEntries(form);
  return shown(await administer(correctionSchema, which, (input, actor) => putForgedBack(input, actor)));
}

function shown(state: FormState): FormState {
  if (state.ok) revalidatePath('/dashboard/figures');
  return state;
}
