import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { listBeyond } from '#e2e/support/beyond';
import { give } from '#e2e/support/clipboard';
import { moveAsked, openDeskOf, save } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { begin, picture } from '#e2e/support/written-text';

const barOf = (page: Page) => page.getByRole('toolbar', { name: 'Với chữ đang chọn' });
const selected = (page: Page) => page.evaluate(() => String(window.getSelection()));

/** Where the selected words stand in the window. */
const wordsBox = (page: Page) =>
  page.evaluate(() => {
    const box = window.getSelection()?.getRangeAt(0).getBoundingClientRect();
    return { top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
  });

async function boxOf(shown: Locator) {
  const box = (await shown.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { top: box.y, bottom: box.y + box.height, left: box.x, right: box.x + box.width, width: box.width };
}

test('selected words have their tools beside them, for a mouse and for keys, as readers then see', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'thuky');
  const text = await begin(page, 'Thanh cạnh chữ', ['Sông', 'Lịch tiếp dân']);
  const bar = barOf(page);
  await expect(bar).toBeHidden();

  await text
    .locator('p')
    .first()
    .dblclick({ position: { x: 8, y: 12 } });
  await expect(bar).toBeVisible();
  const [above, words] = [await boxOf(bar), await wordsBox(page)];
  expect(above.bottom <= words.top || above.top >= words.bottom, 'the words are not covered').toBe(true);
  await bar.getByRole('button', { name: 'Chữ đậm' }).click();
  await expect(text.locator('strong')).toHaveText('Sông');
  await expect(bar.getByRole('button', { name: 'Chữ đậm' })).toHaveAttribute('aria-pressed', 'true');
  await expect(text).toBeFocused();

  await page.keyboard.press('ControlOrMeta+End');
  await expect(bar).toBeHidden();
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Alt+F10');
  await expect(bar.getByRole('button', { name: 'Chữ đậm' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('button', { name: 'Chữ nghiêng' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  expect(await selected(page)).toBe('Lịch tiếp dân');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Enter');
  await expect(text.locator('em')).toHaveText('Lịch tiếp dân');
  await expect(text).toBeFocused();
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(text.locator('h2')).toHaveText('Lịch tiếp dân');
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('toolbar', { name: 'Định dạng' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(text).toBeFocused();
  expect(await selected(page)).toBe('Lịch tiếp dân');

  await page.keyboard.press('Alt+F10');
  await bar.getByRole('button', { name: 'Liên kết' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Liên kết' });
  await expect(dialog).toBeVisible();
  await expect(bar).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(text).toBeFocused();
  await expect(bar).toBeVisible();
  await bar.getByRole('button', { name: 'Liên kết' }).click();
  await dialog.getByLabel('Dẫn đến địa chỉ').fill('https://tiepdan.example/lich');
  await page.keyboard.press('Enter');
  await expect(text.locator('h2 a')).toHaveAttribute('href', 'https://tiepdan.example/lich');

  await page.getByLabel('Tiêu đề', { exact: true }).click();
  await expect(bar).toBeHidden();
  await save(page);
  const reader = await publish(page, await openDeskOf(browser, 'quantri'));
  await expect(reader.locator('.prose strong')).toHaveText('Sông');
  await expect(reader.locator('.prose h2 a[href="https://tiepdan.example/lich"]')).toHaveText('Lịch tiếp dân');
});

/** Returns the public page. */
async function publish(writer: Page, chief: Page): Promise<Page> {
  await chief.goto(writer.url());
  await moveAsked(chief, 'Đăng bài', 'Đã đăng: bạn đọc đang thấy bản mới.');
  await chief.goto((await chief.getByRole('link', { name: 'Xem trên trang' }).getAttribute('href')) ?? '');
  return chief;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone the bar stands below the words and within the window, and axe finds nothing, in ${colorScheme}`, async ({
    browser,
  }) => {
    const page = await openDeskOf(browser, 'bientap', {
      ...{ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 }, colorScheme },
    });
    const text = await begin(page, 'Thanh trên điện thoại', ['Mở đầu', 'Chợ phiên họp sáng thứ bảy']);
    await page.keyboard.press('Shift+Home');
    const bar = barOf(page);
    await expect(bar).toBeVisible();
    const [shown, words] = [await boxOf(bar), await wordsBox(page)];
    expect(shown.top).toBeGreaterThan(words.bottom);
    expect(shown.left).toBeGreaterThanOrEqual(0);
    expect(shown.right).toBeLessThanOrEqual(390);
    const tops = await bar.getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(4);
    expect(new Set(tops).size, 'one row').toBe(1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await bar.getByRole('button', { name: 'Chữ đậm' }).tap();
    await expect(text.locator('strong')).toHaveText('Chợ phiên họp sáng thứ bảy');
  });
}

test('beside words at either edge the bar stands within the window, however narrow it is', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Thanh ở mép', ['Sông Trà', '']);
  await give(text, 'paste', [], '<p style="text-align: right">Kênh Đông</p>');
  await expect(text.locator('p').last()).toHaveCSS('text-align', 'right');
  const bar = barOf(page);
  for (const width of [195, 390, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    for (const line of ['Home', 'End']) {
      await page.keyboard.press(`ControlOrMeta+${line}`);
      await expect(bar).toBeHidden();
      await page.keyboard.press('Home');
      await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
      await expect(bar).toBeVisible();
      await expect
        .poll(async () => {
          const { left, right } = await boxOf(bar);
          return left >= 0 && right <= width;
        })
        .toBe(true);
    }
  }
});

test('no bar for a picture, and in a caption only the tools that it can have', async ({ browser }) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Thanh và ảnh', ['Mở đầu']);
  await give(text, 'paste', [await picture('thanh.png')]);
  await text.locator('figure img').click();
  await expect(text.locator('figure').first()).toHaveCSS('outline-style', 'solid');
  await expect(barOf(page)).toBeHidden();
  await text.getByRole('textbox', { name: 'Chú thích' }).click();
  await page.keyboard.type('Bến phà');
  await page.keyboard.press('Shift+Home');
  await expect(barOf(page).getByRole('button', { name: 'Chữ nghiêng' })).toBeVisible();
  await expect(barOf(page).getByRole('button', { name: /Tiêu đề mục|Trích dẫn/ })).toHaveCount(0);
  await save(page);
});

test('a picture is made wide by a mouse and by keys, and is so to readers where there is room', async ({ browser }) => {
  const page = await openDeskOf(browser, 'thuky');
  await page.setViewportSize({ width: 1440, height: 900 });
  const line = 'Một đoạn đủ dài để đầy cả dòng. '.repeat(8).trim();
  const text = await begin(page, 'Ảnh rộng', [line]);
  await give(text, 'paste', [await picture('rong.png')]);
  const widths = text.getByRole('group', { name: 'Bề rộng ảnh' });
  const wide = widths.getByRole('button', { name: 'Rộng' });
  await expect(widths.getByRole('button', { name: 'Vừa chữ' })).toHaveAttribute('aria-pressed', 'true');
  await wide.click();
  await expect(wide).toHaveAttribute('aria-pressed', 'true');
  const image = text.locator('figure img').first();
  const wordsWide = (await boxOf(text.locator('p').first())).width;
  expect((await boxOf(image)).width).toBeGreaterThan(wordsWide);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(wide).toHaveAttribute('aria-pressed', 'false');
  expect((await boxOf(image)).width).toBeLessThan(wordsWide);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(wide).toHaveAttribute('aria-pressed', 'true');
  await expect(wide).toBeFocused();
  await text.getByLabel('Chỉ để trang trí').check();
  await save(page);

  const reader = await publish(page, await openDeskOf(browser, 'quantri'));
  const shown = reader.locator('.prose figure img');
  const paragraph = reader.locator('.prose p').first();
  for (const [width, least, most] of [
    [1440, 120, 170],
    [1160, 20, 160],
    [768, 60, 100],
    [390, -1, 1],
  ] as const) {
    await reader.setViewportSize({ width, height: 900 });
    const more = (await boxOf(shown)).width - (await boxOf(paragraph)).width;
    expect(more, `beyond the text at ${width}`).toBeGreaterThanOrEqual(least);
    expect(more, `beyond the text at ${width}`).toBeLessThanOrEqual(most);
    expect(await listBeyond(reader), `no scrolling sideways at ${width}`).toEqual([]);
    const aside = await reader.getByRole('complementary').first().boundingBox();
    const { right, top } = await boxOf(shown);
    expect(!aside || aside.y > top || right <= aside.x, `not below what stands beside at ${width}`).toBe(true);
  }
});

test('a description that is typed in a text goes into the library when asked, and over no other’s words', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Mô tả vào thư viện', ['Mở đầu']);
  const file = await picture(`mo-ta-${Date.now()}.png`);
  await give(text, 'paste', [file]);
  const described = text.getByLabel('Mô tả ảnh cho người không nhìn thấy');
  await described.fill('Cầu treo qua suối');
  const take = text.getByRole('button', { name: 'Ghi mô tả này vào thư viện' });
  await expect(text.getByText('Trong thư viện, ảnh này chưa có mô tả.')).toBeVisible();
  await described.focus();
  await page.keyboard.press('Tab');
  await expect(take).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text.getByText('Đã ghi mô tả này vào thư viện.')).toBeVisible();
  await expect(take).toHaveCount(0);
  await save(page);

  const other = await openDeskOf(browser, 'quantri');
  await other.goto(`/dashboard/media?q=${file.name}`);
  await other.getByRole('link', { name: new RegExp(file.name) }).click();
  const inLibrary = other.getByLabel(/^Mô tả/).first();
  await expect(inLibrary).toHaveValue('Cầu treo qua suối');

  await described.fill('Cầu treo mới');
  await expect(text.getByText('Trong thư viện đang ghi: “Cầu treo qua suối”.')).toBeVisible();
  await inLibrary.fill('Cầu treo bản Ngòi');
  await other.getByRole('button', { name: 'Lưu' }).click();
  await expect(other.getByText('Đã lưu')).toBeVisible();
  await take.click();
  await expect(text.getByText(/vừa được người khác đổi nên chưa ghi gì/)).toBeVisible();
  await expect(text.getByText('Trong thư viện đang ghi: “Cầu treo bản Ngòi”.')).toBeVisible();
  await other.reload();
  await expect(inLibrary).toHaveValue('Cầu treo bản Ngòi');
  await take.click();
  await expect(text.getByText('Đã ghi mô tả này vào thư viện.')).toBeVisible();
  await other.reload();
  await expect(inLibrary).toHaveValue('Cầu treo mới');

  const reporter = await openDeskOf(browser, 'phongvien');
  const own = await begin(reporter, 'Ảnh của người khác', ['Mở đầu']);
  await reporter.getByRole('button', { name: 'Chèn ảnh, video, âm thanh hoặc tệp' }).click();
  await reporter
    .getByRole('dialog')
    .getByRole('button', { name: `Chọn ${file.name}` })
    .click();
  const asked = reporter.waitForResponse(/\/api\/media\/\d+\/description/);
  await own.getByLabel('Mô tả ảnh cho người không nhìn thấy').fill('Cầu của tôi');
  expect((await asked).status()).toBe(404);
  await expect(own.getByRole('button', { name: 'Ghi mô tả này vào thư viện' })).toHaveCount(0);
});
