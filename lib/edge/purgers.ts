import { cloudflarePurge } from '#lib/edge/cloudflare';
import type { Purge } from '#lib/edge/contract';
import { fastlyPurge } from '#lib/edge/fastly';
import type { EdgeSettings } from '#lib/edge/settings';
import { varnishPurge } from '#lib/edge/varnish';

export function openPurge(settings: EdgeSettings): Purge {
  switch (settings.provider) {
    case 'varnish':
      return varnishPurge(settings.purgeUrls, settings.secret);
    case 'fastly':
      return fastlyPurge(settings.api, settings.serviceId, settings.token);
    case 'cloudflare':
      return cloudflarePurge(settings.api, settings.zoneId, settings.token);
  }
}
