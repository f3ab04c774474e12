'use server';

import { refresh } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { changePassword, changeProfile, endOtherSessions, endOwnSession } from '#db/account/own-commands';
import { passwordFault } from '#domain/account/new-password';
import { LOCALES } from '#domain/base/locales';
import { oneLine } from '#domain/base/one-line';
import { askingUser } from '#lib/account/asking';
import { deskWords } from '#lib/account/desk-words';
import { askingBrowser } from '#lib/account/known-browser';
import { hashPassword } from '#lib/account/password';
import { findSignedInUser } from '#lib/account/session';
import { prove, unproven } from '#lib/account/sign-in';
import { signInFaultWords } from '#lib/account/words';
import { type FormState, failed, succeeded } from '#lib/base/form';

const profileInput = z.object({
  name: z.string().transform(oneLine).pipe(z.string().min(1).max(100)),
  locale: z.enum(LOCALES),
});

export async function changeProfileAction(_: FormState, form: FormData): Promise<FormState> {
  const user = await findSignedInUser();
  const common = await deskWords('common');
  if (!user) return failed(common('signedOut'));
  const input = profileInput.safeParse(Object.fromEntries(form));
  if (!input.success) return failed(common('invalid'), { name: common('required') });

  const result = await changeProfile(user, input.data);
  if (!result.ok) {
    const t = await deskWords('account.refusals');
    return failed(common('invalid'), { name: t(result.reason) });
  }
  refresh();
  const t = await getTranslations({ locale: input.data.locale, namespace: 'common' });
  return succeeded(t('saved'));
}

const passwordInput = z.object({
  current: z.string().max(1000),
  password: z.string().max(1000),
  repeated: z.string().max(1000),
});

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const user = await findSignedInUser();
  const [t, common] = [await deskWords('account'), await deskWords('common')];
  if (!user) return failed(common('signedOut'));
  const input = passwordInput.safeParse(Object.fromEntries(form));
  if (!input.success) return failed(common('invalid'));
  const { current, password, repeated } = input.data;
  const fault = passwordFault(password, user.email);
  if (fault) return failed(common('invalid'), { password: t(`passwordFaults.${fault}`) });
  if (password !== repeated) return failed(common('invalid'), { repeated: t('passwordFaults.differs') });

  const from = await askingUser(user);
  const proven = await prove({ email: user.email, password: current, from }, false);
  if (!proven.ok) return failed(...(await signInFaultWords(proven.reason, 'current')));
  const result = await changePassword({ ...user, knownAs: from.knownAs }, proven.value, await hashPassword(password));
  if (!result.ok) return failed(...(await signInFaultWords(await unproven(from, proven.value), 'current')));
  refresh();
  return succeeded(t('passwordChanged'));
}

export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  const user = await findSignedInUser();
  const common = await deskWords('common');
  if (!user) return failed(common('signedOut'));
  const sessionId = z.uuid().safeParse(form.get('sessionId'));
  const result = sessionId.success ? await endOwnSession(user, sessionId.data) : undefined;
  refresh();
  if (!result?.ok) return failed(common('notFound'));
  const t = await deskWords('account');
  return succeeded(t('sessions.ended'));
}

export async function endOtherSessionsAction(): Promise<FormState> {
  const user = await findSignedInUser();
  const common = await deskWords('common');
  if (!user) return failed(common('signedOut'));
  await endOtherSessions({ ...user, knownAs: await askingBrowser() });
  refresh();
  const t = await deskWords('account');
  return succeeded(t('sessions.ended'));
}
