import ipaddr from 'ipaddr.js';

/** The address `hops` places before the connection's own, without its port; the first one where there are fewer. */
export function clientAddress(forwarded: string, remote: string, hops: number): string {
  const chain = [...forwarded.split(',').map((part) => part.trim()), remote].filter(Boolean);
  const chosen = chain[Math.max(0, chain.length - 1 - hops)] ?? '';
  return readAddress(chosen)?.toString() ?? chosen;
}

/**
 * What of an address tells readers apart: all of an IPv4 address, the /64 of an IPv6 one. A proxy that hides addresses behind
 * names of its own (RFC 7239, 6.3) tells its readers apart by these; all else is `unknown`.
 */
export function addressPrefix(address: string): string {
  return networkOf(address, 64);
}

/** What one household or phone can vary at will is one: all of an IPv4 address, the /56 of an IPv6 one. */
export function addressOrigin(address: string): string {
  return networkOf(address, 56);
}

function networkOf(address: string, bits: number): string {
  const parsed = readAddress(address);
  if (!parsed) return nameOf(address) ?? 'unknown';
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const bytes = parsed.toByteArray();
  // Translators and link-local networks give all readers one /64.
  if (NAMED_BY_LAST_BITS.has(parsed.range())) return bytes.join('.');
  return `${bytes.slice(0, bits / 8).join('.')}/${bits}`;
}

const NAMED_BY_LAST_BITS = new Set(['linkLocal', 'rfc6052', 'rfc6145', 'teredo']);

/** As proxies write it: in quotes, in brackets, with a port or a zone, an IPv4 one as IPv6, in the form of `Forwarded`. */
function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const bare = bareAddress(text);
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare);
  if (!bare.includes(':') || !ipaddr.IPv6.isValid(bare)) return undefined;
  const parsed = ipaddr.IPv6.parse(bare);
  return parsed.isIPv4MappedAddress() ? parsed.toIPv4Address() : parsed;
}

function bareAddress(text: string): string {
  const node = text
    .replace(/^\s*for=/i, '')
    .replace(/["\\\s]/g, '')
    .replace(/;.*/, '');
  const inBrackets = /^\[([^\]]*)\]/.exec(node)?.[1];
  return (inBrackets ?? node.replace(/^([\d.]+):[\w.-]+$/, '$1')).replace(/%.*/, '');
}

function nameOf(text: string): string | undefined {
  const name = bareAddress(text);
  return /^[\w.-]{1,64}$/.test(name) && name.toLowerCase() !== 'unknown' ? `name ${name}` : undefined;
}

/** An address as it is written down, IPv4 in its own form; empty for what is none. */
export function writtenAddress(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : '';
}
