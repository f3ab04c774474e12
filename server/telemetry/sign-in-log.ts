import { isKnown, type Subject } from '#db/account/sign-in';
import type { Bound } from '#db/account/sign-in-failures';
import { writeSignIn } from '#db/account/sign-in-log';
import type { Client, SignInKind } from '#domain/account/sign-in-log';
import { writtenAddress } from '#domain/http/client-address';
import { setting } from '#server/settings/settings';
import { log } from '#server/telemetry/log';

type By = Pick<Bound, 'by'>;

/** Anybody can try often during a lock; more lines say nothing more. */
const LINES_A_SECOND = 10;
let second = 0;
let lines = 0;

/** Per process, for tries during a lock, each of another account or address. */
const ROWS_A_MINUTE = 30;
let minute = 0;
const listed = new Set<string>();

const REFUSED: readonly SignInKind[] = ['wrong_password', 'wrong_code', 'disabled'];

/** A failed write is only logged. */
export async function noteSignIn(kind: SignInKind, subject: Subject, client: Client, by: By[] = []): Promise<void> {
  if (setting('SIGN_IN_LOG_DAYS') === 0) return;
  const address = writtenAddress(client.address);
  if (REFUSED.includes(kind)) sayRefused(kind, address);
  const event = { kind, userId: subject.id, account: subject.name, address, browser: client.browser };
  await writeSignIn({ ...event, isKnown: isKnown(by) }).catch((error) => log.error('sign-in', 'not noted', error));
}

/** Rate-limited: anybody can try during a lock. */
export async function noteLocked(subject: Subject, client: Client, by: By[]): Promise<void> {
  const now = Math.floor(performance.now() / 1000);
  lines = now === second ? lines + 1 : 1;
  second = now;
  if (setting('SIGN_IN_LOG_DAYS') > 0 && lines <= LINES_A_SECOND) sayRefused('locked', writtenAddress(client.address));
  if (isToList(`${subject.name} ${writtenAddress(client.address)}`, now)) {
    await noteSignIn('locked', subject, client, by);
  }
}

function isToList(who: string, now: number): boolean {
  if (Math.floor(now / 60) !== minute) listed.clear();
  minute = Math.floor(now / 60);
  if (listed.has(who) || listed.size >= ROWS_A_MINUTE) return false;
  listed.add(who);
  return true;
}

/** The only line with a client's address; blocking programs read its fixed shape (`docs/operating/every-day.md`). */
function sayRefused(fault: string, client: string): void {
  log.warn('sign-in', 'refused', undefined, { fault, client });
}
