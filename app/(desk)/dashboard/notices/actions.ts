'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { addNotice, changeNotice, endNotice } from '#db/notices/notice-commands';
import { keyOf } from '#domain/base/message-key';
import { newNoticeSchema, noticeSchema, noticeSubjectSchema } from '#domain/notices/notice-form';
import { deskWords } from '#lib/account/desk-words';
import { findActor, findDeskUser } from '#lib/account/session';
import { type FormState, failed, fieldErrors, succeeded } from '#lib/base/form';
import { refreshReaders } from '#server/cdn/refresh-readers';

/** Refusals that are about a time. */
const FIELDS: Record<string, string> = {
  reversed: 'endsAt',
  past: 'endsAt',
  too_long: 'endsAt',
  too_far: 'startsAt',
  too_soon: 'startsAt',
};

export async function addNoticeAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const parsed = newNoticeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return invalid(parsed.error);
  const result = await addNotice(parsed.data, actor);
  return result.ok ? showList(result.value) : refused(result.reason);
}

export async function changeNoticeAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const parsed = noticeSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return invalid(parsed.error);
  const result = await changeNotice(parsed.data, actor);
  return result.ok ? showList(result.value) : refused(result.reason);
}

export async function endNoticeAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return denied();
  const parsed = noticeSubjectSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return invalid(parsed.error);
  const result = await endNotice(parsed.data, actor);
  if (!result.ok) return refused(result.reason);
  await refreshReaders();
  refresh();
  const t = await deskWords('notices');
  return succeeded(t('ended'));
}

/** Without the notice that was edited, and with an answer that it is up or planned. */
async function showList(id: number): Promise<never> {
  await refreshReaders();
  redirect(`/dashboard/notices?done=${id}`);
}

async function denied(): Promise<FormState> {
  const common = await deskWords('common');
  return failed(common((await findDeskUser()) ? 'forbidden' : 'signedOut'));
}

async function invalid(error: Parameters<typeof fieldErrors>[0]): Promise<FormState> {
  const [common, t] = await Promise.all([deskWords('common'), deskWords('notices.faults')]);
  const known = new Set(['text', 'url', 'startsAt', 'endsAt']);
  const word = (field: string) => (known.has(field) ? t(keyOf(field)) : common('invalid'));
  return failed(common('invalid'), fieldErrors(error, word));
}

async function refused(reason: string): Promise<FormState> {
  const [common, t] = await Promise.all([deskWords('common'), deskWords('notices.refusals')]);
  if (reason === 'forbidden') return failed(common('forbidden'));
  if (reason === 'not_found') return failed(common('notFound'));
  const [words, field] = [t(keyOf(reason)), FIELDS[reason]];
  return field ? failed(common('invalid'), { [field]: words }) : failed(words);
}
