type TypedCode = { kind: 'digits'; text: string } | { kind: 'recovery'; text: string };

export const RECOVERY_CODES = 10;

/** Without letters and digits that look alike. */
const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_LENGTH = 12;

/** Ignores spaces, dashes and case; undefined for what cannot be a code. */
export function readCode(typed: string): TypedCode | undefined {
  const text = typed.toLowerCase().replace(/[\s\p{Pd}]/gu, '');
  if (/^\d{6}$/.test(text)) return { kind: 'digits', text };
  return text.length === RECOVERY_LENGTH && /^[a-z0-9]+$/.test(text) ? { kind: 'recovery', text } : undefined;
}

/** `k7vq-m2xa-9fhd`; `pick` chooses each letter's index in the alphabet. */
export function writeRecoveryCode(pick: (below: number) => number): string {
  const letters = Array.from({ length: RECOVERY_LENGTH }, () => RECOVERY_ALPHABET[pick(RECOVERY_ALPHABET.length)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
