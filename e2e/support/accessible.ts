import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe whose answer depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * axe finds nothing on the page as it stands: by all rules in light, and by those of colours in dark. And no form is in a
 * form, where browsers submit it themselves.
 */
export async function expectAccessible(page: Page, what = page.url()): Promise<void> {
  await expect(page.locator('form form'), what).toHaveCount(0);
  await showIn(page, 'light');
  await expectNothing(axeFor(page), `${what} in light`);
  await showIn(page, 'dark');
  await expectNothing(axeFor(page).withRules(COLOUR_RULES), `${what} in dark`);
  await showIn(page, 'light');
}

/** Else it opens a page of its own to put frames together, which no page has. */
function axeFor(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // A colour on its way is none of the page's.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  });
}

async function expectNothing(axe: AxeBuilder, what: string): Promise<void> {
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
    what,
  ).toEqual([]);
}
