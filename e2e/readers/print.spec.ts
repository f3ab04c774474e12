import { expect } from '@playwright/test';
import type { Server } from '#cli/web/server';
import { liveAddress } from '#e2e/support/live-address';
import { test } from '#e2e/support/test';
import { openWholePortal } from '#tests/support/end-to-end';

let server: Server;

test.beforeAll(async () => {
  server = await openWholePortal();
});
test.afterAll(() => server?.stop());

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print', colorScheme: 'dark' }));

test('a reader who browses in the dark prints dark ink on white, the emblem included', async ({ page }) => {
  await page.goto(server.url);
  const colours = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return {
      ground: style('html').backgroundColor,
      ink: style('h2').color,
      disc: style('header svg circle').fill,
      lines: style('header svg g').stroke,
    };
  });
  expect(colours).toEqual({
    ground: 'rgb(255, 255, 255)',
    ink: 'rgb(0, 0, 0)',
    disc: 'rgb(0, 0, 0)',
    lines: 'rgb(255, 255, 255)',
  });
});

test('no heading is left alone at the end of a page, and no story is cut in two', async ({ page }) => {
  await page.goto(server.url);
  for (const heading of await page.locator('h2:visible').all()) await expect(heading).toHaveCSS('break-after', 'avoid');
  for (const story of await page.locator('main article').all()) await expect(story).toHaveCSS('break-inside', 'avoid');
});

test('a printed link tells its address once, and a video where it is to be seen', async ({ page }) => {
  await page.goto(server.url + (await liveAddress('anh-bang-tep%')));
  const told = (name: string) =>
    page.getByRole('link', { name }).evaluate((link) => getComputedStyle(link, '::after').content);
  expect(await told('coquan.example/van-ban')).toBe('none');
  await expect(page.locator('video')).toBeHidden();
  await expect(page.getByText('(Video: mời xem trên cổng thông tin.)')).toBeVisible();
});

test('the contact page prints where its links lead', async ({ page }) => {
  await page.goto(`${server.url}/lien-he`);
  const address = page.getByText('(https://bando.lamgiang.invalid/so-1-ben-ngu)');
  await expect(address).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(address).toBeHidden();
});

test('no printed picture takes a sheet of its own', async ({ page }) => {
  await page.goto(server.url + (await liveAddress('anh-bang-tep%')));
  const heights = await page
    .locator('main figure img')
    .evaluateAll((all) => all.map((picture) => picture.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  for (const height of heights) expect(height).toBeLessThan(379);
});

test('a printed page says where its attachments are, and has no signs to press', async ({ page }) => {
  await page.goto(server.url + (await liveAddress('anh-bang-tep%')));
  const attachment = page.getByRole('link', { name: 'Văn bản & phụ lục' });
  const address = await attachment.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain(server.url);
  await expect(page.locator('[role=doc-endnotes] li').first()).toBeVisible();
  const signs = await page.locator('[role=doc-backlink]').all();
  expect(signs.length).toBeGreaterThan(0);
  for (const sign of signs) await expect(sign).toBeHidden();
});
