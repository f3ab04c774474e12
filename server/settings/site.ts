import { setting } from '#server/settings/settings';

/** The portal's absolute address, without a slash at its end; canonical links are made from it. */
export function siteUrl(): string {
  return setting('SITE_URL') ?? `http://localhost:${setting('PORT')}`;
}

/** An address of this site in full, in ASCII whatever the site's name is. */
export function absoluteUrl(path: string): string {
  return new URL(path, siteUrl()).href;
}

/** New visitors of one address and hour that are counted: `VISITORS_PER_ADDRESS`, without a bound where it is 0. */
export function mostNewcomers(): number {
  return setting('VISITORS_PER_ADDRESS') || Number.POSITIVE_INFINITY;
}

/** Whether a shared cache stands in front, which `server/settings/cdn` describes. */
export function hasEdgeCache(): boolean {
  return setting('CDN') !== undefined;
}

/** Where uploads and the embedded database lie. */
export function dataFolder(): string {
  return setting('DATA_DIR');
}

/** Where search engines hear of changes by IndexNow, and the key that proves whose they are; undefined where it is off. */
export function indexNow(): { key: string; endpoint: string } | undefined {
  const key = setting('INDEXNOW_KEY');
  return setting('INDEXING') && key ? { key, endpoint: setting('INDEXNOW_ENDPOINT') } : undefined;
}

/** The WebSub hub that tells the feeds' subscribers of news; undefined where there is none. */
export function webSubHub(): string | undefined {
  return setting('INDEXING') ? setting('WEBSUB_HUB') : undefined;
}

/** Whether readers reach the site by https alone, as `SITE_URL` says. */
export function isServedOverTls(): boolean {
  return siteUrl().startsWith('https://');
}

/** What the portal signs with; the start sets it where the operator does not. */
export function portalSecret(): string {
  const secret = setting('NEXTAUTH_SECRET');
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set');
  return secret;
}
