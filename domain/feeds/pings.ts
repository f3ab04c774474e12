/** Protocols by which the portal tells others that an address changed: search engines, and readers of its feeds. */
export const PING_CHANNELS = ['indexnow', 'websub'] as const;
export type PingChannel = (typeof PING_CHANNELS)[number];

const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 6 * 3_600_000;

/**
 * How long to wait after that many failures, in milliseconds: half a minute, doubled each time up to six hours, a quarter
 * more or less by `chance` (0 to 1) so that nodes and portals do not all come back at once.
 */
export function delayAfter(failures: number, chance: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.75 + chance / 2);
}

/** A key as the protocol wants it (indexnow.org): 8 to 128 letters, digits and dashes. */
export function isIndexNowKey(key: string): boolean {
  return /^[a-zA-Z0-9-]{8,128}$/.test(key);
}

/** The JSON in which IndexNow takes addresses of one host. */
export function indexNowBody(site: string, key: string, urls: string[]): string {
  return JSON.stringify({
    host: new URL(site).host,
    key,
    keyLocation: new URL(`/${key}.txt`, site).href,
    urlList: urls,
  });
}

/** The form in which a WebSub hub takes the feeds that have news. */
export function webSubBody(feeds: string[]): string {
  const form = new URLSearchParams({ 'hub.mode': 'publish' });
  for (const feed of feeds) form.append('hub.url', feed);
  return form.toString();
}
