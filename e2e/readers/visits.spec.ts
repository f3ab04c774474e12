import { type APIRequestContext, expect } from '@playwright/test';
import { test } from '#e2e/support/test';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

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
  await new Promise((resolve) => setTimeout(resolve, 2500)); // until other tests' views are recorded
  const before = await figures(request);
  for (const path of ['/', '/kinh-te', '/gioi-thieu', '/']) await request.get(path, reader('198.51.100.1'));
  await expect.poll(async () => (await figures(request)).total - before.total).toBe(1);
});

test('what is left out is counted by its reason, and shown at the desk', async ({ page, request }) => {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill('bientap@demo.invalid');
  await page.getByLabel('Mật khẩu').fill(process.env['DEMO_PASSWORD'] ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  const hits = async (reason: string) => {
    await page.goto('/dashboard/figures');
    const row = page.getByRole('row', { name: new RegExp(`^${reason}`) });
    return (await row.count()) === 0 ? 0 : Number((await row.getByRole('cell').textContent())?.replaceAll('.', ''));
  };
  const reasons = ['Máy quét, công cụ tìm kiếm', 'Trình duyệt tải trước', 'Địa chỉ không có thật', 'Ban biên tập'];
  const before: number[] = [];
  for (const reason of reasons) before.push(await hits(reason));

  await request.get(
    '/kinh-te',
    reader('198.51.100.2', { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }),
  );
  await request.get('/kinh-te', reader('198.51.100.3', { 'sec-purpose': 'prefetch;prerender' }));
  await request.get('/khong-co-dau', reader('198.51.100.4'));
  await page.goto('/kinh-te');
  await expect(async () => {
    for (const [place, reason] of reasons.entries())
      expect(await hits(reason), reason).toBeGreaterThan(before[place] ?? 0);
  }).toPass();
});
