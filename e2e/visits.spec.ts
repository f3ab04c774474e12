import { type APIRequestContext, expect, test } from '@playwright/test';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/** A reader of their own, from an address nobody else in the tests uses. */
const reader = (address: string, headers: Record<string, string> = {}) => ({
  headers: { 'user-agent': CHROME, 'x-forwarded-for': address, ...headers },
});

async function figures(request: APIRequestContext) {
  return (await (await request.get('/api/visits')).json()) as Record<'today' | 'total' | 'online', number>;
}

test.describe.configure({ mode: 'serial' });

test('the block shows the figures of the endpoint, the odometer in ten cells', async ({ page, request }) => {
  await page.goto('/thong-ke-truy-cap');
  await expect(page.getByTestId('odometer').locator('span')).toHaveCount(10);
  await expect(async () => {
    await page.reload();
    const { total } = await figures(request);
    const cells = await page.getByTestId('odometer').locator('span').allTextContents();
    expect(Number(cells.join(''))).toBe(total);
  }).toPass();
  expect((await figures(request)).total).toBeGreaterThanOrEqual(8_195_012);
});

test('a new reader is one visit, however many pages they open', async ({ request }) => {
  await new Promise((resolve) => setTimeout(resolve, 2500)); // what other tests sent has been recorded
  const before = await figures(request);
  for (const path of ['/', '/kinh-te', '/gioi-thieu', '/']) await request.get(path, reader('198.51.100.1'));
  await expect.poll(async () => (await figures(request)).total - before.total, { timeout: 10_000 }).toBe(1);
});
