import { siteUrl } from '#lib/env';

/**
 * Whether a request comes from a page of this site: browsers say so by `Sec-Fetch-Site`, older ones by `Origin`. One that
 * says neither is refused.
 */
export function isSameOrigin({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = headers.get('origin') ?? '';
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get('host') || host === new URL(siteUrl()).host;
}
