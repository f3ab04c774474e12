import { expect, type Page } from '@playwright/test';
import { addUser, openDeskOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const PASSWORD = () => process.env['DEMO_PASSWORD'] ?? '';

/** Failed attempts from here must lock out no other test. */
const STRANGER = '203.0.113.66';

async function enter(page: Page, person: string, password = PASSWORD()): Promise<void> {
  await page.getByLabel('Thư điện tử').fill(`${person}@demo.invalid`);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

test('a link to a page of the desk leads there after signing in, and through a wrong password', async ({ page }) => {
  await page.goto('/dashboard/articles?status=live&q=m%C3%B9a');
  await expect(page).toHaveURL(/\/dang-nhap\?next=/);
  await enter(page, 'bientap', 'không phải');
  await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
  await enter(page, 'bientap');
  await expect(page).toHaveURL(/\/dashboard\/articles\?status=live&q=m%C3%B9a$/);
  await page.goto('/dang-nhap?next=%2Fdashboard%2Fmedia');
  await expect(page).toHaveURL(/\/dashboard\/media$/);
});

test('signing in leads to no other site, and to no other page of this one', async ({ page, baseURL }) => {
  const foreign = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/kinh-te',
    'javascript:alert(1)',
  ].concat(['/dashboard/../kinh-te', '/dashboard//evil.example', '/dashboard\r\nx: y']);
  await page.goto(`/dang-nhap?next=${encodeURIComponent('//evil.example')}&next=/dashboard/media`);
  await enter(page, 'bientap');
  await expect(page).toHaveURL(`${baseURL}/dashboard`);
  for (const next of foreign) {
    const answer = await page.request.get(`/dang-nhap?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']], next).toEqual([307, '/dashboard']);
  }
});

test('what a client says it asked for is not believed', async ({ request }) => {
  const answer = await request.get('/dashboard/media', {
    headers: { 'x-asked-page': '/dashboard/users' },
    maxRedirects: 0,
  });
  expect(answer.headers()['location']).toBe('/dang-nhap?next=%2Fdashboard%2Fmedia');
});

test('a stranger’s tries are told to the owner, who is not locked out in the browser that is known', async ({
  browser,
}) => {
  const admin = await openDeskOf(browser, 'quantri');
  const person = `chu-${Date.now().toString(36)}`;
  const password = await addUser(admin, `${person}@demo.invalid`, uniqueTitle('Chủ Tài Khoản'));
  const owner = await (await browser.newContext()).newPage();
  await owner.goto('/dang-nhap');
  await enter(owner, person, password);
  await owner.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(owner).toHaveURL(/\/dang-nhap$/);

  const from = { extraHTTPHeaders: { 'x-forwarded-for': STRANGER } };
  const stranger = await (await browser.newContext(from)).newPage();
  await stranger.goto('/dang-nhap');
  for (let n = 0; n < 6; n++) {
    await enter(stranger, person, `đoán ${n}`);
    await expect(stranger.getByRole('alert').getByText(n < 5 ? /không đúng/ : /Xin thử lại sau/)).toBeVisible();
  }
  await enter(stranger, person, password);
  await expect(stranger.getByText(/Xin thử lại sau/)).toBeVisible();

  await enter(owner, person, password);
  await expect(owner).toHaveURL(/\/dashboard$/);
  await expect(owner.getByText(/^6 lần thử sai từ trình duyệt khác kể từ/)).toBeVisible();
  await owner.getByRole('link', { name: 'Xem các lần đăng nhập gần đây' }).click();
  const recent = owner.locator('#sign-ins');
  await expect(recent.getByText('Sai mật khẩu')).toHaveCount(6);
  await expect(recent.getByText(STRANGER).first()).toBeVisible();
  await expect(recent.getByText(/trình duyệt quen/)).toHaveCount(1);

  await admin.goto('/dashboard/audit');
  await admin.getByRole('link', { name: 'Đăng nhập và địa chỉ' }).click();
  await admin.getByLabel('Địa chỉ mạng (IP)').fill(`::ffff:${STRANGER}`);
  await admin.getByRole('button', { name: 'Xem' }).click();
  await expect(admin.getByText(`Sai mật khẩu: ${person}@demo.invalid`).first()).toBeVisible();
  await admin.getByLabel('Địa chỉ mạng (IP)').fill('không phải');
  await admin.getByRole('button', { name: 'Xem' }).click();
  await expect(admin.getByText('Đây không phải là địa chỉ mạng.')).toBeVisible();
});
