import { setting } from '#server/settings/settings';

/** Absolute, without a trailing slash; for canonical links. */
export function siteUrl(): string {
  return setting('SITE_URL') ?? `http://localhost:${setting('PORT')}`;
}

/** In ASCII, whatever the site's name. */
export function absoluteUrl(path: string): string {
  return new URL(path, siteUrl()).href;
}

export function isServedOverTls(): boolean {
  return siteUrl().startsWith('https://');
}
