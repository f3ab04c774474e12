import { expect, type Page } from '@playwright/test';
import { freePort } from '#cli/base/ports';
import { type Server, startServer } from '#cli/web/server';
import { addUser } from '#db/account/user-commands';
import { migrateDatabase } from '#db/operation/migrate';
import { createCategory } from '#db/site/categories';
import { saveSite } from '#db/site/site';
import { expectAccessible } from '#e2e/support/accessible';
import { beginArticle, save, signInAs, textOf } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { hashPassword } from '#lib/account/password';
import { createTestDatabase } from '#tests/support/test-database';
import { workOn } from '#tests/support/working-database';

const PASSWORD = 'trời hôm nay xanh';
const EMAIL = 'quantri@demo.invalid';
const ADDRESS = 'https://youtu.be/a-b_c1d2E3F?si=abc';
const STORED = 'https://www.youtube.com/watch?v=a-b_c1d2E3F';
const PLAYER = 'https://www.youtube-nocookie.com/embed/a-b_c1d2E3F?autoplay=1&rel=0';

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
let server: Server;

/** A separate portal: what it allows is asked of all its pages. */
test.beforeAll(async () => {
  const databaseUrl = await createTestDatabase(process.env['DATABASE_URL'] ?? '', 'video_card');
  await migrateDatabase(databaseUrl);
  const leave = await workOn(databaseUrl);
  const user = { email: EMAIL, name: 'Đỗ Quốc Bảo', role: 'administrator' as const, categoryIds: [] };
  await addUser(null, { ...user, passwordHash: await hashPassword(PASSWORD) });
  await createCategory({ slug: 'tin', name: 'Tin' });
  const words = { description: 'Tin tức.', address: '', phone: '', email: '', licence: '' };
  await saveSite({ name: 'Cổng', agency: 'Xã', ...words });
  await leave();
  const env = { DATABASE_URL: databaseUrl, SITE_URL: url, NEXTAUTH_URL: url };
  server = await startServer({ port, host: '127.0.0.1', env });
});

test.afterAll(() => server.stop());
test.use({ baseURL: url });

/** Stands for the sites of videos, and says what was asked of them. */
async function watchPlayers(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<title>Phim</title><p>Đang phát</p>' });
  });
  return asked;
}

async function allowYoutube(page: Page): Promise<void> {
  await page.goto('/dashboard/site');
  await page.getByLabel('Cho phát video của YouTube trong trang').check();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
}

/** The address alone in a paragraph, and what is offered. */
async function writeCard(page: Page): Promise<void> {
  await textOf(page).click();
  await page.keyboard.type('Mời xem:');
  await page.keyboard.press('Enter');
  await page.keyboard.type(ADDRESS);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Chuyển thành khung video' }).click();
  const dialog = page.getByRole('dialog', { name: 'Video YouTube, Vimeo' });
  await expect(dialog.getByLabel('Địa chỉ video')).toHaveValue(STORED);
  await dialog.getByRole('button', { name: 'Chèn video' }).click();
  await expect(dialog.getByText('Hãy ghi tên video.')).toBeVisible();
  await dialog.getByLabel('Tên video').fill('Lễ hội Đền');
  await dialog.getByRole('button', { name: 'Chèn video' }).click();
  await expect(dialog).toBeHidden();
}

test('an address alone in a paragraph becomes a card, which plays in the page only where that is allowed, and once it is asked for', async ({
  page,
}) => {
  const asked = await watchPlayers(page);
  await signInAs(page, EMAIL, PASSWORD);
  const article = await beginArticle(page, 'Tin', 'Có video');
  await writeCard(page);
  await expectAccessible(page);
  const blocks = () =>
    textOf(page).evaluate((text) =>
      [...text.children].map((block) => block.querySelector('input')?.value ?? block.textContent),
    );
  await expect.poll(blocks).toEqual(['Mời xem:', 'Lễ hội Đền', '']);
  await page.keyboard.press('Control+z');
  await expect.poll(blocks).toEqual(['Mời xem:', ADDRESS, '']);
  await page.keyboard.press('Control+y');
  await page.keyboard.type('Sau video.');
  await expect.poll(blocks).toEqual(['Mời xem:', 'Lễ hội Đền', 'Sau video.']);
  await save(page);
  const preview = (await page.getByRole('link', { name: 'Xem trước' }).getAttribute('href')) ?? '';

  await page.goto(preview);
  const link = page.getByRole('link', { name: 'Xem trên YouTube: Lễ hội Đền' });
  await expect(link).toHaveAttribute('href', STORED);
  await expectAccessible(page);
  expect(asked).toEqual([]);

  await allowYoutube(page);
  await page.goto(preview);
  await page.getByRole('link', { name: 'Phát video từ YouTube: Lễ hội Đền' }).click();
  await expect(page.frameLocator('iframe').getByText('Đang phát')).toBeVisible();
  expect(asked).toEqual([PLAYER]);
  expect(page.url()).toContain('/xem-truoc/');

  await page.goto(article);
  await expect(textOf(page).getByLabel('Video trên YouTube: tên hiện trên bài')).toHaveValue('Lễ hội Đền');
  expect(asked).toEqual([PLAYER]);
});

test('a kept page names the player in its policies where it has a card, and no other page does', async ({
  page,
  request,
}) => {
  const asked = await watchPlayers(page);
  await signInAs(page, EMAIL, PASSWORD);
  await allowYoutube(page);
  await page.goto('/dashboard/site/pages/new');
  await expect(page.getByRole('textbox', { name: 'Nội dung' })).toBeVisible();
  await page.getByLabel('Tên trang').fill('Phim của xã');
  await page.getByRole('textbox', { name: 'Nội dung' }).click();
  await page.keyboard.type(ADDRESS);
  await page.getByRole('button', { name: 'Chuyển thành khung video' }).click();
  await page.getByLabel('Tên video').fill('Lễ hội Đền');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard\/site\/pages$/);

  const policies = async (path: string) => {
    await request.get(path);
    const headers = (await request.get(path)).headers();
    return { frames: headers['content-security-policy'] ?? '', may: headers['permissions-policy'] ?? '' };
  };
  const own = await policies('/phim-cua-xa');
  expect(own.frames).toMatch(/; frame-src https:\/\/www\.youtube-nocookie\.com(?:;|$)/);
  expect(own.may).toContain('autoplay=(self "https://www.youtube-nocookie.com")');
  expect(own.may.match(/autoplay=/g)).toHaveLength(1);
  const other = await policies('/tin');
  expect(other.frames).not.toContain('frame-src');
  expect(other.may).toContain('autoplay=(self)');

  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/phim-cua-xa');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Phát video từ YouTube: Lễ hội Đền' }).focus();
    await page.keyboard.press('Enter');
    const player = page.locator('iframe');
    await expect(player).toBeFocused();
    await expect(player).toHaveAccessibleName('Phát video từ YouTube: Lễ hội Đền');
    await expect(page.frameLocator('iframe').getByText('Đang phát')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Xem trên YouTube' })).toHaveAttribute('href', STORED);
    const box = await player.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
  }
  expect(asked).toEqual([PLAYER, PLAYER]);
});
