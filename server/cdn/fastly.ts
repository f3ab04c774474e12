import { deliver } from '#server/base/send';
import type { Purge } from '#server/cdn/contract';

/** Keys that one request may name: https://www.fastly.com/documentation/reference/api/purging/ */
const BATCH = 256;

/** Purges by Fastly's API, at once (not "soft": the next reader is to see the change). */
export function fastlyPurge(api: string, serviceId: string, token: string): Purge {
  return async (keys) => {
    for (let at = 0; at < keys.length; at += BATCH) {
      const headers = { 'fastly-key': token, accept: 'application/json', 'content-type': 'application/json' };
      const body = JSON.stringify({ surrogate_keys: keys.slice(at, at + BATCH) });
      await deliver(`${api}/service/${encodeURIComponent(serviceId)}/purge`, { headers, body }, 'Fastly');
    }
  };
}
