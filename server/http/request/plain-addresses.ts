import type { IncomingMessage, ServerResponse } from 'node:http';
import { canonicalPath, pathForNext, readsQuery } from '#domain/http/address-spelling';
import { plainAddress } from '#domain/http/plain-address';
import type { Exchange } from '#server/http/pipeline/pipeline';

const canonical = new WeakMap<IncomingMessage, string>();
const odd = new WeakSet<IncomingMessage>();

/**
 * Makes the address of every request plain before anything reads it. What is guarded, kept and counted by the path would
 * else take `/x/../dashboard` for a reader page; and Next 16.4 answers 500 to a path that cannot be decoded, with an error
 * in the log, though only the asker erred: so it is 404 as any other address that there is not. A query is kept only where
 * it is read: Next writes it into the page that it renders, which everybody gets.
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

/** Whether a request spelled its path otherwise than the portal does: a cache in front would keep a copy more. */
export function isSpelledOddly(request: IncomingMessage): boolean {
  return odd.has(request);
}

/**
 * Leads who only wants to read to the one spelling of an address, for good. Steps up and down and a host before the path
 * lead nowhere: browsers take them away before they ask.
 */
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
