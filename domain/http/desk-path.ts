/** Only a base to read paths by. */
const HERE = 'http://desk.invalid';
const DESK = '/dashboard';
const LONGEST = 2000;

/**
 * The desk's page that an address names, as a path with its query; undefined for whatever is none of the desk's own. It
 * begins with `/dashboard` followed by nothing, `/` or `?`, and so leads nowhere else.
 */
export function deskPathOf(address: string | undefined): string | undefined {
  if (!address?.startsWith(DESK) || address.length > LONGEST || /[\\\p{Cc}\p{Z}\p{Cs}]/u.test(address))
    return undefined;
  const url = URL.parse(address, HERE);
  if (url?.origin !== HERE || !/^\/dashboard(\/|$)/.test(url.pathname) || /\/\/|%2f|%5c/i.test(url.pathname))
    return undefined;
  url.searchParams.delete('_rsc'); // what Next's router adds to ask for a page's data
  return url.pathname + url.search;
}

/** Where somebody signs in who asked for a page of the desk; it leads back there. */
export function signInPathFor(address: string | undefined): string {
  const path = deskPathOf(address);
  return path && path !== DESK ? `/dang-nhap?next=${encodeURIComponent(path)}` : '/dang-nhap';
}
