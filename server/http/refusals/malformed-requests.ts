import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a host may be made of (RFC 3986, section 3.2.2), but the comma by which proxies join two. */
const HOST = /^[\w.~!$&'()*+;=%:[\]-]*$/;

/**
 * Refuses what names no address of a web server (`*`, but to ask for its methods, or another scheme's), and what names its
 * host twice or by what is none (RFC 9112, sections 3.2 and 3.2.4): two readers on the way could take it for two requests.
 */
export function refuseMalformed(request: IncomingMessage, response: ServerResponse): boolean {
  if (isAddress(request) && hasOneHost(request)) return false;
  response.shouldKeepAlive = false;
  response.writeHead(400).end();
  return true;
}

function isAddress({ url = '', method }: IncomingMessage): boolean {
  return url.startsWith('/') || (url === '*' && method === 'OPTIONS');
}

function hasOneHost({ headers, rawHeaders }: IncomingMessage): boolean {
  const named = rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host');
  return named.length <= 1 && HOST.test(headers.host ?? '');
}
