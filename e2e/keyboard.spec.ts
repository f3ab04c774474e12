import { expect, type Locator, type Page, test } from '@playwright/test';
import { beginArticle, save, signIn, textOf, titleOf, uniqueTitle } from './desk-people';

const PAGES = [
  '/dashboard',
  '/dashboard/articles',
  '/dashboard/media',
  '/dashboard/figures',
  '/dashboard/site',
  '/dashboard/site/categories',
  '/dashboard/site/menu',
  '/dashboard/site/links',
  '/dashboard/site/pages',
  '/dashboard/site/pages/new',
  '/dashboard/users',
  '/dashboard/users/new',
  '/dashboard/account',
  '/dashboard/audit',
];

test('the Tab key walks every page of the desk to its end, and each stop can be seen', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'quantri');
  for (const path of PAGES) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Đến nội dung chính' }), path).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main'), path).toBeFocused();
    const stops = await page.getByRole('main').evaluate(countStops);
    for (let walked = 0; walked < Math.min(stops, 60); walked += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(unseenFocus), `${path}, stop ${walked + 1}`).toBe('');
    }
  }
});

/** How many places of a page the Tab key can stop at; a group of radio buttons is one. */
function countStops(main: Element): number {
  const controls = main.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  const stops = [...controls].filter(
    (each) => each.tabIndex >= 0 && each.checkVisibility() && !each.matches(':disabled'),
  );
  const radios = stops.filter((each) => each instanceof HTMLInputElement && each.type === 'radio');
  const groups = new Set(radios.map((each) => each.getAttribute('name')));
  return stops.length - radios.length + groups.size;
}

/** What is wrong with the focus: it is lost, or nothing shows it. */
function unseenFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'the focus is lost';
  const box = focused.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return `nothing to see of ${focused.outerHTML.slice(0, 80)}`;
  return getComputedStyle(focused).outlineStyle === 'none' ? `no outline: ${focused.outerHTML.slice(0, 80)}` : '';
}

/** Presses Tab until the element has the focus, as one without a mouse has to. */
async function tabTo(page: Page, target: Locator, limit = 80) {
  for (let presses = 0; presses < limit; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('a category is moved, and added and deleted, with the keyboard', async ({ page }) => {
  const name = uniqueTitle('Bàn phím');
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/categories');
  const add = page.getByRole('button', { name: 'Thêm chuyên mục' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tên chuyên mục')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(add).toBeFocused();

  const up = page.getByRole('button', { name: `Chuyển lên: ${name}` });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã chuyển và lưu.')).toBeVisible();
  await expect(up).toBeFocused();

  await page.getByRole('button', { name: `Xóa: ${name}` }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Xóa' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(name, { exact: true })).toBeHidden();
  await expect(page.getByRole('list').filter({ has: add.or(page.getByText('/kinh-te')) })).toBeFocused();
});

test('web links are added, put in order and taken out with the keyboard, and the place is kept', async ({ page }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/links');
  const group = page.getByRole('group').first();
  const rows = group.getByRole('listitem');
  const before = await rows.count();
  for (const name of ['Trang thứ nhất', 'Trang thứ hai']) {
    await tabTo(page, group.getByRole('button', { name: 'Thêm liên kết' }), 200);
    await page.keyboard.press('Enter');
    await expect(rows.last().getByLabel('Tên', { exact: true })).toBeFocused();
    await page.keyboard.type(name);
  }
  const up = group.getByRole('button', { name: 'Chuyển lên: Trang thứ hai' });
  await tabTo(page, up);
  await page.keyboard.press('Enter');
  await expect(rows.nth(before).getByLabel('Tên', { exact: true })).toHaveValue('Trang thứ hai');
  await expect(up).toBeFocused();
  await tabTo(page, group.getByRole('button', { name: 'Bỏ: Trang thứ hai' }));
  await page.keyboard.press('Enter');
  await expect(group.getByRole('button', { name: 'Bỏ: Trang thứ nhất' })).toBeFocused();
  await expect(rows).toHaveCount(before + 1);

  await tabTo(page, page.getByRole('button', { name: 'Thêm nhóm' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tên nhóm')).toBeFocused();
  await page.keyboard.type('Nhóm mới');
  const choice = rows.last().getByLabel('Nhóm');
  await choice.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('group', { name: 'Nhóm mới' }).getByLabel('Nhóm', { exact: true })).toBeFocused();
});

test('the tools of the text are reached and left by keys, and a save or a move keeps the focus', async ({ page }) => {
  await signIn(page, 'thuky');
  await beginArticle(page, 'Kinh tế', uniqueTitle('Chỉ bằng bàn phím'));
  await titleOf(page).focus();
  await tabTo(page, textOf(page));
  await page.keyboard.type('Một đoạn.');
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Chữ đậm' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Làm lại' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Chữ nghiêng' })).toBeFocused();

  const button = page.getByRole('button', { name: 'Lưu', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('keep-state')).toHaveText('Đã lưu.');
  await expect(button).toBeFocused();

  const trash = page.getByRole('button', { name: 'Bỏ vào thùng rác' });
  await tabTo(page, trash);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(trash).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Bỏ vào thùng rác' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã bỏ vào thùng rác.')).toBeVisible();
  await expect(page.locator(':focus')).toContainText('Đã bỏ vào thùng rác.');
});

test('a cover is picked, and a point of a picture set, with the keyboard', async ({ page }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/media?kind=image');
  const picture = page.locator('main li a').first();
  await tabTo(page, picture);
  await page.keyboard.press('Enter');
  const point = page.getByRole('button', { name: /^Điểm chính của ảnh/ });
  await tabTo(page, point);
  const before = await point.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect(point).not.toHaveAttribute('aria-label', before ?? '');
  await expect(point).toBeFocused();

  await beginArticle(page, 'Kinh tế', uniqueTitle('Ảnh bằng bàn phím'));
  await save(page);
  await tabTo(page, page.getByRole('button', { name: 'Chọn ảnh' }));
  await page.keyboard.press('Enter');
  await tabTo(
    page,
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^Chọn (?!tệp)/ })
      .first(),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Đổi ảnh' })).toBeFocused();
});
