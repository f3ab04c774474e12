import { createHash } from 'node:crypto';

/** What a form names as the state it was filled from; equal values read the same way give the same version. */
export function versionOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
