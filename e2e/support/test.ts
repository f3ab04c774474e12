import { type BrowserContext, test as base } from '@playwright/test';

/**
 * Playwright's, but what a test opened in the browser is closed at its end: a page left open goes on asking the portal,
 * and one slowed on purpose goes on computing, as long as the browser lives.
 */
export const test = base.extend<{ closing: undefined }>({
  closing: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use(undefined);
      for (const context of browser.contexts()) if (!before.has(context)) await close(context);
    },
    { auto: true },
  ],
});

/** What a route of the test still waits for is no fault. */
async function close(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
}
