import { isKnown, type Subject } from '#db/sign-in';
import type { Try } from '#db/sign-in-failures';
import { writeSignIn } from '#db/sign-in-log';
import { type Client, LOG_DAYS, logDaysOf, type SignInKind } from '#domain/sign-in-log';
import { writtenAddress } from '#lib/server/client-address';
import { wrongValue } from '#lib/setting-faults';
import { log } from '#lib/watch/log';

/** During a lock anybody may knock as often as they like: more lines than that in a second say nothing more. */
const LINES_A_SECOND = 10;
let second = 0;
let lines = 0;

/** For how many days it is kept who came to sign in from which address; 0 where it is not. */
export function signInLogDays(env = process.env): number {
  return logDaysOf(env['SIGN_IN_LOG_DAYS']) ?? LOG_DAYS.usual;
}

/** One line where `SIGN_IN_LOG_DAYS` cannot be meant so. */
export function findWrongSignInSettings(env = process.env): string[] {
  const setting = env['SIGN_IN_LOG_DAYS'];
  return logDaysOf(setting) === undefined ? [wrongValue('SIGN_IN_LOG_DAYS', setting, `0–${LOG_DAYS.most}`)] : [];
}

/** Notes a sign-in, a sign-out or a failure; one that cannot be noted fails nothing. */
export async function noteSignIn(kind: SignInKind, subject: Subject, client: Client, tried: Try = []): Promise<void> {
  if (signInLogDays() === 0) return;
  const address = writtenAddress(client.address);
  if (kind === 'wrong_password' || kind === 'wrong_code') sayRefused(kind, address);
  const event = { kind, userId: subject.id, account: subject.name, address, browser: client.browser };
  await writeSignIn({ ...event, isKnown: isKnown(tried) }).catch((error) => log.error('sign-in', 'not noted', error));
}

/** Says on the log that a try was refused unseen, during a lock. */
export function noteLocked(client: Client): void {
  const now = Math.floor(performance.now() / 1000);
  lines = now === second ? lines + 1 : 1;
  second = now;
  if (signInLogDays() > 0 && lines <= LINES_A_SECOND) sayRefused('locked', writtenAddress(client.address));
}

/** The one line with a client's address, in a fixed shape: programs that shut clients out read it (`docs/operating/every-day.md`). */
function sayRefused(fault: string, client: string): void {
  log.warn('sign-in', 'refused', undefined, { fault, client });
}
