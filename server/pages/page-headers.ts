import { readerPagePolicy } from '#domain/http/content-policy';
import { permissionsPolicy } from '#domain/http/permissions-policy';
import { videoHostsIn, withoutFramework } from '#domain/http/plain-page';
import type { Page } from '#server/pages/page-entry';

/**
 * Makes every cache ask first. Otherwise a browser takes a page unchanged for an hour as fresh for six more minutes
 * (RFC 9111, 4.2.2).
 */
export const UNKEPT = 'public, max-age=0, must-revalidate';

/** Leaves what readers get: nobody requests the parts for Next's router. Sets the policy and makes caches ask first. */
export function dropFramework(page: Page, html: string): void {
  page.html = withoutFramework(html);
  page.headers = { ...page.headers, ...policiesOf(html), 'cache-control': UNKEPT };
  delete page.rscData;
  delete page.segmentData;
}

/** For players of other sites only where the page has them. */
export function policiesOf(html: string): Record<string, string> {
  const hosts = videoHostsIn(html);
  return {
    'content-security-policy': readerPagePolicy(hosts),
    ...(hosts.length > 0 ? { 'permissions-policy': permissionsPolicy(hosts) } : {}),
  };
}

/** `made` is in seconds since the epoch. */
export function dateRendering(page: Page, made: number): void {
  page.headers = { ...page.headers, 'last-modified': new Date(made * 1000).toUTCString() };
}

export function forbidKeeping(page: Page): void {
  page.headers = { ...page.headers, 'cache-control': UNKEPT };
}
