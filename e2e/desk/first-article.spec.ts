import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

/** Each click, key and filled field is a step. */
async function openNewcomer(browser: Browser, person: string) {
  const page = await (await browser.newContext()).newPage();
  let steps = 0;
  const click = async (name: string) => {
    steps += 1;
    await page.getByRole('button', { name, exact: true }).last().click();
  };
  const type = async (text: string) => {
    steps += 1;
    await page.keyboard.type(text);
  };
  const into = async (field: Locator) => {
    steps += 1;
    await field.click();
  };
  const press = async (key: string) => {
    steps += 1;
    await page.keyboard.press(key);
  };
  await page.goto('/dang-nhap');
  await into(page.getByLabel('Thư điện tử'));
  await type(`${person}@demo.invalid`);
  await press('Tab');
  await type(process.env['DEMO_PASSWORD'] ?? '');
  await press('Enter');
  await expect(page).toHaveURL(/\/dashboard$/);
  return { page, click, type, into, press, follow, steps: () => steps };

  async function follow(name: string | RegExp) {
    steps += 1;
    await page.getByRole('link', { name }).first().click();
  }
}

async function pictureOf(name: string) {
  const background = { r: Math.floor(Math.random() * 256), g: Math.floor(Math.random() * 256), b: 40 };
  const create = { width: 1200, height: 800, channels: 3 as const, background };
  return { name, mimeType: 'image/jpeg', buffer: await sharp({ create }).jpeg().toBuffer() };
}

const isFocused = (page: Page, label: string) => expect(page.getByLabel(label, { exact: true })).toBeFocused();

test('a newcomer has an article with a picture before readers in a few steps', async ({ browser }) => {
  const title = uniqueTitle('Cầu mới nối hai bờ sông');
  const writer = await openNewcomer(browser, 'phongvien');
  await writer.click('Viết bài mới');
  await writer.click('Bắt đầu viết');
  await isFocused(writer.page, 'Tiêu đề');
  await writer.type(title);
  await writer.press('Tab');
  await writer.type('Sáng nay, người dân hai xã đi qua cầu mới lần đầu tiên.');
  await writer.into(writer.page.getByRole('textbox', { name: 'Nội dung bài' }));
  await writer.type('Cầu dài 120 mét, xây trong hai năm.');

  await writer.click('Chọn ảnh');
  const picking = writer.page.waitForEvent('filechooser');
  await writer.click('Chọn tệp…');
  const file = await pictureOf(`${title}.jpg`);
  await (await picking).setFiles(file);
  await expect(writer.page.getByRole('button', { name: `Chọn ${file.name}` })).toBeFocused();
  await writer.press('Enter');
  await expect(writer.page.getByRole('button', { name: 'Đổi ảnh' })).toBeFocused();
  const particulars = writer.page.getByRole('group', { name: 'Thông tin về bài' });
  await writer.into(particulars.getByLabel('Mô tả ảnh cho người'));
  await writer.type('Cầu bê tông bắc qua sông');
  await writer.click('Gửi duyệt');
  await expect(writer.page.getByText('Đã gửi duyệt.')).toBeVisible();
  expect(writer.steps()).toBeLessThanOrEqual(18);

  const secretary = await openNewcomer(browser, 'thuky');
  await secretary.follow(title);
  await secretary.click('Đăng bài');
  await secretary.click('Đăng bài');
  await expect(secretary.page.getByText('Đã đăng: bạn đọc đang thấy bản mới.')).toBeVisible();
  expect(secretary.steps()).toBeLessThanOrEqual(8);

  const reader = await (await browser.newContext()).newPage();
  await reader.goto((await secretary.page.getByRole('link', { name: 'Xem trên trang' }).getAttribute('href')) ?? '');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(
    reader.getByRole('article').first().getByRole('img', { name: 'Cầu bê tông bắc qua sông' }),
  ).toBeVisible();
});
