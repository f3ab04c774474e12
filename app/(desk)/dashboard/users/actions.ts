'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { UserState } from '#components/account/user-form';
import type { SecretState } from '#components/ui/confirm-action';
import {
  addUser,
  changeUser,
  disableUser,
  enableUser,
  resetPassword,
  resetSecondFactor,
  signOutEverywhere,
  type UserRefusal,
} from '#db/account/user-commands';
import { ROLES } from '#domain/account/roles';
import { oneLine } from '#domain/base/one-line';
import type { Result } from '#domain/base/result';
import { deskWords } from '#lib/account/desk-words';
import { hashPassword, newPassword } from '#lib/account/password';
import { findActor } from '#lib/account/session';
import { type FormState, failed, fieldErrors, succeeded } from '#lib/base/form';

const text = z.string().transform(oneLine);
const userInput = z.object({
  name: text.pipe(z.string().min(1).max(100)),
  role: z.enum(ROLES),
  categoryIds: z.array(z.coerce.number().int().positive()).max(1000),
});
const newUserInput = userInput.extend({ email: text.pipe(z.string().toLowerCase()).pipe(z.email().max(320)) });
const userId = z.coerce.number().int().positive();

export async function addUserAction(_: UserState, form: FormData): Promise<UserState> {
  const actor = await findActor('administrator');
  const [t, common] = [await deskWords('account'), await deskWords('common')];
  if (!actor) return failed(common('forbidden'));
  const input = newUserInput.safeParse(valuesOf(form));
  if (!input.success) return failed(common('invalid'), await faultsOf(input.error));

  const password = newPassword();
  const result = await addUser(actor.id, { ...input.data, passwordHash: await hashPassword(password) });
  if (result.ok) return { ...succeeded(''), added: { email: input.data.email, password } };
  const words = t(`refusals.${result.reason}`);
  const field = { email_taken: 'email', name_taken: 'name' }[result.reason as string];
  return field ? failed(common('invalid'), { [field]: words }) : failed(words);
}

export async function changeUserAction(_: UserState, form: FormData): Promise<UserState> {
  const actor = await findActor('administrator');
  const [t, common] = [await deskWords('account'), await deskWords('common')];
  if (!actor) return failed(common('forbidden'));
  const id = userId.safeParse(form.get('id'));
  const input = userInput.safeParse(valuesOf(form));
  if (!id.success || !input.success) return failed(common('invalid'), await faultsOf(input.error));

  const result = await changeUser(actor.id, id.data, input.data);
  refresh();
  if (result.ok) return succeeded(common('saved'));
  const words = t(`refusals.${result.reason}`);
  const field = { last_administrator: 'role', name_taken: 'name' }[result.reason as string];
  return field ? failed(common('invalid'), { [field]: words }) : failed(words);
}

export async function resetPasswordAction(_: SecretState, form: FormData): Promise<SecretState> {
  const password = newPassword();
  const seen = String(form.get('seen') ?? '');
  const state = await change(form, 'passwordReset', async (actorId, id) =>
    resetPassword(actorId, id, await hashPassword(password), seen),
  );
  return state.ok ? { ...state, secret: password } : state;
}

export async function resetSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, 'secondFactorReset', resetSecondFactor);
}

export async function signOutUserAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, 'signedOut', signOutEverywhere);
}

export async function disableUserAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, 'disabled', disableUser);
}

export async function enableUserAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, 'enabled', enableUser);
}

type Done = 'passwordReset' | 'secondFactorReset' | 'signedOut' | 'disabled' | 'enabled';
type Command = (actorId: number, userId: number) => Promise<Result<number, UserRefusal>>;

async function change(form: FormData, done: Done, command: Command): Promise<FormState> {
  const actor = await findActor('administrator');
  const [t, common] = [await deskWords('account'), await deskWords('common')];
  if (!actor) return failed(common('forbidden'));
  const id = userId.safeParse(form.get('id'));
  if (!id.success) return failed(common('notFound'));
  const result = await command(actor.id, id.data);
  refresh();
  return result.ok ? succeeded(t(`users.done.${done}`)) : failed(t(`refusals.${result.reason}`));
}

function valuesOf(form: FormData) {
  return { ...Object.fromEntries(form), categoryIds: form.getAll('categoryIds') };
}

async function faultsOf(error: z.ZodError | undefined): Promise<Record<string, string>> {
  const [t, common] = [await deskWords('account.users'), await deskWords('common')];
  return error ? fieldErrors(error, (field) => (field === 'email' ? t('emailWrong') : common('required'))) : {};
}
