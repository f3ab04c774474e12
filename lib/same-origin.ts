/**
 * Whether a request comes from a page of this site, by what browsers themselves say (`Sec-Fetch-Site`, else `Origin`
 * against `Host`). A request that says neither is no browser's and carries no one's cookie by accident.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (!origin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}
