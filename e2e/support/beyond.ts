import type { Page } from '@playwright/test';

/** What makes the page wider than the window, after the two widths; empty if nothing does. */
export function listBeyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...beyond.map((one) => (one.cloneNode() as Element).outerHTML)];
  });
}
