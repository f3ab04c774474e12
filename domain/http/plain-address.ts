/** A step that goes nowhere or up; URLs take an encoded dot for one, too. */
const STEP = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * A request's address as Next understands it in the end, so that whatever guards, keeps or counts by the path judges the
 * page that is shown: without a host before the path (RFC 9112, section 3.2.2), without a fragment, with its steps up and
 * down taken, whichever way their slashes lean. A path that cannot be decoded, as `/%` or half a letter, or holds a NUL, names no page: each `%` of it stands
 * for itself then. Queries are read more leniently and stay.
 */
export function plainAddress(address: string): string {
  const [whole = ''] = address.replace(/^https?:\/\/[^/?#]*/i, '').split('#', 1);
  const end = whole.indexOf('?');
  const path = end < 0 ? whole : whole.slice(0, end);
  const query = whole.slice(path.length);
  // An asterisk, or another scheme's.
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
