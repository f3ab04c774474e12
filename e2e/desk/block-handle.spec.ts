import { expect, type Locator, type Page } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import { openDeskOf, save } from '#e2e/support/desk-people';
import { dragByFinger } from '#e2e/support/finger';
import { test } from '#e2e/support/test';
import { begin, blocksOf, picture } from '#e2e/support/written-text';

const handleOf = (page: Page) => page.getByRole('button', { name: /^Giữ và kéo/ });

/** A little within its upper or lower edge. */
async function edgeOf(place: Locator, side: 'top' | 'bottom'): Promise<number> {
  const box = await place.boundingBox();
  if (!box) throw new Error('not in sight');
  return side === 'top' ? box.y + 3 : box.y + box.height - 3;
}

/** With the mouse button still down at the end. */
async function drag(page: Page, block: Locator, to: Locator, side: 'top' | 'bottom'): Promise<void> {
  await block.hover();
  const { x = 0, y = 0, width = 0, height = 0 } = (await handleOf(page).boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, await edgeOf(to, side), { steps: 4 });
}

test('a block is dragged by mouse to the line that shows where it will stand; one undo puts it back', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Kéo', ['Một', 'Hai', 'Ba']);
  await give(text, 'paste', [await picture('keo.png')]);
  await expect.poll(() => blocksOf(text)).toEqual(['Một', 'Hai', 'Ba', '▣']);
  await expect(text.locator('figure img')).toBeVisible();
  await drag(page, text.locator('figure img'), text.getByText('Một'), 'top');
  await page.mouse.up();
  await expect.poll(() => blocksOf(text)).toEqual(['▣', 'Một', 'Hai', 'Ba']);
  await drag(page, text.getByText('Một'), text.getByText('Ba'), 'bottom');
  await page.mouse.up();
  await expect.poll(() => blocksOf(text)).toEqual(['▣', 'Hai', 'Ba', 'Một']);
  await drag(page, text.getByText('Ba'), text.getByText('Hai'), 'top');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => blocksOf(text)).toEqual(['▣', 'Hai', 'Ba', 'Một']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => blocksOf(text)).toEqual(['▣', 'Một', 'Hai', 'Ba']);
  await save(page);
  await page.reload();
  await expect.poll(() => blocksOf(text)).toEqual(['▣', 'Một', 'Hai', 'Ba']);
});

test('an item is dragged within its list and out of it, and a click on the handle chooses it', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Kéo mục', ['Đầu', '- Cam', 'Quýt', 'Bưởi']);
  const items = text.getByRole('listitem');
  await expect(items).toHaveText(['Cam', 'Quýt', 'Bưởi']);
  await drag(page, items.nth(2), items.nth(0), 'top');
  await page.mouse.up();
  await expect(items).toHaveText(['Bưởi', 'Cam', 'Quýt']);
  await drag(page, items.nth(2), text.getByText('Đầu'), 'top');
  await page.mouse.up();
  await expect(text.locator('> *').first()).toHaveText('Quýt');
  await expect(text.getByRole('list')).toHaveCount(2);
  await items.nth(1).hover();
  await handleOf(page).click();
  await page.keyboard.press('Delete');
  await expect(items).toHaveText(['Quýt', 'Cam']);
  await save(page);
});

test('a finger drags the block of the caret, and the page stands still meanwhile', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap', {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const text = await begin(page, 'Kéo tay', ['Một', 'Hai', 'Ba']);
  await expect(handleOf(page)).toBeVisible();
  const scrolled = await page.evaluate(() => window.scrollY);
  // The first line is near enough to the tools to scroll there.
  await dragByFinger(handleOf(page), await edgeOf(text.getByText('Hai'), 'top'));
  await expect.poll(() => blocksOf(text)).toEqual(['Một', 'Ba', 'Hai']);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('a drag to the edge of what is seen scrolls the text, down and up again', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const lines = Array.from({ length: 40 }, (_, place) => `Dòng ${place + 1}.`);
  const text = await begin(page, 'Kéo xa', lines);
  const first = text.getByText('Dòng 1.', { exact: true });
  const last = text.getByText('Dòng 40.', { exact: true });
  await first.scrollIntoViewIfNeeded();
  await first.hover();
  const { x = 0, y = 0, width = 0, height = 0 } = (await handleOf(page).boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, (page.viewportSize()?.height ?? 0) - 10);
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.mouse.move(x + width / 2, await edgeOf(last, 'bottom'));
  await page.mouse.up();
  await expect.poll(() => blocksOf(text)).toEqual([...lines.slice(1), 'Dòng 1.']);
  await drag(page, first, last, 'top');
  await page.mouse.move(x + width / 2, 5);
  await expect.poll(() => text.getByText('Dòng 2.', { exact: true }).evaluate(isBelowTools)).toBe(true);
  await page.mouse.move(x + width / 2, await edgeOf(text.getByText('Dòng 2.', { exact: true }), 'top'));
  await page.mouse.up();
  await expect.poll(() => blocksOf(text)).toEqual(lines);
});

function isBelowTools(element: Element): boolean {
  const tools = document.querySelector('[role=toolbar]')?.getBoundingClientRect().bottom ?? 0;
  return element.getBoundingClientRect().top >= tools;
}
