/** What was typed as the second proof, told apart by its form: the app's six digits, or a recovery code. */
type TypedCode = { kind: 'digits'; text: string } | { kind: 'recovery'; text: string };

/** How many recovery codes a user is given at once. */
export const RECOVERY_CODES = 10;

/** Letters and digits of a recovery code, none easily taken for another. */
const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_LENGTH = 12;

/** Reads a code however it was spaced, dashed or capitalised; undefined for what cannot be one. */
export function readCode(typed: string): TypedCode | undefined {
  const text = typed.toLowerCase().replace(/[\s\p{Pd}]/gu, '');
  if (/^\d{6}$/.test(text)) return { kind: 'digits', text };
  return text.length === RECOVERY_LENGTH && /^[a-z0-9]+$/.test(text) ? { kind: 'recovery', text } : undefined;
}

/** A recovery code as it is shown, from a choice of places in the alphabet: `k7vq-m2xa-9fhd`. */
export function writeRecoveryCode(pick: (below: number) => number): string {
  const letters = Array.from({ length: RECOVERY_LENGTH }, () => RECOVERY_ALPHABET[pick(RECOVERY_ALPHABET.length)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
