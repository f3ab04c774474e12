import type { HealthLine } from '#domain/operation/health';

/** From when on failed sign-ins look like somebody's work and not like a forgotten password. */
export const PRESSED = {
  /** So many in a row at one account; at that many it is locked for eight minutes. */
  failures: 10,
  /** So many accounts tried in vain, each however often. */
  accounts: 20,
  /** What is older says nothing; a lock lasts an hour at the most, and the next try comes after it. */
  minutes: 90,
} as const;

/** Of the tries to sign in that failed lately and were not followed by a right one. */
export function judgeSignIns(found: { accounts: number; addresses: number; tried: number }): HealthLine {
  const isPressed = found.accounts > 0 || found.addresses > 0 || found.tried >= PRESSED.accounts;
  return isPressed
    ? { part: 'signIn', state: 'warn', finding: 'burst', values: found }
    : { part: 'signIn', state: 'ok', finding: 'ok' };
}
