import { createHash } from 'node:crypto';

/** Version of the state that a form was filled from; depends on the order of keys. */
export function versionOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
