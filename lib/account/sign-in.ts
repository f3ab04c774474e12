import { findKnownBrowser } from '#db/account/known-browsers';
import { forgiveTry, openSession, type Proven, recordFailure, type Subject } from '#db/account/sign-in';
import { accountKey, type Bound, countTry, type Try } from '#db/account/sign-in-failures';
import { findUserByEmail, type User } from '#db/account/users';
import type { Client, SignInKind } from '#domain/account/sign-in-log';
import { ok, type Result, refuse } from '#domain/base/result';
import { normalizeText } from '#domain/base/text';
import { hashPassword, verifyPassword } from '#lib/account/password';
import { proofOf } from '#lib/account/second-factor';
import { subjectOf } from '#lib/account/subject';
import { addressKey } from '#server/http/request/address-key';
import { noteLocked, noteSignIn } from '#server/telemetry/sign-in-log';

/** A lock names its remaining seconds. */
export type SignInFault = 'wrong' | 'code_needed' | 'code_wrong' | `locked:${number}`;

export type From = Client & { knownAs?: string | undefined; sessionId?: string };

type Given = { email: string; password: string; code?: string; from: From };

type Opened = { sessionId: string; knownBrowser: string };

/** Hash of no password, so that an unknown address takes as long to refuse as a wrong password. */
let decoy: Promise<string> | undefined;

export async function signIn(given: Given): Promise<Result<Opened, SignInFault>> {
  const { browser, knownAs } = given.from;
  const proven = await prove(given);
  if (!proven.ok) return proven;
  const opened = await openSession(proven.value, { browser, knownAs });
  if (!opened.ok) return refuse(await unproven(given.from, proven.value));
  const { user, tried } = proven.value;
  await noteSignIn('signed_in', subjectOf(user, user.email), given.from, tried);
  return opened;
}

/**
 * Checks the code if the user has a second factor and `asksCode`. Counts the try first; the command that uses the proof
 * spends the code and clears the try.
 */
export async function prove(given: Given, asksCode = true): Promise<Result<Proven, SignInFault>> {
  const { from } = given;
  const email = normalizeText(given.email).slice(0, 320);
  const user = await findUserByEmail(email);
  const subject = subjectOf(user, email);
  const bounds = await boundsOf(user, subject, from);
  const counted = await countTry(bounds);
  if (!counted.ok) {
    await noteLocked(subject, from, bounds);
    return refuse(`locked:${counted.seconds}`);
  }
  const tried = counted.value;

  decoy ??= hashPassword(crypto.randomUUID());
  const isRight = await verifyPassword(given.password, user?.passwordHash ?? (await decoy));
  if (!user || !isRight) return refuse(await fail(subject, 'wrong', from, tried));
  if (user.disabledAt) return refuse(await fail(subject, 'wrong', from, tried, 'disabled'));
  if (!asksCode || !user.secondFactorAt) return ok({ user, tried, second: undefined });

  if (!given.code) {
    await forgiveTry(tried);
    return refuse('code_needed');
  }
  const second = proofOf(given.code, user.secondFactorSecret ?? '');
  return second ? ok({ user, tried, second }) : refuse(await fail(subject, 'code_wrong', from, tried));
}

/** The fault for a proof that is outdated or whose code is spent. */
export function unproven(from: From, { user, second, tried }: Proven): Promise<SignInFault> {
  return fail(subjectOf(user, user.email), second ? 'code_wrong' : 'wrong', from, tried);
}

/**
 * Strangers share the account's and their address's bound; a session or known browser has its own, which nobody else
 * can use up.
 */
async function boundsOf(user: User | undefined, subject: Subject, from: From): Promise<Bound[]> {
  if (user && from.sessionId) return [{ by: 'browser', key: `session:${from.sessionId}` }];
  const known = user && from.knownAs ? await findKnownBrowser(from.knownAs, user.id) : undefined;
  if (known !== undefined) return [{ by: 'browser', key: `browser:${known}` }];
  return [
    { by: 'account', key: user ? accountKey(user.id) : subject.name },
    { by: 'address', key: addressKey('address', from.address) },
  ];
}

/** `kind` is for the log alone: the client never learns that an account is disabled. */
async function fail(
  subject: Subject,
  fault: 'wrong' | 'code_wrong',
  from: From,
  tried: Try,
  kind: SignInKind = fault === 'code_wrong' ? 'wrong_code' : 'wrong_password',
): Promise<SignInFault> {
  const seconds = await recordFailure(subject, fault === 'code_wrong' ? 'code' : 'password', tried);
  await noteSignIn(kind, subject, from, tried);
  return seconds > 0 ? `locked:${seconds}` : fault;
}
