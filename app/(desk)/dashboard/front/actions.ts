'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { publishFront, restoreFront, saveFront } from '#db/front/commands';
import type { Actor } from '#domain/account/roles';
import { proposalSchema } from '#domain/front/layout';
import { mayProposeFront } from '#domain/front/moves';
import { deskWords } from '#lib/account/desk-words';
import { findActor, findDeskUser } from '#lib/account/session';
import { type FormState, failed, succeeded } from '#lib/base/form';
import { faultsOfLayout, frontRefusal } from '#lib/front/refusals';
import { refreshReaders } from '#server/cdn/refresh-readers';

const id = z.coerce.number().int().positive();

/** Saves a proposal; the answer's `seen` is its revision. */
export async function saveFrontAction(given: unknown): Promise<FormState> {
  const actor = await findProposer();
  if (!('id' in actor)) return actor;
  const [t, common] = [await deskWords('front.save'), await deskWords('common')];
  const input = proposalSchema.safeParse(given);
  if (!input.success) return failed(common('invalid'), await faultsOfLayout(input.error));
  const result = await saveFront(input.data, actor);
  if (!result.ok) return frontRefusal(result.reason, 'stale');
  revalidatePath('/dashboard/front');
  return { ...succeeded(t('saved', { id: result.value })), seen: String(result.value) };
}

/** Puts the proposal that the actor saw live, on the next request of every node. */
export async function publishFrontAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findProposer();
  if (!('id' in actor)) return actor;
  const [t, common] = [await deskWords('front.publish'), await deskWords('common')];
  const input = z.object({ headRevisionId: id }).safeParse(Object.fromEntries(form));
  if (!input.success) return failed(common('invalid'));
  const result = await publishFront(input.data, actor);
  if (!result.ok) return frontRefusal(result.reason, 'staleMove');
  const isPurged = await refreshReaders();
  revalidatePath('/dashboard/front');
  return succeeded(t(isPurged ? 'done' : 'doneUnseen'));
}

/** Copies an old revision to the head. */
export async function restoreFrontAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findProposer();
  if (!('id' in actor)) return actor;
  const [t, common] = [await deskWords('front.history'), await deskWords('common')];
  const input = z.object({ revisionId: id, headRevisionId: id }).safeParse(Object.fromEntries(form));
  if (!input.success) return failed(common('invalid'));
  const result = await restoreFront(input.data, actor);
  if (!result.ok) return frontRefusal(result.reason, 'staleMove');
  revalidatePath('/dashboard/front');
  return succeeded(t('restored'));
}

async function findProposer(): Promise<Actor | FormState> {
  const common = await deskWords('common');
  if (!(await findDeskUser())) return failed(common('signedOut'));
  const actor = await findActor();
  return actor && mayProposeFront(actor) ? actor : failed(common('forbidden'));
}
