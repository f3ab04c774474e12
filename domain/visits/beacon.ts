/** Where a page says that it is being read, while a shared cache answers in the portal's place. */
export const BEACON_PATH = '/luot-xem';

/** Longer paths than any page has. */
const LONGEST = 512;

/** Of a beacon's request, what decides; `host` is the portal's own, as the request and as its settings name it. */
export type Beacon = {
  method: string;
  /** The path that the script names; null where the pixel asks, whose page stands in `referer`. */
  named: string | null;
  site: string | null;
  origin: string | null;
  referer: string | null;
  hosts: (string | null)[];
};

/**
 * The path that was viewed; undefined for what no page of this site sent. The script posts, the pixel is fetched. Browsers
 * tell whose page sent it by `Sec-Fetch-Site`, older ones by `Origin` or `Referer`.
 */
export function viewedPath({ method, named, site, origin, referer, hosts }: Beacon): string | undefined {
  const from = [origin, referer].find((address) => address && URL.canParse(address));
  if (site ? site !== 'same-origin' : !from || !hosts.includes(new URL(from).host)) return undefined;
  const path = method === 'POST' ? named : method === 'GET' ? pathOf(referer) : null;
  return path?.startsWith('/') && path.length <= LONGEST && !path.startsWith('/xem-truoc/') ? path : undefined;
}

function pathOf(referer: string | null): string | null {
  return referer && URL.canParse(referer) ? new URL(referer).pathname : null;
}
