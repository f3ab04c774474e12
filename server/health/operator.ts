import { createHash, timingSafeEqual } from 'node:crypto';
import { setting } from '#server/settings/settings';
import { isDirectRequest } from '#server/telemetry/request-context';

/** By `METRICS_TOKEN` as a bearer where it is set, else from this machine. */
export function isOperator(request: Request): boolean {
  const token = setting('METRICS_TOKEN');
  if (!token) return isDirectRequest();
  return timingSafeEqual(digestOf(request.headers.get('authorization') ?? ''), digestOf(`Bearer ${token}`));
}

/** Of equal length for any text. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
