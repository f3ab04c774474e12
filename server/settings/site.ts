import { isIndexNowKey } from '#domain/feeds/pings';
import { NEWCOMERS_AN_HOUR } from '#domain/visits/visits';

const INDEXNOW_ENDPOINT = 'https://api.indexnow.org/indexnow';

/** The portal's absolute address, without a slash at its end; canonical links are made from it. */
export function siteUrl(): string {
  return (process.env['SITE_URL'] ?? `http://localhost:${process.env['PORT'] ?? 3000}`).replace(/\/+$/, '');
}

/** An address of this site in full, in ASCII whatever the site's name is. */
export function absoluteUrl(path: string): string {
  return new URL(path, siteUrl()).href;
}

/** Whether search engines may list the site; `INDEXING=0` keeps a rehearsal out. */
export function isIndexed(): boolean {
  return process.env['INDEXING'] !== '0';
}

/** Proxies in front of this server that are trusted to add to `X-Forwarded-For`. */
export function trustedProxies(): number {
  const hops = Number(process.env['TRUSTED_PROXIES'] ?? 0);
  return Number.isInteger(hops) && hops >= 0 ? hops : 0;
}

/** New visitors of one address and hour that are counted: `VISITORS_PER_ADDRESS`, without a bound where it is 0. */
export function mostNewcomers(): number {
  const most = Number(process.env['VISITORS_PER_ADDRESS'] ?? NEWCOMERS_AN_HOUR);
  if (!Number.isInteger(most) || most < 0) return NEWCOMERS_AN_HOUR;
  return most === 0 ? Number.POSITIVE_INFINITY : most;
}

/** Whether a shared cache stands in front, which `server/settings/cdn` describes. */
export function hasEdgeCache(): boolean {
  return Boolean(process.env['CDN']);
}

/** Where uploads and the embedded database lie. */
export function dataFolder(): string {
  return process.env['DATA_DIR'] ?? '.data';
}

/** Where search engines hear of changes by IndexNow, and the key that proves whose they are; undefined where it is off. */
export function indexNow(): { key: string; endpoint: string } | undefined {
  const { INDEXNOW_KEY: key = '', INDEXNOW_ENDPOINT: endpoint = INDEXNOW_ENDPOINT } = process.env;
  return isIndexed() && isIndexNowKey(key) && isWebAddress(endpoint) ? { key, endpoint } : undefined;
}

/** The WebSub hub that tells the feeds' subscribers of news; undefined where there is none. */
export function webSubHub(): string | undefined {
  const hub = process.env['WEBSUB_HUB'] ?? '';
  return isIndexed() && isWebAddress(hub) ? hub : undefined;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Whether readers reach the site by https alone, as `SITE_URL` says. */
export function isServedOverTls(): boolean {
  return siteUrl().startsWith('https://');
}

/** Whether browsers are to use https for every host below the site's too; `HSTS_SUBDOMAINS=1`. */
export function hstsSubdomains(): boolean {
  return process.env['HSTS_SUBDOMAINS'] === '1';
}
