import type { HealthLine } from '#domain/operation/health';

/** From here on failures look like an attack, not a forgotten password. */
export const PRESSED = {
  /** In a row at one account, which locks it for eight minutes. */
  failures: 10,
  /** Accounts with failures, however many each. */
  accounts: 20,
  /** A lock lasts at most an hour, and the next try comes after it. */
  minutes: 90,
} as const;

/** `found` counts recent failures without a later success. */
export function judgeSignIns(found: { accounts: number; addresses: number; tried: number }): HealthLine {
  const isPressed = found.accounts > 0 || found.addresses > 0 || found.tried >= PRESSED.accounts;
  return isPressed
    ? { part: 'signIn', state: 'warn', finding: 'burst', values: found }
    : { part: 'signIn', state: 'ok', finding: 'ok' };
}
