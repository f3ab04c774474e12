import { siteUrl } from '#server/settings/site';

/**
 * Whether a request comes from this site, by `Sec-Fetch-Site` or, in older browsers, `Origin`. False if both are
 * missing or disagree.
 */
export function isSameOrigin({ headers }: Request): boolean {
  return isFromOwnPage((name) => headers.get(name));
}

/** As `isSameOrigin`; `header` is asked for lower-case names. */
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
