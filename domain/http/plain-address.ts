/** `.` or `..`; URL parsers take `%2e` for a dot. */
const STEP = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * The address as Next resolves it, so that guards, caches and counters judge the page that is shown: without host (RFC
 * 9112, section 3.2.2) and fragment, with dot steps resolved and backslashes as slashes. A path that cannot be decoded
 * or holds a NUL names no page: each `%` of it becomes `%25`. Queries are read more leniently and stay.
 */
export function plainAddress(address: string): string {
  const [whole = ''] = address.replace(/^https?:\/\/[^/?#]*/i, '').split('#', 1);
  const end = whole.indexOf('?');
  const path = end < 0 ? whole : whole.slice(0, end);
  const query = whole.slice(path.length);
  // `*`, or another scheme
  if (/^[^/\\]/.test(path)) return address;
  const slashed = path.replaceAll('\\', '/');
  const readable = isDecodable(slashed) ? slashed : slashed.replaceAll('%', '%25');
  return (STEP.test(readable) ? new URL(`http://n${readable}`).pathname : readable || '/') + query;
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
