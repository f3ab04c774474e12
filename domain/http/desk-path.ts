const HERE = 'http://desk.invalid';
const DESK = '/dashboard';
const LONGEST = 2000;

/**
 * The path and query of a desk page; undefined for any other address. The result is `/dashboard` followed by nothing,
 * `/` or `?`, so it leads nowhere else.
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

/** Leads back to the desk page after sign-in. */
export function signInPathFor(address: string | undefined): string {
  const path = deskPathOf(address);
  return path && path !== DESK ? `/dang-nhap?next=${encodeURIComponent(path)}` : '/dang-nhap';
}
