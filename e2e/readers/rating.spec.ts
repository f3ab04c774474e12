import { devices, expect, type Page } from '@playwright/test';
import { sql } from '#db/client/client';
import { expectAccessible } from '#e2e/support/accessible';
import { openDeskOf } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const { userAgent } = devices['Desktop Safari'];
test.use({ userAgent });

const form = (page: Page) => page.locator('#danh-gia');
const idOf = async (page: Page) => {
  const [, kind, id] = /^(\w+)-(\d+)$/.exec(await page.locator('#danh-gia input[name=page]').inputValue()) ?? [];
  return { kind, id: Number(id) };
};
const countOf = async ({ kind, id }: { kind: string | undefined; id: number }) => {
  const [row] =
    await sql()`select coalesce(sum(ratings), 0)::int as n from rating_days where kind = ${kind ?? ''} and page_id = ${id}`;
  return Number(row?.['n']);
};
const uncounted = async (reason: string) => {
  const [row] =
    await sql()`select coalesce(sum(ratings), 0)::int as n from uncounted_rating_days where reason = ${reason}`;
  return Number(row?.['n']);
};

async function openArticle(page: Page, category: string): Promise<void> {
  await page.goto(category);
  await page.goto(String(await page.locator(`main a[href^="${category}/"]`).first().getAttribute('href')));
}

test('a reader rates in place, says why, and is thanked; a second time that day is counted apart; the desk sees it', async ({
  page,
  browser,
}) => {
  await openArticle(page, '/nong-nghiep');
  const which = await idOf(page);
  const before = [await countOf(which), await uncounted('repeated')];
  await form(page).getByLabel('2 – Ít hữu ích').check();
  await form(page).getByText('Vì sao?').click();
  await form(page).getByLabel('Lý do').selectOption('incomplete');
  await form(page).getByLabel('Góp ý').fill('Thiếu số điện thoại <b>liên hệ</b>');
  await expectAccessible(page);
  await form(page).getByRole('button', { name: 'Gửi đánh giá' }).click();
  await expect(page.getByText('Cảm ơn bạn đã đánh giá.')).toBeFocused();
  await expect(form(page).getByRole('button')).toBeHidden();
  await page.reload();
  await form(page).getByLabel('5 – Rất hữu ích').check();
  await form(page).getByRole('button', { name: 'Gửi đánh giá' }).click();
  await expect(page.getByText('Cảm ơn bạn đã đánh giá.')).toBeVisible();
  expect([await countOf(which), await uncounted('repeated')]).toEqual([Number(before[0]) + 1, Number(before[1]) + 1]);
  expect(await page.context().cookies()).toEqual([]);

  const title = String(await page.locator('h1').textContent());
  const desk = await openDeskOf(browser, 'thuky');
  await desk.getByRole('link', { name: 'Đánh giá' }).click();
  await expect(desk.getByRole('region', { name: 'Theo trang' }).getByRole('row', { name: title })).toContainText(
    '2,00',
  );
  await expect(desk.getByRole('region', { name: 'Lý do' })).toContainText('Thiếu thông tin cần tìm');
  const note = desk.getByRole('listitem').filter({ hasText: 'Thiếu số điện thoại <b>liên hệ</b>' });
  await note.getByRole('button', { name: 'Đã đọc góp ý' }).click();
  await expect(note).toContainText('đã đọc');
  await note.getByRole('button', { name: 'Xóa góp ý' }).click();
  await expect(note).toHaveCount(0);
  await expectAccessible(desk);
  const file = await desk.request.get('/dashboard/ratings/csv?table=pages');
  expect(await file.text()).toContain(title.replaceAll('"', '""'));

  const editor = await openDeskOf(browser, 'bientap');
  await expect(editor.getByRole('link', { name: 'Đánh giá' })).toHaveCount(0);
  expect((await editor.request.get('/dashboard/ratings/csv?table=pages')).status()).toBe(401);
  expect((await editor.goto('/dashboard/ratings'))?.status()).toBe(404);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads back to the page, which thanks there', async ({ page }) => {
    await page.goto('/gioi-thieu');
    const which = await idOf(page);
    const before = await countOf(which);
    await expect(page.getByText('Cảm ơn bạn đã đánh giá.')).toBeHidden();
    await form(page).getByLabel('4 – Hữu ích').check();
    await form(page).getByRole('button', { name: 'Gửi đánh giá' }).click();
    await expect(page).toHaveURL(/\/gioi-thieu#danh-gia-da-gui$/);
    await expect(page.getByText('Cảm ơn bạn đã đánh giá.')).toBeVisible();
    await expect(page.getByText('Chưa gửi được.')).toBeHidden();
    expect(await countOf(which)).toBe(before + 1);
  });
});

test('machines, the trap, a missing mark and what nobody can read are no ratings; where it fails, that is said', async ({
  page,
  baseURL,
}) => {
  await openArticle(page, '/kinh-te');
  const which = await idOf(page);
  const before = [await countOf(which), await uncounted('bot'), await uncounted('trap')];
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${baseURL}/api/ratings`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: baseURL ?? '', 'user-agent': userAgent, ...headers },
      body: new URLSearchParams({ page: `article-${which.id}`, mark: '1', ...fields }),
    });
  const bot = await send({}, { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' });
  const trap = await send({ website: 'https://mua.example' });
  expect([bot.status, trap.status]).toEqual([303, 303]);
  expect((await send({ mark: '9' })).headers.get('location')).toMatch(/#danh-gia-chua-gui$/);
  expect((await send({ mark: '9' }, { accept: 'application/json' })).status).toBe(422);
  expect((await send({ page: 'article-987654321' })).status).toBe(404);
  expect((await send({ page: 'https://evil.example' })).status).toBe(404);
  expect((await send({ note: 'x'.repeat(20_000) })).status).toBe(413);
  expect((await send({}, { origin: 'https://evil.example' })).status).toBe(403);
  expect([await countOf(which), await uncounted('bot'), await uncounted('trap')]).toEqual([
    before[0],
    Number(before[1]) + 1,
    Number(before[2]) + 1,
  ]);

  await page.route('**/api/ratings', (route) => route.abort());
  await form(page).getByLabel('3 – Tạm được').check();
  await form(page).getByRole('button', { name: 'Gửi đánh giá' }).click();
  await expect(page.getByText('Chưa gửi được: không tới được máy chủ.')).toBeFocused();
  await expect(page.getByText('Chưa gửi được. Mời chọn một mức')).toBeHidden();
  await expect(form(page).getByLabel('3 – Tạm được')).toBeChecked();
  await page.unroute('**/api/ratings');
  await page.route('**/api/ratings', (route) => route.fulfill({ status: 503 }));
  await form(page).getByRole('button', { name: 'Gửi đánh giá' }).click();
  await expect(page.getByText('Chưa gửi được: máy chủ chưa nhận.')).toBeFocused();
  await expect(page.getByText('không tới được máy chủ')).toBeHidden();
  await expect(form(page).getByLabel('3 – Tạm được')).toBeChecked();
});
