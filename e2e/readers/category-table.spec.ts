import { expect, type Page } from '@playwright/test';
import { createPublishedArticle } from '#db/article/imports';
import { sql } from '#db/client/client';
import { openDeskOf } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const tableOf = (page: Page) => page.getByRole('table', { name: /^Danh sách bài viết của chuyên mục/ });

test('a notice category is a table with a caption, column heads, dates, titles and the first file of each', async ({
  page,
}) => {
  await page.goto('/thong-bao');
  const table = tableOf(page);
  for (const name of ['Ngày đăng', 'Tiêu đề', 'Tệp đính kèm'])
    await expect(table.getByRole('columnheader', { name })).toBeVisible();
  // The demo has eight.
  await expect(table.getByRole('row')).toHaveCount(9);
  await expect(table.locator('tbody time').first()).toHaveText(/^\d\d\/\d\d\/\d{4}$/);
  const file = table.locator('tbody td a[download]').first();
  await expect(file.locator('xpath=..')).toContainText(/(DOCX|PDF|XLSX).*(KB|MB|B)/);
  const answer = await page.request.get((await file.getAttribute('href')) ?? '');
  expect(answer.status()).toBe(200);
});

test('its rows stack on a phone, and nothing scrolls sideways, with letters at 200 % neither', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/thong-bao');
  for (const size of ['100%', '200%']) {
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = percent;
    }, size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBeLessThanOrEqual(320);
  }
  const row = tableOf(page).locator('tbody tr').first();
  const [date, title] = await Promise.all([row.locator('td').first().boundingBox(), row.locator('th').boundingBox()]);
  expect((title?.y ?? 0) - (date?.y ?? 0)).toBeGreaterThan(10);
  expect(title?.x).toBe(date?.x);
});

test('an administrator makes a category a table and back, on all its pages, from the next request on', async ({
  browser,
  request,
}) => {
  const desk = await openDeskOf(browser, 'quantri');
  await desk.goto('/dashboard/site/categories');
  const dialog = desk.getByRole('dialog');
  const has = async () => {
    const pages = ['/van-hoa-xa-hoi', '/van-hoa-xa-hoi/trang/2'].map((path) => request.get(path));
    const texts = await Promise.all((await Promise.all(pages)).map((answer) => answer.text()));
    return texts.map((text) => text.includes('Danh sách bài viết của chuyên mục'));
  };
  expect(await has()).toEqual([false, false]);
  for (const [look, isTable] of [
    ['table', true],
    ['cards', false],
  ] as const) {
    await desk.getByRole('button', { name: 'Sửa: Văn hóa – Xã hội' }).click();
    await dialog.getByLabel('Cách hiện trang chuyên mục').selectOption(look);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(dialog).toHaveCount(0);
    expect(await has(), look).toEqual([isTable, isTable]);
  }
});

test('the way to further files of an article is named as it is seen', async ({ page }) => {
  const files = await sql()`select id from media where kind = 'document' order by id limit 2`;
  const [category] = await sql()`select id from categories where slug = 'thong-bao'`;
  const content = files.map(({ id }) => ({
    type: 'attachment' as const,
    attrs: { mediaId: Number(id), title: `Phụ lục ${id}` },
  }));
  await createPublishedArticle({
    ...{ categoryId: Number(category?.['id']), slug: 'hai-tep', publishedAt: new Date('2020-01-01') },
    revision: { title: 'Bài hai tệp', excerpt: '', body: { type: 'doc', content } },
  });
  await page.goto('/thong-bao');
  const row = tableOf(page).getByRole('row', { name: 'Bài hai tệp' });
  await expect(row.getByRole('link', { name: '+1 tệp nữa trong bài', exact: true })).toHaveText(/^\+1 /);
});
