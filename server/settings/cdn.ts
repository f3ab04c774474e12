import type { SettingName } from '#server/settings/schema';
import { setting } from '#server/settings/settings';
import { siteUrl } from '#server/settings/site';

export type CdnSettings = {
  /** Readers' address through the cache; changes are proved there. */
  readerUrl: string;
} & (
  | { provider: 'varnish'; purgeUrls: string[]; secret: string }
  | { provider: 'fastly'; serviceId: string; token: string; api: string }
  | { provider: 'cloudflare'; zoneId: string; token: string; api: string }
);

const APIS = { fastly: 'https://api.fastly.com', cloudflare: 'https://api.cloudflare.com/client/v4' };

export function hasCdn(): boolean {
  return setting('CDN') !== undefined;
}

export function cdnSettings(): CdnSettings | undefined {
  const provider = setting('CDN');
  if (!provider) return undefined;
  const readerUrl = withoutSlash(setting('CDN_CHECK_URL') ?? siteUrl());
  if (provider === 'varnish') {
    const purgeUrls = needed('CDN_PURGE_URL', setting('CDN_PURGE_URL'));
    return { provider, readerUrl, purgeUrls, secret: needed('CDN_PURGE_SECRET', setting('CDN_PURGE_SECRET')) };
  }
  const api = withoutSlash(setting('CDN_API_URL') ?? APIS[provider]);
  if (provider === 'fastly') {
    const serviceId = needed('FASTLY_SERVICE_ID', setting('FASTLY_SERVICE_ID'));
    return { provider, readerUrl, serviceId, token: needed('FASTLY_API_TOKEN', setting('FASTLY_API_TOKEN')), api };
  }
  const zoneId = needed('CLOUDFLARE_ZONE_ID', setting('CLOUDFLARE_ZONE_ID'));
  return { provider, readerUrl, zoneId, token: needed('CLOUDFLARE_API_TOKEN', setting('CLOUDFLARE_API_TOKEN')), api };
}

/** Startup has refused missing ones. */
function needed<T>(name: SettingName, value: T | undefined): T {
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
