import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/**
 * Replaces `X-Forwarded-For` of every request, before anything reads it, by the one address that is believed: the
 * connection's own, or with `hops` trusted proxies the one that the outermost of them saw. What a client writes into
 * the header itself is never believed.
 */
export function believeOnlyTrustedProxies(hops: number): void {
  diagnostics.subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = String(request.headers['x-forwarded-for'] ?? '');
    request.headers['x-forwarded-for'] = clientAddress(forwarded, request.socket.remoteAddress ?? '', hops);
  });
}

/** The address `hops` places before the connection's own; the first one where there are fewer. */
export function clientAddress(forwarded: string, remote: string, hops: number): string {
  const chain = [...forwarded.split(',').map((part) => part.trim()), remote].filter(Boolean);
  return chain[Math.max(0, chain.length - 1 - hops)] ?? '';
}

/** What of an address tells readers apart: all of an IPv4 address, the /64 of an IPv6 one. */
export function addressPrefix(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : `${parsed.toByteArray().slice(0, 8).join('.')}/64`;
}

/** An address as it is written down, IPv4 in its own form; empty for what is none. */
export function writtenAddress(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : '';
}
