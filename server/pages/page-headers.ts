import { readerPagePolicy } from '#domain/http/content-policy';
import { withoutFramework } from '#domain/http/plain-page';
import type { Page } from '#server/pages/page-entry';

/**
 * Nobody on the way answers from a copy without asking. Where nothing is said, a browser takes what has not changed for an hour
 * to be fresh for six minutes more (RFC 9111, 4.2.2), and would show its reader an old page after a change.
 */
export const UNKEPT = 'public, max-age=0, must-revalidate';

/** Leaves of a page what readers get, with their policy: nobody asks for the parts that Next's router would fetch. */
export function dropFramework(page: Page, html: string): void {
  page.html = withoutFramework(html);
  page.headers = { ...page.headers, 'content-security-policy': readerPagePolicy(), 'cache-control': UNKEPT };
  delete page.rscData;
  delete page.segmentData;
}

/** Sends the page with that second, as `secondsNow` has it, as its `Last-Modified`. */
export function dateRendering(page: Page, made: number): void {
  page.headers = { ...page.headers, 'last-modified': new Date(made * 1000).toUTCString() };
}

/** Has nobody on the way keep it. */
export function forbidKeeping(page: Page): void {
  page.headers = { ...page.headers, 'cache-control': UNKEPT };
}
