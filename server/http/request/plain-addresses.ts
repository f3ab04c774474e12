import type { IncomingMessage, ServerResponse } from 'node:http';
import { canonicalPath, pathForNext, readsQuery } from '#domain/http/address-spelling';
import { plainAddress } from '#domain/http/plain-address';
import type { Exchange } from '#server/http/pipeline/pipeline';

const canonical = new WeakMap<IncomingMessage, string>();
const odd = new WeakSet<IncomingMessage>();

/**
 * Normalises the address before anything reads it: guards by path would take `/x/../dashboard` for a reader page. Next
 * 16.4 answers an undecodable path with 500 and logs it; so it becomes a 404. Keeps a query only where it is read: Next
 * writes it into the shared page.
 */
export function readPlainAddress({ request }: Exchange): void {
  const given = request.url ?? '/';
  const address = plainAddress(given);
  if (!address.startsWith('/')) return;
  const [path, query] = split(address);
  const one = canonicalPath(path);
  if (one !== path) canonical.set(request, one + query);
  if (one !== split(given)[0]) odd.add(request);
  request.url = pathForNext(one) + (readsQuery(one) ? query : '');
}

/** Whether the path was spelled unusually: a shared cache would store another copy. */
export function isSpelledOddly(request: IncomingMessage): boolean {
  return odd.has(request);
}

/** Redirects readers permanently to the canonical spelling. Not dot segments or a host: browsers resolve them first. */
export function leadToCanonical(request: IncomingMessage, response: ServerResponse): boolean {
  const location = canonical.get(request);
  if (location === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
  response.writeHead(308, { location }).end();
  return true;
}

function split(address: string): [path: string, query: string] {
  const end = address.indexOf('?');
  return end < 0 ? [address, ''] : [address.slice(0, end), address.slice(end)];
}
