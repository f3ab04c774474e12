'use server';

import { refresh, revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addAuthor, changeAuthor, removeAuthor } from '#db/authors/author-commands';
import { authorSchema, authorSubjectSchema, changedAuthorSchema } from '#domain/authors/author';
import { deskWords } from '#lib/account/desk-words';
import { findActor, findDeskUser } from '#lib/account/session';
import { authorRefusal, invalidAuthor } from '#lib/authors/refusals';
import { type FormState, failed, succeeded } from '#lib/base/form';
import { refreshReaders } from '#server/cdn/refresh-readers';

/** Leads to the list, which says that readers see the page. */
export async function addAuthorAction(given: unknown): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const input = authorSchema.safeParse(given);
  if (!input.success) return invalidAuthor(input.error);
  const result = await addAuthor(input.data, actor);
  if (!result.ok) return authorRefusal(result.reason);
  await refreshReaders();
  redirect(`/dashboard/authors?done=${result.value.id}`);
}

/** The answer's `seen` is the new version. */
export async function changeAuthorAction(given: unknown): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const input = changedAuthorSchema.safeParse(given);
  if (!input.success) return invalidAuthor(input.error);
  const result = await changeAuthor(input.data, actor);
  if (!result.ok) return authorRefusal(result.reason);
  await refreshReaders();
  revalidatePath('/dashboard/authors', 'layout');
  const t = await deskWords('authors');
  return { ...succeeded(t('saved')), seen: String(result.value.version) };
}

export async function removeAuthorAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const input = authorSubjectSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalidAuthor(input.error);
  const result = await removeAuthor(input.data, actor);
  if (!result.ok) return authorRefusal(result.reason);
  await refreshReaders();
  refresh();
  const t = await deskWords('authors');
  return succeeded(t('removed'));
}

async function denied(): Promise<FormState> {
  const common = await deskWords('common');
  return failed(common((await findDeskUser()) ? 'forbidden' : 'signedOut'));
}
