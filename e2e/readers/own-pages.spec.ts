import { expect } from '@playwright/test';
import { test } from '#e2e/support/test';

test('the site map leads to every section and page, and the footer to the site map', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Sơ đồ cổng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sơ đồ cổng');
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const pages = await (await request.get('/sitemaps/pages.xml')).text();
  const own = [...pages.matchAll(/<loc>[^<]*?\/\/[^/<]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path);
  expect(own.length).toBeGreaterThan(8);
  for (const path of own.filter((one) => one !== '/so-do-cong')) expect(links, path).toContain(path);
});

test('the page of feeds shows whole addresses that answer with feeds', async ({ page, request }) => {
  await page.goto('/kenh-tin');
  const shown = await page.getByRole('main').getByRole('definition').allTextContents();
  expect(shown.length).toBeGreaterThan(5);
  for (const address of shown.slice(0, 6)) {
    const answer = await request.get(address);
    expect([address, answer.status()]).toEqual([address, 200]);
    expect(answer.headers()['content-type'], address).toMatch(/^application\/(rss\+xml|atom\+xml|feed\+json)/);
  }
});

test('a page that is not there offers to search for the words of its address', async ({ page, browser }) => {
  const field = page.getByRole('main').getByRole('combobox');
  for (const [address, words] of [
    ['/chinh-quyen/tiep-cong-dan-dinh-ky-99', 'tiep cong dan dinh ky'],
    ['/a/b/c/l%C5%A9-l%C3%AAn.html', 'lũ lên'],
    ['/x/%22%3E%3Cscript%3Ealert(1)', 'script alert 1'],
    ['/2025', '2025'],
    [`/${'dai-'.repeat(40)}`, `${'dai '.repeat(25)}`.trim()],
  ] as const) {
    await page.goto(address);
    await expect(field, address).toHaveValue(words);
  }
  await page.goto('/chinh-quyen/lam-giang-99');
  await page.getByRole('main').getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL('/tim-kiem?q=lam+giang');
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const unscripted = await plain.newPage();
  await unscripted.goto('/chinh-quyen/lam-giang-99');
  await expect(unscripted.getByRole('main').getByRole('textbox')).toHaveValue('');
});

test('the statistics show thirty days and twelve months, in a drawing and in words, without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/thong-ke-truy-cap');
  await expect(page.getByRole('img', { name: /^Biểu đồ lượt xem trang/ })).toHaveCount(2);
  for (const [table, rows] of [
    ['từng ngày', 30],
    ['từng tháng', 12],
  ] as const) {
    const details = page.locator('details').filter({ hasText: table });
    await details.locator('summary').click();
    await expect(details.getByRole('row')).toHaveCount(rows + 1);
  }
});
