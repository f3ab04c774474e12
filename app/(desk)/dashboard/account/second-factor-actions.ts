'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import type { CodesState } from '#components/account/codes-state';
import {
  prepareSecondFactor,
  replaceRecoveryCodes,
  switchSecondFactorOff,
  switchSecondFactorOn,
} from '#db/account/own-commands';
import { findUser } from '#db/account/users';
import { readCode } from '#domain/account/second-factor';
import { askingUser } from '#lib/account/asking';
import { deskWords } from '#lib/account/desk-words';
import { newRecoveryCodes, newSecret, stepOf } from '#lib/account/second-factor';
import { findSignedInUser } from '#lib/account/session';
import { prove, unproven } from '#lib/account/sign-in';
import { signInFaultWords } from '#lib/account/words';
import { failed, succeeded } from '#lib/base/form';
import { sharedNow } from '#server/base/clock';

export async function prepareSecondFactorAction(): Promise<CodesState> {
  const user = await findSignedInUser();
  const common = await deskWords('common');
  if (!user) return failed(common('signedOut'));
  await prepareSecondFactor(user.id, newSecret());
  refresh();
  return {};
}

export async function switchOnSecondFactorAction(_: CodesState, form: FormData): Promise<CodesState> {
  const user = await findSignedInUser();
  const [t, common] = [await deskWords('account'), await deskWords('common')];
  if (!user) return failed(common('signedOut'));
  const secret = (await findUser(user.id))?.secondFactorSecret;
  const code = readCode(String(form.get('code') ?? '').slice(0, 100));
  const step = secret && code?.kind === 'digits' ? stepOf(secret, code.text, sharedNow().getTime()) : undefined;
  if (!secret || step === undefined) return failed(common('invalid'), { code: t('faults.codeWrong') });

  const { shown, hashes } = newRecoveryCodes();
  const result = await switchSecondFactorOn(user, { secret, step }, hashes);
  refresh();
  return result.ok ? { ...succeeded(''), codes: shown } : failed(t('secondFactor.changed'));
}

const changeInput = z.object({
  password: z.string().max(1000),
  code: z.string().min(1).max(100),
  intent: z.enum(['codes', 'off']),
});

/** Gives new recovery codes or switches the second factor off; both require password and code. */
export async function changeSecondFactorAction(_: CodesState, form: FormData): Promise<CodesState> {
  const user = await findSignedInUser();
  const [t, common] = [await deskWords('account'), await deskWords('common')];
  if (!user) return failed(common('signedOut'));
  const input = changeInput.safeParse(Object.fromEntries(form));
  if (!input.success) return failed(common('invalid'), { code: common('required') });

  const { password, code, intent } = input.data;
  const from = await askingUser(user);
  const proven = await prove({ email: user.email, password, code, from });
  if (!proven.ok) return failed(...(await signInFaultWords(proven.reason, 'password')));
  const { shown, hashes } = newRecoveryCodes();
  const result =
    intent === 'off'
      ? await switchSecondFactorOff(user, proven.value)
      : await replaceRecoveryCodes(user, proven.value, hashes);
  if (!result.ok) return failed(...(await signInFaultWords(await unproven(from, proven.value), 'password')));
  refresh();
  return intent === 'off' ? succeeded(t('secondFactor.switchedOff')) : { ...succeeded(''), codes: shown };
}
