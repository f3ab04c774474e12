import { EDGE_PROVIDERS, type EdgeProvider } from '#domain/http/cdn-cache';
import { siteUrl } from '#server/settings/site';

/** How the shared cache in front is told to forget, by what the operator has set. */
export type EdgeSettings = {
  /** Where readers' requests go through the cache: changes are proved there. */
  readerUrl: string;
} & (
  | { provider: 'varnish'; purgeUrls: string[]; secret: string }
  | { provider: 'fastly'; serviceId: string; token: string; api: string }
  | { provider: 'cloudflare'; zoneId: string; token: string; api: string }
);

/** What is wrong with the settings, in words for the operator. */
export class EdgeSettingError extends Error {}

const APIS = { fastly: 'https://api.fastly.com', cloudflare: 'https://api.cloudflare.com/client/v4' };

/** The shared cache that `CDN` names; undefined where it is not set. Throws `EdgeSettingError` where it cannot be used. */
export function edgeSettings(env: Record<string, string | undefined> = process.env): EdgeSettings | undefined {
  const { CDN } = env;
  if (!CDN) return undefined;
  if (!isProvider(CDN))
    throw new EdgeSettingError(
      `CDN=${CDN} không dùng được: hãy chọn ${EDGE_PROVIDERS.join(', ')}. (CDN must be one of these)`,
    );
  const readerUrl = addressIn(env, 'CDN_CHECK_URL', siteUrl());
  if (CDN === 'varnish') {
    const purgeUrls = needed(env, 'CDN_PURGE_URL', CDN)
      .split(/[\s,]+/)
      .filter(Boolean);
    for (const url of purgeUrls) checkAddress('CDN_PURGE_URL', url);
    return { provider: CDN, readerUrl, purgeUrls, secret: needed(env, 'CDN_PURGE_SECRET', CDN) };
  }
  const api = addressIn(env, 'CDN_API_URL', APIS[CDN]);
  if (CDN === 'fastly') {
    const serviceId = needed(env, 'FASTLY_SERVICE_ID', CDN);
    return { provider: CDN, readerUrl, serviceId, token: needed(env, 'FASTLY_API_TOKEN', CDN), api };
  }
  const zoneId = needed(env, 'CLOUDFLARE_ZONE_ID', CDN);
  return { provider: CDN, readerUrl, zoneId, token: needed(env, 'CLOUDFLARE_API_TOKEN', CDN), api };
}

function isProvider(text: string): text is EdgeProvider {
  return (EDGE_PROVIDERS as readonly string[]).includes(text);
}

/** What goes into a header or an address: printable ASCII without spaces. */
function needed(env: Record<string, string | undefined>, name: string, provider: string): string {
  const value = (env[name] ?? '').trim();
  if (!value) throw new EdgeSettingError(`CDN=${provider} cần thêm ${name}. (CDN=${provider} needs ${name})`);
  if (name !== 'CDN_PURGE_URL' && !/^[!-~]+$/.test(value))
    throw new EdgeSettingError(
      `${name} chỉ được có chữ không dấu, số và ký hiệu. (${name} takes printable ASCII without spaces)`,
    );
  return value;
}

function addressIn(env: Record<string, string | undefined>, name: string, usual: string): string {
  const url = env[name] || usual;
  checkAddress(name, url);
  return url.replace(/\/+$/, '');
}

function checkAddress(name: string, url: string): void {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return;
  throw new EdgeSettingError(`${name}=${url} không phải là một địa chỉ http. (not a web address)`);
}
