import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import { openDeskOf, save } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { workbook } from '#e2e/support/workbook';
import { begin } from '#e2e/support/written-text';

const shownAddress = async (page: Page) =>
  (await page.getByRole('link', { name: 'Dự toán 2026' }).getAttribute('href')) ?? '';

test('a document is replaced: its text and its former address lead to the new one, until it is served again', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'thuky');
  const text = await begin(page, 'Thay tệp', ['Tải về:']);
  const [former, newer] = [workbook(`cu-${Date.now()}.xlsx`), workbook(`moi-${Date.now()}.xlsx`)];
  await give(text, 'paste', [former]);
  await text.getByLabel(/^Tệp đính kèm/).fill('Dự toán 2026');
  await save(page);
  const preview = (await page.getByRole('link', { name: 'Xem trước' }).getAttribute('href')) ?? '';
  await page.goto(preview);
  const address = await shownAddress(page);

  await page.goto('/dashboard/media');
  await page.getByRole('link', { name: former.name }).first().click();
  const replacement = page.locator('section', { has: page.getByRole('heading', { name: 'Thay tệp, giữ địa chỉ' }) });
  await replacement.getByRole('button', { name: 'Chọn tệp thay thế…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Chọn tệp XLSX thay thế' });
  await expect(dialog.getByTestId('upload-input')).toHaveAttribute('accept', /\.xlsx$/);
  await dialog.getByTestId('upload-input').setInputFiles({ ...newer, buffer: Buffer.from(newer.bytes, 'base64') });
  await dialog.getByRole('button', { name: `Chọn ${newer.name}` }).click();
  await expect(replacement.getByText(`Thay bằng ${newer.name}?`)).toBeVisible();
  await replacement.getByRole('button', { name: 'Thay tệp' }).click();
  await expect(replacement.getByText(/^Bạn đọc đang nhận .* thay cho tệp này\.$/)).toBeVisible();
  await expect(replacement.getByText('Đã thay: từ giờ bạn đọc nhận tệp mới.')).toBeVisible();
  await expect(replacement.getByRole('button', { name: 'Chọn tệp thay thế…' })).toBeFocused();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Tải tệp về/ }).click(),
  ]);
  expect(readFileSync(await download.path()).toString('base64')).toBe(former.bytes);
  const library = page.url();

  const old = await page.request.get(address, { maxRedirects: 0 });
  expect(old.status()).toBe(302);
  expect(old.headers()['cache-control']).toBe('public, max-age=60');
  const followed = await page.request.get(address);
  expect((await followed.body()).toString('base64')).toBe(newer.bytes);
  expect(followed.headers()['content-disposition']).toBe('attachment');
  await page.goto(preview);
  expect(await shownAddress(page)).toBe(new URL(followed.url()).pathname);

  await page.goto(`/dashboard/media?${new URLSearchParams({ q: former.name })}`);
  await expect(page.getByRole('link', { name: former.name })).toContainText('Đã thay bằng tệp khác');
  await page.goto(library);
  await replacement.getByRole('button', { name: 'Dùng lại tệp này' }).click();
  await expect(replacement.getByText(/thay cho tệp này/)).toHaveCount(0);
  expect((await (await page.request.get(address)).body()).toString('base64')).toBe(former.bytes);
});

test('an editor who may not publish sees what a document is replaced by, and cannot replace it', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Không thay', ['Tải về:']);
  const file = workbook(`rieng-${Date.now()}.xlsx`);
  await give(text, 'paste', [file]);
  await expect(text.getByLabel(/^Tệp đính kèm/)).toBeVisible();
  await save(page);
  await page.goto('/dashboard/media');
  await page.getByRole('link', { name: file.name }).first().click();
  await expect(page.getByRole('heading', { name: 'Thông tin tệp' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chọn tệp thay thế…' })).toHaveCount(0);
  await expect(page.getByText('Bạn không thay được tệp này')).toBeVisible();
});
