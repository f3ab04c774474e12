export const PING_CHANNELS = ['indexnow', 'websub'] as const;
export type PingChannel = (typeof PING_CHANNELS)[number];

const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 6 * 3_600_000;

/**
 * Milliseconds to wait after that many failures: 30 s, doubled each time up to six hours, ±25 % by `chance` (0 to 1),
 * so that nodes and portals do not retry all at once.
 */
export function delayAfter(failures: number, chance: number): number {
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1)) * (0.75 + chance / 2);
}

/** By indexnow.org: 8 to 128 letters, digits and dashes. */
export function isIndexNowKey(key: string): boolean {
  return /^[a-zA-Z0-9-]{8,128}$/.test(key);
}

/** All URLs must be of one host. */
export function indexNowBody(site: string, key: string, urls: string[]): string {
  return JSON.stringify({
    host: new URL(site).host,
    key,
    keyLocation: new URL(`/${key}.txt`, site).href,
    urlList: urls,
  });
}

export function webSubBody(feeds: string[]): string {
  const form = new URLSearchParams({ 'hub.mode': 'publish' });
  for (const feed of feeds) form.append('hub.url', feed);
  return form.toString();
}
