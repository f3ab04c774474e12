import { send } from '#server/base/send';
import type { Purge } from '#server/cdn/contract';

/** Tags that one request may name on every plan: https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/ */
const BATCH = 30;

/** Purges by Cloudflare's API. It may answer 200 and yet refuse: `success` decides. */
export function cloudflarePurge(api: string, zoneId: string, token: string): Purge {
  return async (keys) => {
    for (let at = 0; at < keys.length; at += BATCH) {
      const response = await send(`${api}/zones/${encodeURIComponent(zoneId)}/purge_cache`, {
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ tags: keys.slice(at, at + BATCH) }),
      });
      const answer = (await response.json().catch(() => ({}))) as {
        success?: boolean;
        errors?: { message?: string }[];
      };
      if (!response.ok || !answer.success)
        throw new Error(`Cloudflare: HTTP ${response.status} ${answer.errors?.[0]?.message ?? ''}`.trim());
    }
  };
}
