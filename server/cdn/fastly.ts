import type { Purge } from '#server/cdn/contract';

const LIMIT_MS = 10_000;
/** Keys that one request may name: https://www.fastly.com/documentation/reference/api/purging/ */
const BATCH = 256;

/** Purges by Fastly's API, at once (not "soft": the next reader is to see the change). */
export function fastlyPurge(api: string, serviceId: string, token: string): Purge {
  return async (keys) => {
    for (let at = 0; at < keys.length; at += BATCH) {
      const response = await fetch(`${api}/service/${encodeURIComponent(serviceId)}/purge`, {
        method: 'POST',
        redirect: 'error',
        headers: { 'fastly-key': token, accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify({ surrogate_keys: keys.slice(at, at + BATCH) }),
        signal: AbortSignal.timeout(LIMIT_MS),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`Fastly: HTTP ${response.status}`);
    }
  };
}
