/** The portal's absolute address, without a slash at its end; canonical links are made from it. */
export function siteUrl(): string {
  return (process.env['SITE_URL'] ?? `http://localhost:${process.env['PORT'] ?? 3000}`).replace(/\/+$/, '');
}

/** An address of this site in full, in ASCII whatever the site's name is. */
export function absoluteUrl(path: string): string {
  return new URL(path, siteUrl()).href;
}

/** Whether search engines may list the site; `INDEXING=0` keeps a rehearsal out. */
export function isIndexed(): boolean {
  return process.env['INDEXING'] !== '0';
}

/** Proxies in front of this server that are trusted to add to `X-Forwarded-For`. */
export function trustedProxies(): number {
  const hops = Number(process.env['TRUSTED_PROXIES'] ?? 0);
  return Number.isInteger(hops) && hops >= 0 ? hops : 0;
}

/** Where uploads and the embedded database lie. */
export function dataFolder(): string {
  return process.env['DATA_DIR'] ?? '.data';
}
