import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';

export type Person = 'phongvien' | 'bientap' | 'thuky' | 'quantri';

export function signIn(page: Page, person: Person): Promise<void> {
  return signInAs(page, `${person}@demo.invalid`, process.env['DEMO_PASSWORD'] ?? '');
}

export async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
}

export async function openDeskOf(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signIn(page, person);
  return page;
}

/** Returns the first password. */
export async function addUser(admin: Page, email: string, name: string, role = 'Phóng viên'): Promise<string> {
  await admin.goto('/dashboard/users/new');
  await admin.getByLabel('Thư điện tử').fill(email);
  await admin.getByLabel('Họ và tên').fill(name);
  await admin.getByLabel('Vai trò').selectOption(role);
  await admin.getByRole('button', { name: 'Thêm người dùng' }).click();
  return (await admin.getByTestId('secret').textContent()) ?? '';
}

export function uniqueTitle(words: string): string {
  return `${words} ${Math.random().toString(36).slice(2, 8)}`;
}

/** Returns the article's address at the desk. */
export async function beginArticle(page: Page, category: string, title: string): Promise<string> {
  await page.goto('/dashboard/articles');
  await page.getByRole('button', { name: 'Viết bài mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Chuyên mục').selectOption({ label: category });
  await dialog.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await expect(page).toHaveURL(/\/dashboard\/articles\/\d+$/);
  await titleOf(page).fill(title);
  return page.url();
}

export const titleOf = (page: Page) => page.getByLabel('Tiêu đề', { exact: true });
export const textOf = (page: Page) => page.getByRole('textbox', { name: 'Nội dung bài' });
export const keepState = (page: Page) => page.getByTestId('keep-state');

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(keepState(page)).toHaveText('Đã lưu.');
}

export async function move(page: Page, name: string, answer: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByText(answer)).toBeVisible();
}

/** For a move that asks for confirmation. */
export async function moveAsked(page: Page, name: string, answer: string | RegExp, note?: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (note) await dialog.getByLabel('Lý do, lời nhắn').fill(note);
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(page.getByText(answer)).toBeVisible();
}
