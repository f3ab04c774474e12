import { expect } from '@playwright/test';
import { test } from '#e2e/support/test';

async function firstArticle(request: import('@playwright/test').APIRequestContext) {
  const html = await (await request.get('/nong-nghiep')).text();
  const path = /href="(\/nong-nghiep\/[a-z0-9-]+-\d+)"/.exec(html)?.[1];
  if (!path) throw new Error('no article in the category');
  return { path, id: /-(\d+)$/.exec(path)?.[1] };
}

test('any other slug or category of an article leads to its one address for good', async ({ request }) => {
  const { path, id } = await firstArticle(request);
  for (const other of [`/nong-nghiep/khac-${id}`, `/du-lich/${path.split('/')[2]}`, `/khong-co/x-${id}`]) {
    const answer = await request.get(other, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']], other).toEqual([308, path]);
  }
});

test('page 1 by number leads to the category', async ({ request }) => {
  const answer = await request.get('/kinh-te/trang/1', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([308, '/kinh-te']);
});

for (const path of [
  '/khong-co',
  '/kinh-te/trang/99',
  '/kinh-te/trang/0',
  '/kinh-te/x-999999',
  '/kinh-te/x',
  '/a/b/c/d/e',
]) {
  test(`${path} is not found, in the portal's own words`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page).toHaveTitle(/^Không tìm thấy trang/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
    expect(await answer?.text()).toMatch(/<h1[^>]*>Không tìm thấy trang<\/h1>/);
    await page.getByRole('link', { name: 'Về trang chủ' }).click();
    await expect(page).toHaveURL(/\/$/);
  });
}

test('pages are kept, and all invented addresses are answered by one of them', async ({ request }) => {
  const { path } = await firstArticle(request);
  const ask = async (address: string) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    return { status: answer.status(), cache: answer.headers()['x-nextjs-cache'], body: await answer.text() };
  };
  await ask(path);
  expect(await ask(path)).toMatchObject({ status: 200, cache: 'HIT' });
  await ask('/khong-co-gi');
  const first = await ask('/khong-co-gi');
  expect(first).toMatchObject({ status: 404, cache: 'HIT' });
  for (const invented of ['/khong-co-gi-ca', '/kinh-te/trang/77', `${path}9999`])
    expect(await ask(invented), invented).toEqual(first);
});

test('a picture is kept for ever, an invented one is not there', async ({ request }) => {
  const { path } = await firstArticle(request);
  const picture = /\/media\/[0-9a-f]{64}\/\d+\.avif/.exec(await (await request.get(path)).text())?.[0] ?? '';
  const answer = await request.get(picture);
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/avif',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  for (const bad of [
    '/media/x/1.avif',
    `/media/${'0'.repeat(64)}/400.avif`,
    '/media/..%2f..%2fsecrets.json/400.avif',
  ]) {
    expect((await request.get(bad)).status(), bad).toBe(404);
  }
});
