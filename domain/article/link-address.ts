import { isSafeAddress } from '#domain/article/body-schema';

/** What a link may lead to on this portal. */
export type LinkTarget = { title: string; path: string } & (
  | { kind: 'page' | 'section' | 'article' | 'file' }
  | { kind: 'topic'; id: number }
);

/**
 * The address that a link gets for what was typed: `chinhphu.vn` → `https://chinhphu.vn`, `a@b.vn` → `mailto:a@b.vn`;
 * one with a scheme, a path of this site or `#…` stays. Undefined for what leads nowhere, such as words.
 */
export function completeAddress(typed: string): string | undefined {
  const address = typed.trim();
  if (/\s/u.test(address) || !address) return undefined;
  if (/^[/#]/.test(address)) return isSafeAddress(address) ? address : undefined;
  if (/^tel:/i.test(address)) return /^tel:\+?[\d.()-]{3,}$/i.test(address) ? address : undefined;
  if (/^mailto:/i.test(address)) return isMail(address.slice('mailto:'.length)) ? address : undefined;
  if (/^https?:/i.test(address)) return isPage(address) ? address : undefined;
  if (isMail(address)) return `mailto:${address}`;
  return isPage(`https://${address}`) ? `https://${address}` : undefined;
}

function isMail(address: string): boolean {
  const [name, host, ...more] = (address.split('?', 1)[0] ?? '').split('@');
  if (!isSafeAddress(`mailto:${address}`) || more.length > 0) return false;
  return /^[^:/\\\s]+$/u.test(name ?? '') && isHost(host ?? '');
}

/** A user's name or password before the host would pass one site off as another. */
function isPage(address: string): boolean {
  if (!isSafeAddress(address) || !URL.canParse(address)) return false;
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1] ?? '';
  if (authority.includes('@')) return false;
  const host = /^(\[[^\]]*\]|[^:]*)/.exec(authority)?.[1] ?? '';
  return isHost(host) || host === 'localhost' || /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) || host.startsWith('[');
}

/** As people type it: letters of any script, digits and hyphens between dots, then a top level of letters. */
function isHost(host: string): boolean {
  const labels = host.split('.');
  const top = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every(isLabel) && /^\p{L}{2,63}$/u.test(top);
}

/** At most 63 signs (RFC 1035, section 2.3.4). */
function isLabel(label: string): boolean {
  return label.length <= 63 && /^[\p{L}\p{N}-]+$/u.test(label) && !label.startsWith('-') && !label.endsWith('-');
}
