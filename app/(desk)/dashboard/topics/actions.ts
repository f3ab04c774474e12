'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { addTopic, changeTopic, showTopic, stopTopic } from '#db/topics/commands';
import type { Actor } from '#domain/account/roles';
import { mayPrepareTopics } from '#domain/topics/moves';
import { changedTopicSchema, topicSchema, topicSubjectSchema } from '#domain/topics/topic';
import { deskWords } from '#lib/account/desk-words';
import { findActor, findDeskUser } from '#lib/account/session';
import { type FormState, failed, succeeded } from '#lib/base/form';
import { faultsOfTopic, topicRefusal } from '#lib/topics/refusals';
import { refreshReaders } from '#server/cdn/refresh-readers';

/** Leads to the new topic. */
export async function addTopicAction(given: unknown): Promise<FormState> {
  const actor = await findPreparer();
  if (!('id' in actor)) return actor;
  const input = topicSchema.safeParse(given);
  if (!input.success) return invalid(input.error);
  const result = await addTopic(input.data, actor);
  if (!result.ok) return topicRefusal(result.reason, 'stale');
  redirect(`/dashboard/topics/${result.value.id}`);
}

/** The answer's `seen` is the new version. */
export async function changeTopicAction(given: unknown): Promise<FormState> {
  const actor = await findPreparer();
  if (!('id' in actor)) return actor;
  const t = await deskWords('topics.desk');
  const input = changedTopicSchema.safeParse(given);
  if (!input.success) return invalid(input.error);
  const result = await changeTopic(input.data, actor);
  if (!result.ok) return topicRefusal(result.reason, 'stale');
  await refreshReaders();
  revalidatePath('/dashboard/topics', 'layout');
  return { ...succeeded(t('saved')), seen: String(result.value.version) };
}

export async function showTopicAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findPreparer();
  if (!('id' in actor)) return actor;
  const t = await deskWords('topics.desk');
  const input = topicSubjectSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error);
  const result = await showTopic(input.data, actor);
  if (!result.ok) return topicRefusal(result.reason, 'staleMove');
  await refreshReaders();
  revalidatePath('/dashboard/topics', 'layout');
  return succeeded(t('shown'));
}

export async function stopTopicAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findPreparer();
  if (!('id' in actor)) return actor;
  const t = await deskWords('topics.desk');
  const input = topicSubjectSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return invalid(input.error);
  const result = await stopTopic(input.data, actor);
  if (!result.ok) return topicRefusal(result.reason, 'staleMove');
  await refreshReaders();
  revalidatePath('/dashboard/topics', 'layout');
  return succeeded(t('stopped'));
}

async function findPreparer(): Promise<Actor | FormState> {
  const common = await deskWords('common');
  if (!(await findDeskUser())) return failed(common('signedOut'));
  const actor = await findActor();
  return actor && mayPrepareTopics(actor) ? actor : failed(common('forbidden'));
}

async function invalid(error: z.ZodError): Promise<FormState> {
  const common = await deskWords('common');
  return failed(common('invalid'), await faultsOfTopic(error));
}
