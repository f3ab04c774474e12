import { expect, type Page } from '@playwright/test';
import postgres from 'postgres';
import { openDeskOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

/** Live ones of the demo that no other test alters, by their place in the list. */
async function anArticle(place: number): Promise<{ id: number; path: string }> {
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  const [row] = await sql`select a.id::int as id, '/' || c.slug || '/' || a.slug || '-' || a.id as path
    from articles a join categories c on c.id = a.category_id
    where a.live_revision_id is not null and a.status = 'published' and a.expires_at is null
    order by a.published_at, a.id offset ${place} limit 1`;
  await sql.end();
  return row as unknown as { id: number; path: string };
}

const dialogOf = (desk: Page) => desk.getByRole('dialog');

async function correct(desk: Page, id: number, kind: string, text: string): Promise<void> {
  await desk.goto(`/dashboard/articles/${id}`);
  await desk.getByRole('button', { name: 'Thêm đính chính' }).click();
  await dialogOf(desk).getByLabel('Loại').selectOption(kind);
  await dialogOf(desk).getByLabel('Lời đính chính').fill(text);
  await dialogOf(desk).getByRole('button', { name: 'Đăng đính chính' }).click();
  await expect(desk.getByText('Đã đăng đính chính.')).toBeVisible();
}

test('a correction is read below the text from the next request on, with date and hour, and machines read it too', async ({
  browser,
  page,
  request,
}) => {
  const { id, path } = await anArticle(1);
  const text = uniqueTitle('Số hộ được hỗ trợ đúng là 48, không phải 84');
  expect(await (await request.get(path)).text()).not.toContain(text);
  const desk = await openDeskOf(browser, 'thuky');
  await correct(desk, id, 'Sửa lỗi', text);
  expect(await (await request.get(path)).text()).toContain(text);

  await page.goto(path);
  const box = page.getByRole('region', { name: 'Đính chính' });
  await expect(box).toContainText(text);
  await expect(box.getByRole('time')).toHaveText(/^\S.*, ngày \d\d\/\d\d\/\d{4} \d\dh\d\d'$/);
  await expect(page.getByTestId('changed')).toBeVisible();
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const article = data.map((json) => JSON.parse(json)).find((one) => one['@type'] === 'NewsArticle');
  expect(article.correction).toMatchObject([{ '@type': 'CorrectionComment', name: 'Sửa lỗi', text }]);
  expect(article.dateModified).toBe(article.correction[0].datePublished);
  await expect(desk.getByRole('region', { name: 'Đính chính' })).toContainText(text);
});

test('one that withdraws a part stands before the text, the newest first, and fits a narrow page', async ({
  browser,
  page,
}) => {
  const { id, path } = await anArticle(2);
  const [first, second] = [uniqueTitle('Mục ba không còn đúng'), `Mục bốn ${'rất'.repeat(60)} dài`];
  const desk = await openDeskOf(browser, 'quantri');
  await correct(desk, id, 'Rút một phần', first);
  await correct(desk, id, 'Rút một phần', second);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(path);
  const box = page.getByRole('region', { name: 'Đính chính: một phần bài viết đã được rút' });
  await expect(box.getByRole('listitem')).toContainText([second, first]);
  const [noteTop, leadTop] = await Promise.all(
    [box, page.locator('[data-lead]').first()].map(async (place) => (await place.boundingBox())?.y ?? 0),
  );
  expect(noteTop).toBeLessThan(leadTop ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a short text is refused and kept; one is withdrawn only with a reason, which the trail keeps', async ({
  browser,
  request,
}) => {
  const { id, path } = await anArticle(3);
  const text = uniqueTitle('Ngày họp đúng là 12 tháng 11');
  const reason = uniqueTitle('Đăng nhầm bài');
  const desk = await openDeskOf(browser, 'quantri');
  await desk.goto(`/dashboard/articles/${id}`);
  await desk.getByRole('button', { name: 'Thêm đính chính' }).click();
  await dialogOf(desk).getByLabel('Lời đính chính').fill('Ngắn');
  await dialogOf(desk).getByRole('button', { name: 'Đăng đính chính' }).click();
  await expect(desk.getByText('Cần viết từ 10 đến 1000 chữ cái.')).toBeVisible();
  await expect(dialogOf(desk).getByLabel('Lời đính chính')).toHaveValue('Ngắn');
  await dialogOf(desk).getByRole('button', { name: 'Hủy' }).click();
  await desk.getByRole('button', { name: 'Thêm đính chính' }).click();
  await expect(dialogOf(desk).getByLabel('Lời đính chính')).toHaveValue('');
  await expect(desk.getByText('Cần viết từ 10 đến 1000 chữ cái.')).toHaveCount(0);
  await dialogOf(desk).getByLabel('Lời đính chính').fill(text);
  await dialogOf(desk).getByRole('button', { name: 'Đăng đính chính' }).click();
  await expect(desk.getByText('Đã đăng đính chính.')).toBeVisible();
  expect(await (await request.get(path)).text()).toContain(text);

  await desk.getByRole('button', { name: `Rút đính chính: ${text}` }).click();
  await dialogOf(desk).getByRole('button', { name: 'Rút đính chính' }).click();
  await expect(desk.getByText('Cần ghi lý do, từ 5 đến 500 chữ cái.')).toBeVisible();
  await dialogOf(desk).getByLabel('Lý do rút').fill(reason);
  await dialogOf(desk).getByRole('button', { name: 'Rút đính chính' }).click();
  await expect(desk.getByText(/Đã rút lúc/)).toBeVisible();
  await expect(desk.getByText(`Lý do rút: ${reason}`)).toBeVisible();
  expect(await (await request.get(path)).text()).not.toContain(text);
  await desk.goto('/dashboard/audit');
  await expect(desk.getByText(reason)).toBeVisible();
});

test('who does not publish finds no button to correct', async ({ browser }) => {
  const { id } = await anArticle(4);
  const desk = await openDeskOf(browser, 'bientap');
  await desk.goto(`/dashboard/articles/${id}`);
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Thêm đính chính' })).toHaveCount(0);
});
