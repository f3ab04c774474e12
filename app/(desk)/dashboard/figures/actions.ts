'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { putForgedBack, setForgedAside } from '#db/visits/corrections';
import { correctionSchema, forgedSpanSchema } from '#domain/visits/corrections';
import { administer } from '#lib/account/administer';
import type { FormState } from '#lib/base/form';

export async function setForgedAsideAction(_: FormState, form: FormData): Promise<FormState> {
  let made = 0;
  const state = await administer(forgedSpanSchema, Object.fromEntries(form), async (input, actor) => {
    const result = await setForgedAside(input, actor);
    if (result.ok) made = result.value;
    return result;
  });
  return state.ok ? showDone({ from: form.get('from'), to: form.get('to'), done: made }) : state;
}

export async function putForgedBackAction(_: FormState, form: FormData): Promise<FormState> {
  const which = Object.fromEntries(form);
  const state = await administer(correctionSchema, which, (input, actor) => putForgedBack(input, actor));
  return state.ok ? showDone({ done: form.get('id') }) : state;
}

/** Redirects without the previous query, because its preview is outdated. */
function showDone(query: Record<string, unknown>): never {
  revalidatePath('/dashboard/figures');
  const shown = Object.entries(query).map(([name, value]) => [name, String(value)]);
  redirect(`/dashboard/figures?${new URLSearchParams(shown)}#forged`);
}
