import { deliver, send } from '#server/base/send';
import type { CdnSettings } from '#server/settings/cdn';

/** Rejects where the purge is not certain. */
type Purge = (keys: string[]) => Promise<void>;

export function openPurge(settings: CdnSettings): Purge {
  switch (settings.provider) {
    case 'varnish':
      return varnishPurge(settings.purgeUrls, settings.secret);
    case 'fastly':
      return fastlyPurge(settings.api, settings.serviceId, settings.token);
    case 'cloudflare':
      return cloudflarePurge(settings.api, settings.zoneId, settings.token);
  }
}

const VARNISH_LIMIT_MS = 5000;

/** `deploy/varnish/default.vcl`; all must confirm. */
function varnishPurge(urls: string[], secret: string): Purge {
  return async (keys) => {
    const headers = { 'xkey-purge': keys.join(' '), 'x-purge-secret': secret };
    await Promise.all(
      urls.map((url) => deliver(url, { method: 'PURGE', headers, limitMs: VARNISH_LIMIT_MS }, new URL(url).host)),
    );
  };
}

/** Keys per request: https://www.fastly.com/documentation/reference/api/purging/ */
const FASTLY_BATCH = 256;

/** A hard purge: after a "soft" one the next reader could miss the change. */
function fastlyPurge(api: string, serviceId: string, token: string): Purge {
  return async (keys) => {
    for (let at = 0; at < keys.length; at += FASTLY_BATCH) {
      const headers = { 'fastly-key': token, accept: 'application/json', 'content-type': 'application/json' };
      const body = JSON.stringify({ surrogate_keys: keys.slice(at, at + FASTLY_BATCH) });
      await deliver(`${api}/service/${encodeURIComponent(serviceId)}/purge`, { headers, body }, 'Fastly');
    }
  };
}

/** Tags per request on every plan: https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/ */
const CLOUDFLARE_BATCH = 30;

/** Cloudflare may answer 200 and yet refuse: `success` decides. */
function cloudflarePurge(api: string, zoneId: string, token: string): Purge {
  return async (keys) => {
    for (let at = 0; at < keys.length; at += CLOUDFLARE_BATCH) {
      const response = await send(`${api}/zones/${encodeURIComponent(zoneId)}/purge_cache`, {
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ tags: keys.slice(at, at + CLOUDFLARE_BATCH) }),
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
