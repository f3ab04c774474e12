import { expect, type Page } from '@playwright/test';
import { addUser, beginArticle, openDeskOf, save, titleOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

async function openWithoutScripts(page: Page, address: string) {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return { release };
}

test('what is typed at sign-in before the script runs is still there, and sent', async ({ page }) => {
  const { release } = await openWithoutScripts(page, '/dang-nhap');
  await page.getByLabel('Thư điện tử').fill('quantri@demo.invalid');
  await page.getByLabel('Mật khẩu').fill(process.env['DEMO_PASSWORD'] ?? '');
  release();
  await expect(page.getByLabel('Thư điện tử')).toHaveValue('quantri@demo.invalid');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
});

test('a form sent before its script runs is saved, and shows what was saved', async ({ browser }) => {
  const page = await openDeskOf(browser, 'quantri');
  const name = uniqueTitle('Mạng Chậm');
  await addUser(page, `${Date.now()}@demo.invalid`, name);
  await page.goto('/dashboard/users');
  const address = (await page.getByRole('link', { name }).getAttribute('href')) ?? '';

  const { release } = await openWithoutScripts(page, address);
  await page.getByLabel('Họ và tên').fill(`${name} Hai`);
  await page.getByLabel('Vai trò').selectOption('Biên tập viên');
  await page.getByRole('button', { name: 'Lưu' }).click();
  release();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await expect(page.getByLabel('Họ và tên')).toHaveValue(`${name} Hai`);
  await expect(page.getByLabel('Vai trò')).toHaveValue('editor');
});

test('a title typed over the saved one before the editor is alive stays, and is kept', async ({ browser }) => {
  const page = await openDeskOf(browser, 'phongvien');
  const address = await beginArticle(page, 'Kinh tế', uniqueTitle('Tên đã lưu'));
  await save(page);
  const { release } = await openWithoutScripts(page, address);
  const title = uniqueTitle('Gõ sớm');
  await titleOf(page).fill(title);
  release();
  await expect(page.getByText(`${title.length} ký tự`)).toBeVisible();
  await expect(page.getByTestId('keep-state')).toContainText('Đã giữ');
  await expect(titleOf(page)).toHaveValue(title);
  await page.reload();
  await expect(titleOf(page)).toHaveValue(title);
});

test('what was selected before the editor is alive is what the first key replaces', async ({ browser }) => {
  const page = await openDeskOf(browser, 'phongvien');
  const saved = uniqueTitle('Chọn sớm');
  const address = await beginArticle(page, 'Kinh tế', saved);
  await save(page);
  const { release } = await openWithoutScripts(page, address);
  await titleOf(page).selectText();
  release();
  await expect(page.getByRole('textbox', { name: 'Nội dung bài' })).toBeVisible();
  await page.keyboard.insertText('Thay');
  await expect(titleOf(page)).toHaveValue('Thay');

  await expect(page.getByTestId('keep-state')).toContainText('Đã giữ');
  const typed = await openWithoutScripts(page, address);
  await titleOf(page).fill(`${saved} hai`);
  await titleOf(page).selectText();
  typed.release();
  await expect(page.getByRole('textbox', { name: 'Nội dung bài' })).toBeVisible();
  await page.keyboard.insertText('Thay');
  await expect(titleOf(page)).toHaveValue('Thay');
});

test('at no moment of its waking up does the editor drop what is selected, nor what is typed', async ({ browser }) => {
  const page = await openDeskOf(browser, 'phongvien');
  const address = await beginArticle(page, 'Kinh tế', uniqueTitle('Chọn lúc thức dậy'));
  await save(page);
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const typed of ['', uniqueTitle('Gõ trước')]) {
    const { release } = await openWithoutScripts(page, address);
    if (typed) await titleOf(page).fill(typed);
    await titleOf(page).selectText();
    const title = await titleOf(page).inputValue();
    await titleOf(page).evaluate(watchSelection);
    release();
    await expect(page.getByRole('textbox', { name: 'Nội dung bài' })).toBeVisible();
    expect(await titleOf(page).evaluate((field) => field.dataset['seen'])).toBe(`0–${title.length} ${title}`);
    await page.keyboard.insertText(uniqueTitle('Lưu lại'));
    await save(page);
  }
});

/** Notes every state that a person could meet: what is selected in the field, and its value, after each task. */
function watchSelection(field: HTMLElement | SVGElement): void {
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('not a text area');
  const seen = new Set<string>();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    seen.add(`${field.selectionStart}–${field.selectionEnd} ${field.value}`);
    field.dataset['seen'] = [...seen].join(', ');
    port2.postMessage('');
  });
  port1.start();
  port2.postMessage('');
}
