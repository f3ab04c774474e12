import ipaddr from 'ipaddr.js';

/** The address `hops` places before the connection's own, without port; the first if there are fewer. */
export function clientAddress(forwarded: string, remote: string, hops: number): string {
  const chain = [...forwarded.split(',').map((part) => part.trim()), remote].filter(Boolean);
  const chosen = chain[Math.max(0, chain.length - 1 - hops)] ?? '';
  return readAddress(chosen)?.toString() ?? chosen;
}

/**
 * What tells readers apart: the IPv4 address, the IPv6 /64, or a proxy's name for it (RFC 7239, 6.3); else `unknown`.
 */
export function addressPrefix(address: string): string {
  return networkOf(address, 64);
}

/** The IPv4 address or the IPv6 /56: one household or phone can vary the rest at will. */
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

/** Accepts quotes, brackets, port, zone, IPv4-mapped IPv6 and the form of `Forwarded`. */
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

/** IPv4-mapped IPv6 becomes IPv4; empty for what is no address. */
export function writtenAddress(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : '';
}
