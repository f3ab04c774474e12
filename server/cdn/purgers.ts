import { cloudflarePurge } from '#server/cdn/cloudflare';
import type { Purge } from '#server/cdn/contract';
import { fastlyPurge } from '#server/cdn/fastly';
import { varnishPurge } from '#server/cdn/varnish';
import type { CdnSettings } from '#server/settings/cdn';

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
