import { siteUrl } from '#server/settings/site';

/**
 * Whether a request comes from a page of this site: browsers say so by `Sec-Fetch-Site`, older ones by `Origin`. One that
 * says neither, or two different things, is refused.
 */
export function isSameOrigin({ headers }: Request): boolean {
  return isFromOwnPage((name) => headers.get(name));
}

/** The same of a request whose headers are read by their lower-case names. */
export function isFromOwnPage(header: (name: string) => string | null): boolean {
  const site = header('sec-fetch-site');
  const origin = header('origin');
  if (site !== null && site !== 'same-origin') return false;
  return origin === null ? site !== null : isOwnOrigin(origin, header('host'));
}

function isOwnOrigin(origin: string, ownHost: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === ownHost || host === new URL(siteUrl()).host;
}
