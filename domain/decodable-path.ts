/** An address without the host that may stand before it, as proxies are asked (RFC 9112, section 3.2.2). */
export function withoutHost(address: string): string {
  const rest = address.replace(/^https?:\/\/[^/?]*/i, '');
  return rest === address || rest.startsWith('/') ? rest : `/${rest}`;
}

/**
 * The address with a path that can be decoded: where it cannot, as `/%` or half a letter, or holds a NUL, each `%` stands
 * for itself. Such a path names no page, so nothing that exists is found by it. Queries are read more leniently and stay.
 */
export function decodablePath(address: string): string {
  const end = address.indexOf('?');
  const path = end < 0 ? address : address.slice(0, end);
  return isDecodable(path) ? address : path.replaceAll('%', '%25') + address.slice(path.length);
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
