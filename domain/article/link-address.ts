import { isSafeAddress } from '#domain/article/body-schema';

/** A host as people type it: letters of any script, digits and hyphens between dots, then a top level of letters. */
const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/** What a link may lead to on this portal. */
export type LinkTarget = { kind: 'page' | 'section' | 'article' | 'file'; title: string; path: string };

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
  return /^[^:/\\\s]+$/u.test(name ?? '') && HOST.test(host ?? '');
}

/** A user's name or password before the host would pass one site off as another. */
function isPage(address: string): boolean {
  if (!isSafeAddress(address) || !URL.canParse(address)) return false;
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1] ?? '';
  if (authority.includes('@')) return false;
  const host = /^(\[[^\]]*\]|[^:]*)/.exec(authority)?.[1] ?? '';
  return HOST.test(host) || host === 'localhost' || /^(?:\d{1,3}\.){3}\d{1,3}$/.test(host) || host.startsWith('[');
}
