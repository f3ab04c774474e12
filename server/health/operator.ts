import { createHash, timingSafeEqual } from 'node:crypto';
import { setting } from '#server/settings/settings';
import { isDirectRequest } from '#server/telemetry/request-context';

/**
 * Whether who asks may see how the portal works inside: by `METRICS_TOKEN` as a bearer where there is one, else whoever
 * asks on this machine itself.
 */
export function isOperator(request: Request): boolean {
  const token = setting('METRICS_TOKEN');
  if (!token) return isDirectRequest();
  return timingSafeEqual(digestOf(request.headers.get('authorization') ?? ''), digestOf(`Bearer ${token}`));
}

/** Of one length, whatever the text's. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
