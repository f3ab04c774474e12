import { forgetOldSessions } from '#db/sessions';
import { forgiveTry, openSession, type Proven, recordFailure } from '#db/sign-in';
import { accountKey, countTry, forgetOldFailures, type Try } from '#db/sign-in-failures';
import { findActiveUserByEmail } from '#db/users';
import { ok, type Result, refuse } from '#domain/result';
import { normalizeText } from '#domain/text';
import { sharedNow } from '#lib/nodes/clock';
import { addressKey } from '#lib/server/address-key';
import { hashPassword, verifyPassword } from '#lib/sign-in/password';
import { proofOf } from '#lib/sign-in/second-factor';

/** Why nobody was let in; a lock names the seconds it still holds. */
export type SignInFault = 'wrong' | 'code_needed' | 'code_wrong' | `locked:${number}`;

export type Given = { email: string; password: string; code?: string; address: string };

/** A hash that no password has, so that an unknown address takes as long to refuse as a wrong password. */
let decoy: Promise<string> | undefined;

/** Opens a session for whoever proves who they are; `value` is its id. */
export async function signIn(given: Given, browser: string): Promise<Result<string, SignInFault>> {
  const proven = await prove(given);
  if (!proven.ok) return proven;
  const opened = await openSession(proven.value, browser);
  if (!opened.ok) return refuse(await unproven(given.email, proven.value));
  await Promise.all([forgetOldSessions(sharedNow()), forgetOldFailures(sharedNow())]);
  return opened;
}

/**
 * Looks at password and, where the user has a second factor and `asksCode` says so, at the code. The try is counted
 * before; a command that takes what was proven spends the code and clears the try.
 */
export async function prove(given: Given, asksCode = true): Promise<Result<Proven, SignInFault>> {
  const email = normalizeText(given.email).slice(0, 320);
  const counted = await countTry({ account: accountKey(email), address: addressKey('address', given.address) });
  if (!counted.ok) return refuse(`locked:${counted.seconds}`);
  const tried = counted.value;

  const user = await findActiveUserByEmail(email);
  decoy ??= hashPassword(crypto.randomUUID());
  const isRight = await verifyPassword(given.password, user?.passwordHash ?? (await decoy));
  if (!user || !isRight) return refuse(await fail(email, 'wrong', tried));
  if (!asksCode || !user.secondFactorAt) return ok({ user, tried, second: undefined });

  if (!given.code) {
    await forgiveTry(tried);
    return refuse('code_needed');
  }
  const second = proofOf(given.code, user.secondFactorSecret ?? '');
  return second ? ok({ user, tried, second }) : refuse(await fail(email, 'code_wrong', tried));
}

/** The fault to tell when a command found that what was proven holds no more, or that the code was spent. */
export function unproven(email: string, { second, tried }: Proven): Promise<SignInFault> {
  return fail(email, second ? 'code_wrong' : 'wrong', tried);
}

async function fail(email: string, fault: 'wrong' | 'code_wrong', tried: Try): Promise<SignInFault> {
  const seconds = await recordFailure(email, fault === 'wrong' ? 'password' : 'code', tried);
  return seconds > 0 ? `locked:${seconds}` : fault;
}
