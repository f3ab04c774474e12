import { expect, type Page } from '@playwright/test';
import RssParser from 'rss-parser';
import sharp from 'sharp';
import { expectAccessible } from '#e2e/support/accessible';
import { openDeskOf, uniqueTitle } from '#e2e/support/desk-people';
import { dragByFinger } from '#e2e/support/finger';
import { faultsOf } from '#e2e/support/schema-org';
import { test } from '#e2e/support/test';

const DEMO = '/thu-vien/anh/mot-ngay-ben-song-va-tren-pho-co';

async function photo(name: string) {
  const channel = () => Math.floor(Math.random() * 256);
  const background = { r: channel(), g: channel(), b: channel() };
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer };
}

/** Leaves the page of the saved album. */
async function makeAlbum(desk: Page, title: string, words: string[]): Promise<void> {
  await desk.goto('/dashboard/albums');
  await desk.getByRole('link', { name: 'Album mới' }).click();
  await desk.getByLabel('Tên album').fill(title);
  await desk.getByRole('button', { name: 'Thêm ảnh' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByTestId('upload-input').setInputFiles(await Promise.all(words.map((word) => photo(word))));
  await dialog.getByRole('button', { name: `Dùng ${words.length} tệp đã chọn` }).click();
  for (const [index, word] of words.entries()) await desk.getByLabel('Mô tả ảnh').nth(index).fill(word);
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(desk).toHaveURL(/\/dashboard\/albums\/\d+$/);
}

async function press(desk: Page, name: 'Cho hiện' | 'Ngừng hiện'): Promise<void> {
  await desk.getByRole('button', { name }).click();
  await desk.getByRole('dialog').getByRole('button', { name }).click();
}

const addressOf = async (desk: Page) =>
  `/thu-vien/anh/${await desk.getByLabel('Địa chỉ', { exact: true }).inputValue()}`;

test('an editor makes an album and orders it by key, a secretary shows it to readers at once, and stops it', async ({
  browser,
  page,
  request,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  const title = uniqueTitle('Lễ hội bến sông');
  await makeAlbum(ha, title, ['Ảnh một', 'Ảnh hai', 'Ảnh ba']);
  await expect(ha.getByRole('button', { name: 'Cho hiện' })).toHaveCount(0);
  await ha.getByRole('button', { name: 'Chuyển lên: Ảnh ba' }).focus();
  await ha.keyboard.press('Enter');
  await ha.keyboard.press('Enter');
  await ha.getByLabel('Chú thích').first().fill('Thuyền về bến');
  await ha.getByLabel('Nguồn ảnh').first().fill('Ảnh: Thu Hà');
  await ha.getByLabel('Ngày diễn ra').fill('2026-11-30');
  await ha.getByLabel('Địa điểm').fill('Bến Ngự');
  await ha.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(ha.getByText('Đã lưu album.')).toBeVisible();
  await expectAccessible(ha);
  const address = await addressOf(ha);
  expect((await request.get(address)).status()).toBe(404);
  expect(await (await request.get('/thu-vien/anh')).text()).not.toContain(title);

  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(ha.url());
  await press(bao, 'Cho hiện');
  await expect(bao.getByText('Đang hiện', { exact: true })).toBeVisible();
  for (const list of ['/thu-vien', '/thu-vien/anh', '/sitemaps/pages.xml'])
    expect(await (await request.get(list)).text(), list).toContain(address);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('figure').first()).toHaveText('Thuyền về bến Ảnh: Thu Hà');
  const alts = page.getByRole('figure').locator('img');
  expect(await alts.evaluateAll((all: HTMLImageElement[]) => all.map(({ alt }) => alt))).toEqual([
    ...['Ảnh ba', 'Ảnh một', 'Ảnh hai'],
  ]);
  await expect(page.getByRole('main').getByText('Bến Ngự', { exact: true })).toBeVisible();

  await ha.reload();
  await expect(ha.getByText('Album đang hiện; chỉ người được đăng bài mới sửa được.')).toBeVisible();
  await expect(ha.getByLabel('Tên album')).toBeDisabled();
  await expect(ha.getByRole('button', { name: 'Lưu', exact: true })).toHaveCount(0);

  await press(bao, 'Ngừng hiện');
  await expect(bao.getByText('Đã ngừng', { exact: true })).toBeVisible();
  expect((await request.get(address)).status()).toBe(410);
  expect(await (await request.get('/thu-vien/anh')).text()).not.toContain(title);
});

test('an album with a picture that nobody has described is not shown, and says why', async ({ browser }) => {
  const desk = await openDeskOf(browser, 'quantri');
  await makeAlbum(desk, uniqueTitle('Chưa mô tả'), ['Ảnh một', '']);
  await expect(desk.getByText('Chưa có mô tả: ảnh 2.')).toBeVisible();
  await desk.getByRole('button', { name: 'Cho hiện' }).click();
  const lacking = desk.getByLabel('Mô tả ảnh').nth(1);
  await expect(lacking).toBeFocused();
  await expect(lacking).toHaveAccessibleDescription(/^Xin mô tả ảnh này\./);
  await expect(desk.getByLabel('Mô tả ảnh').first()).not.toHaveAttribute('aria-invalid');
  await lacking.fill('Ảnh hai');
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(desk.getByText('Đã lưu album.')).toBeVisible();
  await press(desk, 'Cho hiện');
  await expect(desk.getByText('Đang hiện', { exact: true })).toBeVisible();
  await lacking.fill('');
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(desk.getByText('Có ảnh chưa có mô tả.')).toBeVisible();
  await expect(lacking).toBeFocused();
  await expect(desk.getByRole('button', { name: 'Xóa album nháp' })).toHaveCount(0);
});

test('an editor deletes a draft, and not without being asked', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const title = uniqueTitle('Bỏ đi');
  await makeAlbum(ha, title, ['Ảnh một']);
  const name = 'Xóa album nháp';
  await ha.getByRole('button', { name }).click();
  await expect(ha.getByRole('dialog')).toContainText(title);
  await ha.getByRole('dialog').getByRole('button', { name }).click();
  await expect(ha.getByText('Đã xóa album nháp.')).toBeVisible();
  await expect(ha.getByRole('heading', { name: 'Album ảnh' })).toBeVisible();
  await expect(ha.getByRole('link', { name: title })).toHaveCount(0);
});

test('an editor drags a picture to its place and chooses the cover, and the library keeps what an album has', async ({
  browser,
}) => {
  const desk = await openDeskOf(browser, 'quantri');
  const title = uniqueTitle('Kéo thả');
  await makeAlbum(desk, title, ['Ảnh một', 'Ảnh hai', 'Ảnh ba']);
  const rows = desk.getByRole('group', { name: /^Ảnh (một|hai|ba)$/ });
  const row = (name: string) => desk.getByRole('listitem').filter({ has: desk.getByRole('group', { name }) });
  // Both rows are in sight.
  await desk.setViewportSize({ width: 1280, height: 1800 });
  await rows.first().scrollIntoViewIfNeeded();
  await row('Ảnh ba').locator('[data-drag]').dragTo(row('Ảnh một'));
  await expect(rows.first()).toHaveAccessibleName('Ảnh ba');
  await desk.getByRole('radio', { name: 'Ảnh bìa: Ảnh hai' }).check();
  await desk.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(desk.getByText('Đã lưu album.')).toBeVisible();
  await desk.reload();
  await expect(rows.first()).toHaveAccessibleName('Ảnh ba');
  await expect(desk.getByRole('radio', { name: 'Ảnh bìa: Ảnh hai' })).toBeChecked();
  await desk.goto('/dashboard/media');
  await desk
    .getByRole('main')
    .getByRole('link')
    .filter({ has: desk.locator('img') })
    .first()
    .click();
  await expect(desk.getByRole('link', { name: title })).toBeVisible();
  await expect(desk.getByText('Tệp đang được dùng nên không xóa được.')).toBeVisible();
});

test('a finger drags a picture to its place, and Escape gives a drag up', async ({ browser }) => {
  const desk = await openDeskOf(browser, 'bientap', { hasTouch: true, viewport: { width: 820, height: 1800 } });
  await makeAlbum(desk, uniqueTitle('Kéo tay'), ['Ảnh một', 'Ảnh hai', 'Ảnh ba']);
  const rows = desk.getByRole('group', { name: /^Ảnh (một|hai|ba)$/ });
  const handles = desk.locator('[data-drag]');
  const middleOf = async (place: number) => {
    const { y = 0, height = 0 } = (await handles.nth(place).boundingBox()) ?? {};
    return y + height / 2;
  };
  await rows.first().scrollIntoViewIfNeeded();
  await dragByFinger(handles.nth(2), await middleOf(0));
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toHaveAccessibleName('Ảnh ba');
  const { x = 0, width = 0 } = (await handles.first().boundingBox()) ?? {};
  await desk.mouse.move(x + width / 2, await middleOf(0));
  await desk.mouse.down();
  await desk.mouse.move(x + width / 2, await middleOf(2), { steps: 4 });
  await desk.keyboard.press('Escape');
  await desk.mouse.up();
  await expect(rows.first()).toHaveAccessibleName('Ảnh ba');
});

test('who saves over another’s change is told so, and keeps what was typed', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  await makeAlbum(ha, uniqueTitle('Hai người sửa'), ['Ảnh một']);
  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(ha.url());
  await bao.getByLabel('Giới thiệu').fill('Của Bảo');
  await bao.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(bao.getByText('Đã lưu album.')).toBeVisible();
  await ha.getByLabel('Giới thiệu').fill('Của Hà');
  await ha.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(ha.getByText('Album đã được người khác thay đổi.')).toBeVisible();
  await expect(ha.getByLabel('Giới thiệu')).toHaveValue('Của Hà');
});

test('readers go through an album by keys, in place, and come back to the picture last seen', async ({ page }) => {
  await page.goto(DEMO);
  const links = page.locator('[data-whole]');
  await expect(links).toHaveCount(7);
  await links.first().press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Sáng sớm trên sông.');
  await expect(dialog).toContainText('1/7');
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toContainText('Xóm chài thức dậy.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(links.nth(1)).toBeFocused();

  await links.nth(3).scrollIntoViewIfNeeded();
  await links.evaluateAll((all) => {
    for (const link of all.slice(3, 5)) (link as HTMLElement).click();
  });
  await expect(dialog).toHaveCount(1);
  await expect(dialog).toContainText('4/7');
  const place = await page.evaluate(() => scrollY);
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(links.nth(3)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(place);
});

test('on a phone a finger turns the pictures, and going back closes the picture, not the page', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(DEMO);
  await page.locator('[data-whole]').first().tap();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1/7');
  const touch = await context.newCDPSession(page);
  const draw = async (from: number, to: number, down = 0) => {
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) => {
      const at = part === undefined ? [] : [{ x: from + (to - from) * part, y: 300 + down * part }];
      return touch.send('Input.dispatchTouchEvent', { type, touchPoints: at });
    };
    await send('touchStart', 0);
    for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', part);
    await send('touchEnd');
  };
  await draw(300, 80);
  await expect(dialog).toContainText('2/7');
  await draw(80, 300);
  await expect(dialog).toContainText('1/7');
  await draw(200, 190);
  await expect(dialog).toContainText('1/7');
  await draw(200, 130, 160);
  await expect(dialog).toContainText('1/7');
  const address = page.url();
  await page.goBack();
  await expect(dialog).toBeHidden();
  expect(page.url()).toBe(address);
  await context.close();
});

test('without a script each picture leads to its largest file, and all tiles are of one shape', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(DEMO);
  const tiles = await page.getByRole('figure').locator('img').all();
  for (const tile of tiles) {
    const box = await tile.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
  }
  const href = await page.locator('[data-whole]').first().getAttribute('href');
  expect(href).toMatch(/^\/media\/[0-9a-f]{64}\/\d+\.webp/);
  await page.locator('[data-whole]').first().click();
  await expect(page).toHaveURL(new RegExp(`${href?.replace('?', '\\?')}$`));
  await page.close();
});

test('machines find an album’s pictures, words and place as schema.org has them', async ({ page }) => {
  await page.goto(DEMO);
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const documents = texts.map((text) => JSON.parse(text));
  expect(documents[0]).toMatchObject({ '@type': 'ImageGallery', contentLocation: { name: 'Bến Ngự' } });
  expect(documents[0].associatedMedia).toHaveLength(7);
  for (const document of documents) expect(await faultsOf(document)).toEqual([]);
  await expect(page.getByRole('navigation', { name: 'Bạn đang ở' }).getByRole('link')).toHaveText([
    ...['Trang chủ', 'Thư viện', 'Ảnh'],
  ]);
});

test('a podcast has what applications ask for: each sound once, its true file, a large picture', async ({
  request,
}) => {
  const shelf = await (await request.get('/thu-vien/audio')).text();
  expect(shelf).toMatch(
    /<link rel="alternate" type="application\/rss\+xml"[^>]* href="[^"]*\/thu-vien\/audio\/podcast.xml"/,
  );
  const { items, ...feed } = await new RssParser().parseString(
    await (await request.get('/thu-vien/audio/podcast.xml')).text(),
  );
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
  for (const { enclosure } of items) {
    const file = await request.get(new URL(enclosure?.url ?? '').pathname);
    expect([file.headers()['content-type'], String((await file.body()).length)]).toEqual([
      ...[enclosure?.type, String(enclosure?.length)],
    ]);
  }
  const picture = await request.get(new URL(feed['itunes']?.image ?? '').pathname);
  expect(await sharp(await picture.body()).metadata()).toMatchObject({ width: 1400, height: 1400, hasAlpha: false });
});

test('videos stand on a shelf with their pictures, for readers and for machines', async ({ page }) => {
  await page.goto('/thu-vien/video');
  const first = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('svg') })
    .first();
  await expect(first.locator('img')).toBeVisible();
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const videos = texts.flatMap((text) => JSON.parse(text)).filter((one) => one['@type'] === 'VideoObject');
  expect(videos.length).toBeGreaterThan(0);
  for (const video of videos) {
    expect(video.thumbnailUrl).toContain('/media/');
    expect(await faultsOf(video)).toEqual([]);
  }
  await first.getByRole('link').click();
  await expect(page.locator('video').first()).toBeVisible();
  expect((await page.request.get('/thu-vien/video/trang/99')).status()).toBe(404);
});
