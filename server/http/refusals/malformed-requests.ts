import type { IncomingMessage, ServerResponse } from 'node:http';

/** RFC 3986, section 3.2.2, without the comma by which proxies join two. */
const HOST = /^[\w.~!$&'()*+;=%:[\]-]*$/;

/**
 * Refuses a target that is no path (except `OPTIONS *`) and a repeated or malformed host (RFC 9112, sections 3.2 and
 * 3.2.4): servers on the way could read two requests.
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
