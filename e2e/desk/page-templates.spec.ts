import { expect, type Page } from '@playwright/test';
import { openDeskOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

async function widthsOf(page: Page, path: string): Promise<void> {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
  }
}

test('the contact page has numbers and addresses to follow, hours and people, and machines read them', async ({
  page,
}) => {
  await widthsOf(page, '/lien-he');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: '0200 000 0002' })).toHaveAttribute('href', 'tel:02000000002');
  await expect(main.getByRole('link', { name: 'congtin@lamgiang.invalid' })).toHaveAttribute(
    'href',
    'mailto:congtin@lamgiang.invalid',
  );
  await expect(main.getByRole('table', { name: 'Giờ làm việc' }).getByRole('row')).toHaveCount(4);
  const row = main.getByRole('table', { name: 'Giờ làm việc' }).getByRole('row', { name: /^Thứ bảy/ });
  await expect(row.getByRole('cell').last()).toHaveText('Nghỉ');
  await expect(main.getByRole('link', { name: 'Mở bản đồ chỉ đường' })).toHaveAttribute('href', /^https:/);
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  const agency = data.map((json) => JSON.parse(json)).find((one) => one.contactPoint);
  expect(agency).toMatchObject({ '@type': 'GovernmentOrganization', telephone: '02000000000' });
  expect(agency.contactPoint[1]).toEqual({
    ...{ '@type': 'ContactPoint', contactType: 'Đính chính, khiếu nại về nội dung' },
    ...{ name: 'Đỗ Quốc Bảo', telephone: '02000000002' },
  });
});

test('on a phone no number of the contact page is broken in two', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/lien-he');
  const numbers = await page.getByRole('main').locator('a[href^="tel:"]').all();
  expect(numbers.length).toBeGreaterThan(4);
  for (const number of numbers) expect((await number.boundingBox())?.height).toBeLessThanOrEqual(44);
});

test('the page about the agency names its leaders and units under their headings', async ({ page }) => {
  await widthsOf(page, '/gioi-thieu');
  const leaders = page.getByRole('region', { name: 'Lãnh đạo' });
  await expect(leaders.getByRole('heading', { level: 3 })).toHaveCount(4);
  await expect(leaders).toContainText('Lĩnh vực phụ trách: Văn hóa, giáo dục, y tế');
  const units = page.getByRole('region', { name: 'Các đơn vị' });
  await expect(units.getByRole('link', { name: '0200 000 0012' })).toHaveAttribute('href', 'tel:02000000012');
});

test('what was entered for a template is there again, rows are moved with their faults forgotten, and pictures come from the library', async ({
  browser,
}) => {
  const desk = await openDeskOf(browser, 'quantri');
  await desk.goto('/dashboard/site/pages/new');
  await desk.getByLabel('Tên trang').fill(uniqueTitle('Lãnh đạo'));
  const template = desk.getByLabel('Mẫu trang');
  await template.selectOption('organisation');
  const add = desk.getByRole('button', { name: 'Thêm dòng: Lãnh đạo' });
  const nameOf = (place: number) =>
    desk.getByRole('group', { name: `Lãnh đạo, dòng ${place}` }).getByRole('textbox', { name: 'Tên', exact: true });
  await add.click();
  await expect(nameOf(1)).toBeFocused();
  await add.click();
  await nameOf(2).fill('Hà Trọng Vĩnh');
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(nameOf(1)).toHaveAttribute('aria-invalid', 'true');
  const up = desk.getByRole('button', { name: 'Chuyển lên: Hà Trọng Vĩnh' });
  await up.click();
  await expect(up).toBeFocused();
  await expect(nameOf(1)).toHaveValue('Hà Trọng Vĩnh');
  await expect(desk.locator('[aria-invalid]')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Bỏ dòng: Lãnh đạo, dòng 2' }).click();
  await expect(desk.getByRole('button', { name: 'Bỏ dòng: Hà Trọng Vĩnh' })).toBeFocused();

  await desk.getByRole('button', { name: 'Chọn ảnh: Chân dung, Hà Trọng Vĩnh' }).click();
  const library = desk.getByRole('dialog', { name: 'Chọn ảnh: Chân dung, Hà Trọng Vĩnh' });
  await expect(library.getByLabel('Tìm trong thư viện')).toBeVisible();
  await library.getByRole('listitem').first().getByRole('button').first().click();
  await expect(desk.getByRole('button', { name: 'Đổi ảnh: Chân dung, Hà Trọng Vĩnh' })).toBeVisible();

  await template.selectOption('contact');
  await desk.getByLabel('Địa chỉ', { exact: true }).last().fill('Số 1 đường Bến Ngự');
  await template.selectOption('organisation');
  await expect(nameOf(1)).toHaveValue('Hà Trọng Vĩnh');
  await expect(desk.getByRole('button', { name: 'Bỏ ảnh: Chân dung, Hà Trọng Vĩnh' })).toBeVisible();
  await template.selectOption('contact');
  await expect(desk.getByLabel('Địa chỉ', { exact: true }).last()).toHaveValue('Số 1 đường Bến Ngự');
});

test('each fault of the contact page says what is wanted', async ({ browser }) => {
  const desk = await openDeskOf(browser, 'quantri');
  await desk.goto('/dashboard/site/pages/new');
  await desk.getByLabel('Tên trang').fill(uniqueTitle('Liên hệ'));
  await desk.getByLabel('Mẫu trang').selectOption('contact');
  await expect(desk.getByLabel('Điện thoại')).toHaveAccessibleDescription(
    /^Số ở đầu và cuối mọi trang sửa ở mục Cấu hình/,
  );
  for (const width of [1040, 1280, 1440]) {
    await desk.setViewportSize({ width, height: 900 });
    const cut = (bar: HTMLElement) => bar.scrollWidth - bar.clientWidth;
    expect(await desk.getByRole('toolbar', { name: 'Định dạng' }).evaluate(cut), `${width} px`).toBe(0);
  }
  await desk.getByLabel('Điện thoại').fill('gọi sau');
  await desk.getByLabel('Liên kết đến biểu mẫu').fill('gop-y');
  await desk.getByLabel('Liên kết bản đồ (https)').fill('http://bando.vn');
  await desk.getByRole('button', { name: 'Chọn ảnh: Ảnh bản đồ' }).click();
  await desk.getByRole('dialog').getByRole('listitem').first().getByRole('button').first().click();
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  for (const [label, words] of [
    ['Điện thoại', 'Xin nhập số điện thoại'],
    ['Liên kết đến biểu mẫu', 'đường dẫn trong cổng bắt đầu bằng /'],
    ['Liên kết bản đồ (https)', 'bắt đầu bằng https://.'],
  ] as const)
    await expect(desk.getByLabel(label)).toHaveAccessibleDescription(new RegExp(words));
  await desk.getByLabel('Điện thoại').fill('');
  await desk.getByLabel('Liên kết đến biểu mẫu').fill('');
  await desk.getByLabel('Liên kết bản đồ (https)').fill('');
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(desk.getByLabel('Ảnh bản đồ cho thấy gì')).toHaveAccessibleDescription(/ảnh bản đồ cho thấy gì/);
});

test('an administrator gives a page a template, a wrong number is refused and kept, and readers see it next', async ({
  browser,
  request,
}) => {
  const desk = await openDeskOf(browser, 'quantri');
  const title = uniqueTitle('Bộ phận một cửa');
  const slug = `bo-phan-mot-cua-${title.split(' ').at(-1)}`;
  await desk.goto('/dashboard/site/pages/new');
  await desk.getByLabel('Tên trang').fill(title);
  await desk.getByLabel('Mẫu trang').selectOption('contact');
  await desk.getByLabel('Điện thoại').fill('gọi sau');
  await desk.getByRole('button', { name: 'Thêm dòng: Giờ làm việc' }).click();
  await desk.getByLabel('Ngày').fill('Thứ hai đến thứ sáu');
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(desk.getByLabel('Điện thoại')).toHaveAttribute('aria-invalid', 'true');
  await expect(desk.getByLabel('Ngày')).toHaveValue('Thứ hai đến thứ sáu');
  await desk.getByLabel('Điện thoại').fill('0200 111 2222');
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(desk).toHaveURL(/\/dashboard\/site\/pages$/);
  const html = await (await request.get(`/${slug}`)).text();
  expect(html).toContain('href="tel:02001112222"');
  expect(html).toContain('Thứ hai đến thứ sáu');
});
