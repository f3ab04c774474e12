import { expect, type Locator, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import sharp from 'sharp';
import { DESK_PAGES } from '#e2e/support/desk-pages';
import {
  beginArticle,
  keepState,
  openDeskOf,
  save,
  signIn,
  textOf,
  titleOf,
  uniqueTitle,
} from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

test('the Tab key walks every page of the desk to its end, and each stop can be seen', async ({ page }) => {
  await signIn(page, 'quantri');
  for (const path of DESK_PAGES) {
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

/** A group of radio buttons is one stop. */
function countStops(main: Element): number {
  const controls = main.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary');
  const stops = [...controls].filter(
    (each) => each.tabIndex >= 0 && each.checkVisibility() && !each.matches(':disabled'),
  );
  const radios = stops.filter((each) => each instanceof HTMLInputElement && each.type === 'radio');
  const groups = new Set(radios.map((each) => each.getAttribute('name')));
  return stops.length - radios.length + groups.size;
}

/** Empty where nothing is wrong. */
function unseenFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'the focus is lost';
  const box = focused.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return `nothing to see of ${focused.outerHTML.slice(0, 80)}`;
  return getComputedStyle(focused).outlineStyle === 'none' ? `no outline: ${focused.outerHTML.slice(0, 80)}` : '';
}

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
  const group = page.getByRole('main').getByRole('group').first();
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
  await expect(page.getByLabel('Tên nhóm').last()).toBeFocused();
  await page.keyboard.type('Nhóm mới');
  const choice = rows.last().getByLabel('Nhóm');
  await choice.focus();
  await page.keyboard.press('End');
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
  await expect(page.getByRole('button', { name: 'Đường kẻ ngang' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Chữ nghiêng' })).toBeFocused();
  for (const [key, name] of [
    ['ArrowRight', 'Gạch chân'],
    ['End', 'Đường kẻ ngang'],
    ['Home', 'Chữ đậm'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('button', { name }).first()).toBeFocused();
    await page.keyboard.press('Escape');
    expect(await textOf(page).evaluate((text) => text === document.activeElement), name).toBe(true);
    await page.keyboard.type(' Gõ tiếp.');
    await page.keyboard.press('Alt+F10');
  }
  await expect(textOf(page)).toHaveText('Một đoạn. Gõ tiếp. Gõ tiếp. Gõ tiếp.');

  const button = page.getByRole('button', { name: 'Lưu', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('keep-state')).toHaveText('Đã lưu.');
  await expect(button).toBeFocused();

  const trash = page.getByRole('button', { name: 'Bỏ vào thùng rác' });
  await tabTo(page, trash);
  const asked = page.getByRole('dialog');
  await page.keyboard.press('Enter');
  await expect(asked).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(trash).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asked).toBeVisible();
  await trash.first().evaluate((button: HTMLButtonElement) => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.requestClose();
    button.click(); // before the browser fires `close`
  });
  await expect(asked).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(asked).toBeVisible();
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Bỏ vào thùng rác' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã bỏ vào thùng rác.')).toBeVisible();
  await expect(page.locator(':focus')).toContainText('Đã bỏ vào thùng rác.');
});

test('a cover is picked, and a point of a picture set, with the keyboard', async ({ page }) => {
  await signIn(page, 'quantri');
  const own = await picture(`${uniqueTitle('Cầu')}.jpg`);
  await page.goto('/dashboard/media?kind=image');
  await page.getByTestId('upload-input').setInputFiles(own);
  await tabTo(page, page.getByRole('link', { name: `${own.name} JPEG` }));
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
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: `Chọn ${own.name}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Đổi ảnh' })).toBeFocused();
});

async function useTool(page: Page, name: string) {
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Home');
  const tool = page.getByRole('button', { name, exact: true });
  for (let steps = 0; steps < 20; steps += 1) {
    if (await tool.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(tool).toBeFocused();
  await page.keyboard.press('Enter');
}

async function picture(name: string) {
  const background = { r: Math.floor(Math.random() * 256), g: Math.floor(Math.random() * 256), b: 140 };
  const create = { width: 600, height: 400, channels: 3 as const, background };
  return { name, mimeType: 'image/jpeg', buffer: await sharp({ create }).jpeg().toBuffer() };
}

test('a gallery is put into the text, described and taken out with the keyboard', async ({ page }) => {
  await signIn(page, 'bientap');
  const title = uniqueTitle('Bộ ảnh bằng bàn phím');
  await beginArticle(page, 'Kinh tế', title);
  await tabTo(page, textOf(page));
  await page.keyboard.type('Một đoạn.');
  await useTool(page, 'Chèn bộ ảnh');
  const dialog = page.getByRole('dialog');
  const files = [await picture(`${title} một.jpg`), await picture(`${title} hai.jpg`)];
  await dialog.getByTestId('upload-input').setInputFiles(files);
  const use = dialog.getByRole('button', { name: 'Dùng 2 tệp đã chọn' });
  await expect(use).toBeVisible();
  const second = dialog.getByRole('button', { name: `Chọn ${files[1]?.name}` });
  await tabTo(page, second);
  for (const pressed of ['false', 'true']) {
    await page.keyboard.press('Space');
    await expect(second).toHaveAttribute('aria-pressed', pressed);
  }
  await tabTo(page, use, 200);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(textOf(page)).toBeFocused();
  await expect(textOf(page).locator('img')).toHaveCount(2);

  const descriptions = textOf(page).getByLabel('Mô tả ảnh cho người không nhìn thấy');
  await tabTo(page, descriptions.first());
  await page.keyboard.type('Ruộng bậc thang');
  await tabTo(page, descriptions.last());
  await page.keyboard.type('Nhà sàn');
  await expect(descriptions.first()).toHaveValue('Ruộng bậc thang');
  await tabTo(page, textOf(page).getByRole('button', { name: 'Bỏ ảnh' }).last());
  await page.keyboard.press('Enter');
  await expect(textOf(page).locator('img')).toHaveCount(1);
  await expect(textOf(page)).toBeFocused();
  await tabTo(page, textOf(page).getByRole('button', { name: 'Bỏ bộ ảnh' }));
  await page.keyboard.press('Enter');
  await expect(textOf(page).locator('img')).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
});

test('a file is attached, named and taken out with the keyboard', async ({ page }) => {
  await signIn(page, 'bientap');
  await beginArticle(page, 'Kinh tế', uniqueTitle('Tệp bằng bàn phím'));
  await tabTo(page, textOf(page));
  await page.keyboard.type('Một đoạn.');
  await useTool(page, 'Chèn ảnh, video, âm thanh hoặc tệp');
  const dialog = page.getByRole('dialog');
  const name = `${uniqueTitle('Công văn')}.pdf`;
  const buffer = Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`);
  await dialog.getByTestId('upload-input').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await expect(dialog.getByRole('button', { name: `Chọn ${name}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(textOf(page)).toBeFocused();
  await tabTo(page, page.getByLabel('Tệp đính kèm: tên hiện trên bài'));
  await page.keyboard.type('Công văn số 12');
  await expect(page.getByLabel('Tệp đính kèm: tên hiện trên bài')).toHaveValue('Công văn số 12');
  await tabTo(page, page.getByRole('button', { name: 'Bỏ tệp' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tệp đính kèm: tên hiện trên bài')).toBeHidden();
  await expect(textOf(page)).toBeFocused();
});

test('two texts in conflict are put together, then compared and restored, with the keyboard', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Xung đột bằng bàn phím'));
  await textOf(ha).fill('Đoạn chung.');
  await save(ha);
  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(address);
  await textOf(bao).fill('Đoạn chung do Bảo viết.');
  await save(bao);

  await textOf(ha).fill('Đoạn chung do Hà viết.');
  await ha.keyboard.press('Control+s');
  const dialog = ha.getByRole('dialog', { name: 'Hai người cùng sửa bài này' });
  await expect(dialog).toBeVisible();
  const place = dialog.getByRole('group', { name: 'Đoạn 1' });
  await tabTo(ha, place.getByLabel('Bản của bạn'));
  await ha.keyboard.press('ArrowDown');
  await expect(place.getByLabel('Giữ cả hai')).toBeChecked();
  await tabTo(ha, dialog.getByRole('button', { name: 'Lưu bản chung' }));
  await ha.keyboard.press('Enter');
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  await expect(textOf(ha)).toContainText('do Hà viết');
  await expect(textOf(ha)).toBeFocused();

  await ha.goto(`${address}/history`);
  await tabTo(ha, ha.getByLabel('Từ bản'));
  await ha.keyboard.press('End');
  await tabTo(ha, ha.getByRole('button', { name: 'So sánh' }));
  await ha.keyboard.press('Enter');
  await expect(ha).toHaveURL(/from=/);
  const restore = ha.getByRole('button', { name: 'Lấy lại bản 1 làm bản đang viết' });
  await tabTo(ha, restore);
  await ha.keyboard.press('Enter');
  await expect(ha.getByText('Đã lấy lại.')).toBeVisible();
  await expect(restore).toBeFocused();
});

test('the menu is put in order with the keyboard, and a refusal leads to the first fault', async ({ page }) => {
  await signIn(page, 'quantri');
  await page.goto('/dashboard/site/menu');
  const rows = page.getByRole('main').getByRole('listitem');
  const labels = rows.getByLabel('Chữ hiện ra');
  await tabTo(page, page.getByRole('button', { name: 'Thêm mục' }), 200);
  await page.keyboard.press('Enter');
  await expect(labels.last()).toBeFocused();
  const name = uniqueTitle('Mục');
  await page.keyboard.type(name);
  await tabTo(page, page.getByRole('button', { name: 'Lưu', exact: true }));
  await page.keyboard.press('Enter');
  const url = rows.last().getByLabel('Địa chỉ', { exact: true });
  await expect(url).toBeFocused();
  await expect(url).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('/thong-ke-truy-cap');

  const count = await labels.count();
  const up = page.getByRole('button', { name: `Chuyển lên: ${name}` });
  if (count > 1) {
    await tabTo(page, up);
    await page.keyboard.press('Enter');
    await expect(labels.nth(count - 2)).toHaveValue(name);
    await expect(up).toBeFocused();
  }
  await tabTo(page, page.getByRole('button', { name: `Bỏ mục: ${name}` }));
  await page.keyboard.press('Enter');
  await expect(labels).toHaveCount(count - 1);
});

test('a user is added and signs in, and a second factor is switched on and off, with the keyboard', async ({
  browser,
  page,
}) => {
  const email = `ban-phim-${Date.now()}@demo.invalid`;
  const admin = await openDeskOf(browser, 'quantri');
  await admin.goto('/dashboard/users/new');
  await tabTo(admin, admin.getByLabel('Thư điện tử'));
  await admin.keyboard.type('phongvien@demo.invalid');
  await admin.keyboard.press('Tab');
  await admin.keyboard.type('Bàn Phím');
  await admin.keyboard.press('Enter');
  await expect(admin.getByText('Đã có người dùng với địa chỉ này.')).toBeVisible();
  await expect(admin.getByLabel('Thư điện tử')).toBeFocused();
  await admin.keyboard.press('Control+a');
  await admin.keyboard.type(email);
  await admin.keyboard.press('Enter');
  const password = (await admin.getByTestId('secret').textContent()) ?? '';
  await expect(admin.locator(':focus')).toContainText(`Đã thêm ${email}.`);

  await page.goto('/dang-nhap');
  await tabTo(page, page.getByLabel('Thư điện tử'));
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('không phải mật khẩu');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Thư điện tử hoặc mật khẩu không đúng.')).toBeVisible();
  await expect(page.getByLabel('Mật khẩu')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.goto('/dashboard/account');
  await tabTo(page, page.getByRole('button', { name: 'Bật xác thực hai lớp' }));
  await page.keyboard.press('Enter');
  const code = page.getByLabel('Mã 6 chữ số');
  await expect(code).toBeVisible();
  await expect(page.locator(':focus')).toContainText('Quét hình dưới đây');
  const secret = (await page.getByTestId('totp-secret').textContent())?.replaceAll(' ', '') ?? '';
  const digits = (steps: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
  await tabTo(page, code);
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Mã không đúng/)).toBeVisible();
  await expect(code).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(digits(-1));
  await page.keyboard.press('Enter');
  const codes = (await page.getByTestId('secret').textContent())?.split('\n') ?? [];
  await expect(page.locator(':focus')).toContainText('mã dự phòng của bạn');

  await tabTo(page, page.getByText('Tạo mã dự phòng mới hoặc tắt'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Nhập mật khẩu để xác nhận'));
  await page.keyboard.type(password);
  await page.keyboard.press('Tab');
  await page.keyboard.type(codes[0] ?? '');
  await tabTo(page, page.getByRole('button', { name: 'Tắt xác thực hai lớp' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã tắt xác thực hai lớp.')).toBeVisible();
  await expect(page.locator(':focus')).toContainText('Đã tắt xác thực hai lớp.');
});
