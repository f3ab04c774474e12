import { expect } from '@playwright/test';
import { test } from '#e2e/support/test';

test('the desk is closed without a session', async ({ page }) => {
  await page.goto('/dashboard');
  await expect(page).toHaveURL(/\/dang-nhap$/);
});

test('a wrong password is refused in plain words, and what was typed stays', async ({ page }) => {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill('quantri@demo.invalid');
  await page.getByLabel('Mật khẩu').fill('sai');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
});

test('an administrator signs in, sees the figures, and signs out', async ({ page }) => {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill('quantri@demo.invalid');
  await page.getByLabel('Mật khẩu').fill(process.env['DEMO_PASSWORD'] ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bàn biên tập');
  await expect(page.getByRole('link', { name: 'Vũ Hoài An' })).toBeVisible();
  await expect(page.getByTestId('odometer')).toBeVisible();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/dang-nhap$/);
  await page.goto('/dashboard');
  await expect(page).toHaveURL(/\/dang-nhap$/);
});
