'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeTag, publishTag, unmarkTag } from '#db/tags/tag-commands';
import { keyOf } from '#domain/base/message-key';
import { newPublicTagSchema, publicTagSchema, tagSubjectSchema } from '#domain/tags/tag-form';
import { deskWords } from '#lib/account/desk-words';
import { findActor, findDeskUser } from '#lib/account/session';
import { type FormState, failed, fieldErrors, succeeded } from '#lib/base/form';
import { refreshReaders } from '#server/cdn/refresh-readers';

export async function publishTagAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const parsed = newPublicTagSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return invalid(parsed.error);
  const result = await publishTag(parsed.data, actor);
  return result.ok ? showList(result.value) : refused(result.reason);
}

export async function changeTagAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const parsed = publicTagSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return invalid(parsed.error);
  const result = await changeTag(parsed.data, actor);
  return result.ok ? showList(result.value) : refused(result.reason);
}

export async function unmarkTagAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const parsed = tagSubjectSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return invalid(parsed.error);
  const result = await unmarkTag(parsed.data, actor);
  if (!result.ok) return refused(result.reason);
  await refreshReaders();
  refresh();
  const t = await deskWords('tags');
  return succeeded(t('unmarked'));
}

/** Says of the tag, whose form is closed, that readers see its page. */
async function showList(id: number): Promise<never> {
  await refreshReaders();
  redirect(`/dashboard/tags?done=${id}`);
}

async function denied(): Promise<FormState> {
  const common = await deskWords('common');
  return failed(common((await findDeskUser()) ? 'forbidden' : 'signedOut'));
}

async function invalid(error: Parameters<typeof fieldErrors>[0]): Promise<FormState> {
  const [common, t] = await Promise.all([deskWords('common'), deskWords('tags.faults')]);
  const known = new Set(['name', 'slug', 'description']);
  const word = (field: string) => (known.has(field) ? t(keyOf(field)) : common('invalid'));
  return failed(common('invalid'), fieldErrors(error, word));
}

async function refused(reason: string): Promise<FormState> {
  const [common, t] = await Promise.all([deskWords('common'), deskWords('tags.refusals')]);
  if (reason === 'forbidden') return failed(common('forbidden'));
  if (reason === 'not_found') return failed(common('notFound'));
  const words = t(keyOf(reason));
  return reason === 'slug_taken' ? failed(common('invalid'), { slug: words }) : failed(words);
}
