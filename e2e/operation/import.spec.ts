import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '#e2e/support/test';
import { CAPTURED_TEXT } from '#tests/support/captured-page';
import { importFiles } from '#tests/support/end-to-end';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('a captured page is imported once, is on the home page of its category at once, and reads like the original', async ({
  page,
}) => {
  const file = path.join(folder, 'trang.txt');
  writeFileSync(file, CAPTURED_TEXT);
  await page.goto('/y-te');

  const first = await importFiles('--category=y-te', file);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  expect(first.stdout).toContain('coi là chú thích ảnh');
  const second = await importFiles('--category=y-te', file);
  expect(second.status).toBe(0);
  expect(second.stdout).toContain('đã có từ trước');

  const address = /https?:\S+/.exec(first.stdout)?.[0] ?? '';
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Khánh thành cầu Bến Ngự sau hai năm thi công');
  await expect(page.locator('article time').first()).toHaveText("Chủ nhật, ngày 08/03/2026 07h05'");
  await expect(page.locator('.prose > p')).toHaveCount(3);
  await expect(page.locator('figcaption')).toHaveText('Đoàn xe đầu tiên qua cầu trong buổi sáng khánh thành.');
  await expect(page.getByTestId('source')).toHaveText('Theo "Báo Lam Giang"');

  await page.goto('/y-te');
  const link = page
    .getByRole('main')
    .getByRole('article')
    .getByRole('link', { name: /Khánh thành cầu Bến Ngự/ });
  await expect(link.first()).toBeVisible();
});

test('a file that cannot be read is named with the reason, and nothing is half written', async () => {
  const noDate = path.join(folder, 'khong-ngay.txt');
  writeFileSync(noDate, 'Một tiêu đề\n\nMột đoạn.');
  const binary = path.join(folder, 'anh.txt');
  writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
  const { status, stdout, stderr } = await importFiles(noDate, binary, path.join(folder, 'khong-co.txt'));
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/khong-ngay\.txt: không thấy dòng ngày/);
  expect(stderr).toMatch(/anh\.txt: không phải văn bản UTF-8/);
  expect(stderr).toMatch(/khong-co\.txt: không có tệp này/);
});

test('a page that is more than the desk would take is refused in one line', async () => {
  const large = path.join(folder, 'qua-lon.txt');
  const paragraph = 'Một câu dài như nhiều câu khác trong bài này. '.repeat(40);
  const [title = '', date = ''] = CAPTURED_TEXT.split('\n').filter(Boolean);
  writeFileSync(large, [`${title} (bản dài)`, date, ...Array<string>(2000).fill(paragraph)].join('\n\n'));
  const { status, stdout, stderr } = await importFiles('--category=y-te', large);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^✗ \S+qua-lon\.txt: bài quá lớn hoặc có chỗ sai, chưa nhập gì \(doc: too long\)\n$/);
});

const [seed] = existsSync('../shared/seeds') ? globSync('../shared/seeds/*.txt') : [];

test('the captured seed page reads like the original, element by element', async ({ page }) => {
  test.skip(!seed, '../shared/seeds is not here');
  const address =
    /https?:\S+/.exec((await importFiles('--category=an-ninh-trat-tu', seed as string)).stdout)?.[0] ?? '';
  await page.goto(address);
  await expect(page.locator('article time').first()).toHaveText("Thứ hai, ngày 20/02/2017 19h09'");
  await expect(page.locator('.prose > p')).toHaveCount(9);
  await expect(page.locator('.prose > figure')).toHaveCount(3);
  await expect(page.locator('.prose > p').last()).toHaveText(/\.\/\.$/);
  await expect(page.getByTestId('source')).toHaveText(/^Theo ".+"$/);
  expect(await page.locator('.prose').textContent()).not.toContain('\u00a0');
});
