/** Pages report views here when a shared cache serves them. */
export const BEACON_PATH = '/luot-xem';

/** No page has a longer path. */
const LONGEST = 512;

/** `hosts` are the portal's own, by the request and by its settings. */
export type Beacon = {
  method: string;
  /** What the script sends; null for the pixel, whose page is in `referer`. */
  named: string | null;
  site: string | null;
  origin: string | null;
  referer: string | null;
  hosts: (string | null)[];
};

/**
 * The viewed path; undefined unless a page of this site sent the beacon: by `Sec-Fetch-Site`, in older browsers by
 * `Origin` or `Referer`. The script uses POST, the pixel GET.
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
