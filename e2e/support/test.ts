import { test as base } from '@playwright/test';

/**
 * Playwright's, but what a test opened in the browser is closed at its end: a page left open goes on asking the portal,
 * and one slowed on purpose goes on computing, as long as the browser lives.
 */
export const test = base.extend<{ closing: undefined }>({
  closing: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use(undefined);
      for (const context of browser.contexts()) if (!before.has(context)) await context.close();
    },
    { auto: true },
  ],
});
