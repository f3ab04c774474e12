import { expect } from '@playwright/test';
import type { Server } from '#cli/web/server';
import { listBeyond } from '#e2e/support/beyond';
import { liveAddress } from '#e2e/support/live-address';
import { test } from '#e2e/support/test';
import { openWholePortal } from '#tests/support/end-to-end';

let server: Server;

test.beforeAll(async () => {
  server = await openWholePortal();
});
test.afterAll(() => server?.stop());

const PAGES = [
  '/',
  '/kinh-te',
  '/kinh-te/trang/2',
  '/moi-dang',
  '/gioi-thieu',
  '/thong-ke-truy-cap',
  '/tim-kiem?q=lam',
  '/tim-kiem?q=khongcotunay',
  '/du-lieu-mo',
  '/so-do-cong',
  '/kenh-tin',
  '/chuyen-de',
  '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
  '/tu-khoa/ho-van-khe',
  '/tac-gia',
  '/tac-gia/thu-trang',
  '/thu-vien',
  '/thu-vien/anh/mot-ngay-ben-song-va-tren-pho-co',
  '/khong-co-trang-nay',
];

/** Words that only the page can break. */
const LONG = `https://coquan.vn/${'van-ban_phap-quy'.repeat(5)}${'DUTOANNGANSACH'.repeat(3)}`;

function fillWith(word: string) {
  const fixed = 'time, button, summary, option, select, script, style, .sr-only, [data-testid=visit-block]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode.nodeValue?.trim() && !currentNode.parentElement?.closest(fixed)) currentNode.nodeValue = word;
  }
}

for (const width of [320, 390, 768, 1280]) {
  test(`no word makes a page wider than ${width} px, wherever it stands`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    const everyForm = await liveAddress('anh-bang-tep%');
    for (const path of [...PAGES, everyForm]) {
      await page.goto(server.url + path);
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      await page.evaluate(fillWith, LONG);
      expect(await listBeyond(page), path).toEqual([]);
    }
  });
}

test('a table that is wider than a phone scrolls in its own box, which the keyboard reaches and which has a name, under its caption', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(server.url + (await liveAddress('anh-bang-tep%')));
  const box = page.getByRole('group', { name: 'Thu & chi (10⁹ đồng)', exact: true });
  await box.evaluate((element) => {
    for (const row of element.querySelectorAll('tr'))
      for (let more = 0; more < 14; more += 1)
        row.append(Object.assign(document.createElement('td'), { textContent: 'Chỉ tiêu' }));
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await box.focus();
  await expect(box).toBeFocused();
  const widths = await box.evaluate(({ clientWidth, scrollWidth }) => ({ clientWidth, scrollWidth }));
  expect(widths.scrollWidth).toBeGreaterThan(widths.clientWidth);
  expect(widths.clientWidth).toBeLessThanOrEqual(288);
  await expect(box.locator('thead th').first()).toHaveAttribute('scope', 'colgroup');
  const places = () =>
    box.evaluate((element) =>
      ['caption', 'th'].map((part) => Math.round(element.querySelector(part)?.getBoundingClientRect().left ?? 0)),
    );
  const [caption, head] = await places();
  await box.evaluate((element) => element.scrollTo({ left: 100, behavior: 'instant' }));
  expect(await places()).toEqual([caption, (head ?? 0) - 100]);
});
