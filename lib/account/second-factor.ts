import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import QrCode from 'qrcode-svg';
import type { SecondProof } from '#db/account/sign-in';
import { RECOVERY_CODES, readCode, writeRecoveryCode } from '#domain/account/second-factor';
import { sharedNow } from '#server/base/clock';

/** Defaults of authenticator apps (RFC 6238). */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** 160 bits, in base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** An SVG without foreign addresses. */
export function qrCode(secret: string, issuer: string, email: string): string {
  const uri = new TOTP({ ...FORM, issuer, label: email, secret: Secret.fromBase32(secret) }).toString();
  return new QrCode({
    content: uri,
    padding: 4,
    ecl: 'L',
    join: true,
    container: 'svg-viewbox',
    xmlDeclaration: false,
  }).svg();
}

/** The code's time step; one step of clock drift is allowed. */
export function stepOf(secret: string, digits: string, now: number): number | undefined {
  const totp = new TOTP({ ...FORM, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: digits, timestamp: now, window: 1 });
  return delta === null ? undefined : totp.counter({ timestamp: now }) + delta;
}

/** Undefined for a wrong code. The database checks whether it was spent. */
export function proofOf(typed: string, secret: string, now = sharedNow().getTime()): SecondProof | undefined {
  const code = readCode(typed);
  if (code?.kind === 'recovery') return { recoveryHash: hashCode(code.text) };
  const step = code && stepOf(secret, code.text, now);
  return step === undefined ? undefined : { step };
}

export function newRecoveryCodes(): { shown: string[]; hashes: Buffer[] } {
  const shown = Array.from({ length: RECOVERY_CODES }, () => writeRecoveryCode((below) => randomInt(below)));
  return { shown, hashes: shown.map((code) => hashCode(code.replaceAll('-', ''))) };
}

function hashCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
