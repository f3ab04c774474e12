import type { Page } from '#server/pages/page-entry';

/** What is no page now may be one in the next second: nobody on the way answers from a copy. */
export const UNKEPT = 'public, max-age=0, must-revalidate';

/** Sends the page with that second, as `secondsNow` has it, as its `Last-Modified`. */
export function dateRendering(page: Page, made: number): void {
  page.headers = { ...page.headers, 'last-modified': new Date(made * 1000).toUTCString() };
}

/** Has nobody on the way keep it. */
export function forbidKeeping(page: Page): void {
  page.headers = { ...page.headers, 'cache-control': UNKEPT };
}
