import { expect } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import { openDeskOf, save } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { workbook } from '#e2e/support/workbook';
import { begin } from '#e2e/support/written-text';

test('a dropped workbook becomes an attachment, and its reader saves it under its title', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Biểu mẫu', ['Tải về:']);
  await give(text, 'paste', [workbook('bieu01.xlsx')]);
  await text.getByLabel(/^Tệp đính kèm/).fill('Dự toán 2026');
  await save(page);
  await page.goto((await page.getByRole('link', { name: 'Xem trước' }).getAttribute('href')) ?? '');
  await expect(page.getByText(/^XLSX ·/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Dự toán 2026' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Dự toán 2026.xlsx');
});

test('one with macros is refused where it was dropped, with what to do', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Có macro', ['Tải về:']);
  await give(text, 'paste', [workbook('bieu02.xlsx', { 'xl/vbaProject.bin': 'x' })]);
  await expect(text.getByText(/Trong tệp có macro/)).toBeVisible();
});
