import { expect } from '@playwright/test';
import sharp from 'sharp';
import { holdSitemap, releaseSitemap } from '#e2e/support/sitemap';
import { test } from '#e2e/support/test';

test.afterEach(releaseSitemap);

test('the site map leads to every section and page, and the footer to the site map', async ({ page, request }) => {
  await holdSitemap('following');
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Sơ đồ cổng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sơ đồ cổng');
  const listLinks = () =>
    page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const links = await listLinks();
  const pages = await (await request.get('/sitemaps/pages.xml')).text();
  const own = [...pages.matchAll(/<loc>[^<]*?\/\/[^/<]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path);
  expect(own.length).toBeGreaterThan(8);
  // Of albums there may be thousands: the map leads to their shelf.
  expect(links).toContain('/thu-vien/anh');
  await page.goto('/thu-vien/anh');
  links.push('/so-do-cong', ...(await listLinks()));
  for (const path of own) expect(links, path).toContain(path);
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
    ['/x/%22%3E%3Cscript%3Ealert(1)', 'script alert'],
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

test('the portal has its sign for tabs, telephones and start screens', async ({ page, request }) => {
  await page.goto('/');
  const linked = (rel: string) => page.locator(`link[rel="${rel}"]`).first().getAttribute('href');
  const [touch, manifest] = [await linked('apple-touch-icon'), await linked('manifest')];
  expect([touch, manifest]).toEqual(['/apple-touch-icon.png', '/manifest.webmanifest']);
  const favicon = await request.get('/favicon.ico');
  expect([favicon.status(), favicon.headers()['content-type']]).toEqual([200, 'image/x-icon']);
  expect([...(await favicon.body()).subarray(0, 6)]).toEqual([0, 0, 1, 0, 3, 0]);
  const again = await request.get('/favicon.ico', { headers: { 'if-none-match': favicon.headers()['etag'] ?? '' } });
  expect(again.status()).toBe(304);
  const answer = await request.get('/manifest.webmanifest');
  expect(answer.headers()['content-type']).toMatch(/^application\/manifest\+json/);
  const told = await answer.json();
  expect(told).toMatchObject({ lang: 'vi', display: 'browser', start_url: '/' });
  const pictures = [{ src: '/apple-touch-icon.png', sizes: '180x180' }, ...told.icons];
  for (const { src, sizes } of pictures) {
    const { format, width, height } = await sharp(await (await request.get(src)).body()).metadata();
    expect([src, format, `${width}x${height}`]).toEqual([src, 'png', sizes]);
  }
  expect((await request.get('/media/icons/99.png')).status()).toBe(404);
});
