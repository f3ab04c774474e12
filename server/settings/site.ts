import { setting } from '#server/settings/settings';

/** The portal's absolute address, without a slash at its end; canonical links are made from it. */
export function siteUrl(): string {
  return setting('SITE_URL') ?? `http://localhost:${setting('PORT')}`;
}

/** An address of this site in full, in ASCII whatever the site's name is. */
export function absoluteUrl(path: string): string {
  return new URL(path, siteUrl()).href;
}

/** Whether readers reach the site by https alone, as `SITE_URL` says. */
export function isServedOverTls(): boolean {
  return siteUrl().startsWith('https://');
}
