import { expect, type Page } from '@playwright/test';
import postgres from 'postgres';
import { openDeskOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const SOON = { intervals: [100], timeout: 20_000 };

/** All on one portal, one after the other. */
test.describe.configure({ mode: 'serial' });

/** Of the demo's own, which stays. */
const DEMO = 'nước sông Trà lên nhanh';

const barOf = (page: Page) => page.getByRole('region', { name: 'Thông báo của cổng' });
const listed = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** In so many days by the machine's clock, as a field of the form takes it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

async function putUp(desk: Page, text: string, endsAt = inDays(10), url = ''): Promise<void> {
  await desk.goto('/dashboard');
  await desk.getByRole('link', { name: 'Thông báo khẩn' }).click();
  await desk.getByLabel('Mức').selectOption('Khẩn');
  await desk.getByLabel('Nội dung').fill(text);
  await desk.getByLabel('Liên kết').fill(url);
  await desk.getByLabel('Đến lúc').fill(endsAt);
  await desk.getByRole('button', { name: 'Đăng thông báo' }).click();
  await expect(desk.getByText('Đã lưu: thông báo đang hiện')).toBeVisible();
  await expect(listed(desk, text)).toContainText('Đang hiện');
}

async function end(desk: Page, text: string): Promise<void> {
  await desk.goto('/dashboard/notices');
  await listed(desk, text).getByRole('button', { name: 'Kết thúc ngay' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Kết thúc ngay' }).click();
  await expect(listed(desk, text).getByRole('button', { name: 'Kết thúc ngay' })).toHaveCount(0);
}

test('the demo portal warns on its first page, and leads to an article on it', async ({ page }) => {
  await page.goto('/');
  const notice = barOf(page).locator('[data-notice]').filter({ hasText: DEMO });
  await expect(notice).toContainText('Khẩn: ');
  await notice.getByRole('link', { name: 'Xem chi tiết' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mạng cảm biến mực nước');
});

test('an urgent notice stands above every kind of page from the next request on, and is gone from the next after its end', async ({
  browser,
  request,
}) => {
  const article = /href="(\/kinh-te\/[^"]+-\d+)"/.exec(await (await request.get('/kinh-te')).text())?.[1] ?? '';
  const pages = ['/', article, '/kinh-te', '/kinh-te/trang/2', '/gioi-thieu', '/tim-kiem', '/tim-kiem?q=lam'].concat([
    ...['/thong-ke-truy-cap', '/du-lieu-mo', '/so-do-cong', '/kenh-tin', '/khong-co', '/khong-co/bai-1', '/a/b/c/d'],
    ...[
      '/chuyen-de',
      '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
      '/thu-vien',
      '/tu-khoa/ho-van-khe',
      '/tac-gia/thu-trang',
    ],
  ]);
  const text = uniqueTitle('Nước sông lên nhanh');
  for (const path of pages) expect(await (await request.get(path)).text(), path).not.toContain(text);
  const desk = await openDeskOf(browser, 'thuky');
  await putUp(desk, text, inDays(9), '/gioi-thieu');
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    expect(html.split('<header')[0], path).toContain(text);
  }
  await end(desk, text);
  for (const path of pages) expect(await (await request.get(path)).text(), path).not.toContain(text);
});

test('a reader closes a notice, it stays closed, and shows again once it is changed; without a script it stays', async ({
  browser,
  page,
}) => {
  const text = uniqueTitle('Mất điện diện rộng');
  const desk = await openDeskOf(browser, 'quantri');
  await putUp(desk, text, inDays(2));
  const bar = barOf(page);
  await page.goto('/');
  await bar.getByRole('button', { name: DEMO }).click();
  await expect(bar).toContainText(`Khẩn: ${text}`);
  await bar.getByRole('button', { name: `Đóng thông báo: ${text}` }).click();
  await expect(bar).toBeHidden();
  await expect(page.locator('#noi-dung')).toBeFocused();
  for (const path of ['/kinh-te', '/khong-co']) {
    await page.goto(path);
    await expect(page.locator('#noi-dung')).toBeVisible();
    await expect(bar, path).toBeHidden();
  }
  expect(await page.context().cookies()).toEqual([]);

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const unscripted = await plain.newPage();
  await unscripted.goto('/');
  await expect(barOf(unscripted)).toContainText(text);
  await expect(unscripted.getByRole('button', { name: /Đóng thông báo/ })).toHaveCount(0);

  await desk.goto('/dashboard/notices');
  await desk.getByRole('link', { name: `Sửa: ${text}` }).click();
  const stale = await desk.context().newPage();
  await stale.goto(desk.url());
  await desk.getByLabel('Nội dung').fill(`${text} đến tối`);
  await desk.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(listed(desk, `${text} đến tối`)).toBeVisible();
  await page.goto('/');
  await expect(bar).toContainText(`${text} đến tối`);

  await stale.getByLabel('Nội dung').fill('Chữ của người đến sau');
  await stale.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(stale.getByText('Chưa lưu: người khác vừa sửa thông báo này')).toBeVisible();
  await expect(stale.getByLabel('Nội dung')).toHaveValue('Chữ của người đến sau');
  await end(desk, text);
});

test('a notice begins and ends by itself, with nobody at the desk', async ({ browser, request }) => {
  const text = uniqueTitle('Diễn tập phòng cháy');
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  const has = async (path: string) => (await (await request.get(path)).text()).includes(text);
  await sql`insert into notices (kind, level, text, shown_from, starts_at, ends_at)
    values ('urgent', 'info', ${text}, now() + interval '1 day', now() + interval '1 day', now() + interval '2 days')`;
  expect([await has('/'), await has('/kinh-te')]).toEqual([false, false]);
  await sql`update notices set shown_from = now(), starts_at = now() where text = ${text}`;
  await expect(async () => expect([await has('/'), await has('/kinh-te')]).toEqual([true, true])).toPass(SOON);
  await sql`update notices set ends_at = now() where text = ${text}`;
  await expect(async () => expect([await has('/'), await has('/kinh-te')]).toEqual([false, false])).toPass(SOON);
  await sql.end();
  const desk = await openDeskOf(browser, 'thuky');
  await desk.goto('/dashboard/notices');
  await expect(desk.getByRole('region', { name: 'Đã kết thúc' }).getByText(text)).toBeVisible();
});

test('a downtime is announced at once, refused when it is too near, and taken as an incident', async ({
  browser,
  page,
}) => {
  const text = uniqueTitle('Nâng cấp máy chủ');
  const desk = await openDeskOf(browser, 'thuky');
  await desk.goto('/dashboard/notices');
  await desk.getByRole('link', { name: 'Thông báo tạm ngừng mới' }).click();
  const fill = async (from: number, to: number) => {
    await desk.getByLabel('Lý do tạm ngừng').fill(text);
    await desk.getByLabel('Từ lúc').fill(inDays(from));
    await desk.getByLabel('Dự kiến hoạt động lại lúc').fill(inDays(to));
    await desk.getByRole('button', { name: 'Đăng thông báo' }).click();
  };
  await fill(3, 4);
  await expect(desk.getByText('Chưa đủ 7 ngày làm việc kể từ hôm nay.')).toBeVisible();
  await expect(desk.getByLabel('Từ lúc')).toBeFocused();
  await fill(14, 15);
  await expect(listed(desk, text)).toContainText('Đang hiện');
  await page.goto('/gioi-thieu');
  await expect(barOf(page)).toContainText(`Lý do: ${text}`);
  await end(desk, text);
});

test('who does not publish finds neither the button nor the page', async ({ browser }) => {
  const desk = await openDeskOf(browser, 'bientap');
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(desk.getByRole('link', { name: 'Thông báo khẩn' })).toHaveCount(0);
  await desk.goto('/dashboard/notices');
  await expect(desk.getByRole('button', { name: 'Đăng thông báo' })).toHaveCount(0);
});
