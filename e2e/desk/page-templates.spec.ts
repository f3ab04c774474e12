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

test('the page about the agency names its leaders and units under their headings', async ({ page }) => {
  await widthsOf(page, '/gioi-thieu');
  const leaders = page.getByRole('region', { name: 'Lãnh đạo' });
  await expect(leaders.getByRole('heading', { level: 3 })).toHaveCount(4);
  await expect(leaders).toContainText('Lĩnh vực phụ trách: Văn hóa, giáo dục, y tế');
  const units = page.getByRole('region', { name: 'Các đơn vị' });
  await expect(units.getByRole('link', { name: '0200 000 0012' })).toHaveAttribute('href', 'tel:02000000012');
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
