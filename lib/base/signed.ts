import { createHmac, timingSafeEqual } from 'node:crypto';
import { portalSecret } from '#server/settings/process';

/** `claims` in an address that only this portal makes, and only for the purpose. Claims have no sign but `\w`, `.` and `-`. */
export function signClaims(purpose: string, claims: string): string {
  return `${claims}.${signatureOf(purpose, claims)}`;
}

/** Undefined for what was not signed here for the purpose. */
export function readClaims(purpose: string, token: string): string | undefined {
  const [, claims = '', signature = ''] = /^([\w.-]{1,200})\.([\w-]{43})$/.exec(token) ?? [];
  const expected = Buffer.from(signatureOf(purpose, claims));
  return signature && timingSafeEqual(Buffer.from(signature), expected) ? claims : undefined;
}

function signatureOf(purpose: string, claims: string): string {
  return createHmac('sha256', `${purpose} ${portalSecret()}`).update(claims).digest('base64url');
}
