import { expect, type Page } from '@playwright/test';
import type { Server } from '#cli/web/server';
import { expectAccessible } from '#e2e/support/accessible';
import { listBeyond } from '#e2e/support/beyond';
import { liveAddress } from '#e2e/support/live-address';
import { test } from '#e2e/support/test';
import { openWholePortal } from '#tests/support/end-to-end';

let server: Server;
let forms: string;

test.beforeAll(async () => {
  server = await openWholePortal();
  forms = server.url + (await liveAddress('anh-bang-tep%'));
});
test.afterAll(() => server?.stop());

const tool = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Công cụ' }).getByRole('button', { name, exact: true });
const said = (page: Page) => page.getByRole('region', { name: 'Công cụ' }).getByRole('status');
const rootData = (page: Page) => page.evaluate(() => ({ ...document.documentElement.dataset }));
test('what a reader chose holds on the next page, before anything of it is drawn, and in no cookie', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.body) return;
      Object.assign(window, { atBody: { ...document.documentElement.dataset } });
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  const atBody = () => page.evaluate(() => (window as never as { atBody: Record<string, string> }).atBody);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(forms);
  expect(await atBody()).not.toHaveProperty('theme');
  await tool(page, 'Nền tối').press('Enter');
  await tool(page, 'Tương phản cao').click();
  await tool(page, 'Chữ to hơn').click();
  await expect(said(page)).toHaveText('Cỡ chữ 115 %');
  await expect(tool(page, 'Nền tối')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await expect(page.locator('html')).toHaveCSS('font-size', '18.4px');

  await page.goto(server.url);
  expect(await atBody()).toMatchObject({ theme: 'dark', contrast: 'high', size: '115' });
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  expect(await page.locator('meta[name="theme-color"][media="all"]').getAttribute('content')).toBe('#141312');
  expect(await page.context().cookies()).toEqual([]);

  await page.goto(forms);
  await tool(page, 'Sáng, tối theo máy').click();
  await tool(page, 'Tương phản cao').click();
  await tool(page, 'Cỡ chữ thường').click();
  await page.goto(server.url);
  const now = await atBody();
  for (const name of ['theme', 'contrast', 'size']) expect(now).not.toHaveProperty(name);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(253, 252, 250)');
});

test('where storage is denied, a choice lasts as long as the page, and nothing breaks', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', (error) => faults.push(error));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(forms);
  await tool(page, 'Nền sáng').click();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(253, 252, 250)');
  await page.reload();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(20, 19, 18)');
  expect(faults).toEqual([]);
});

for (const width of [320, 390, 1280])
  test(`letters of 200 % make no page wider than ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(forms);
    const larger = tool(page, 'Chữ to hơn');
    while ((await larger.getAttribute('aria-disabled')) !== 'true') await larger.click();
    await expect(said(page)).toHaveText('Cỡ chữ 200 %');
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    for (const path of ['', '/gioi-thieu', '/kinh-te', null]) {
      await page.goto(path === null ? forms : server.url + path);
      expect(await listBeyond(page), path || 'front page or forms').toEqual([]);
    }
  });

test('in high contrast, light and dark, axe finds nothing', async ({ page }) => {
  await page.goto(`${server.url}/gioi-thieu`);
  await tool(page, 'Tương phản cao').click();
  await expectAccessible(page);
});

test('printing asks the browser to print', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(forms);
  await tool(page, 'In').click();
  expect(await rootData(page)).toHaveProperty('printed');
});

for (const isSecure of [true, false])
  test(`the address is copied and that is said, ${isSecure ? 'with' : 'without'} the browser's clipboard`, async ({
    page,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript((is) => {
      if (is) return;
      const { readText } = Clipboard.prototype;
      const real = navigator.clipboard;
      Object.assign(window, { pasted: () => readText.call(real) });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    }, isSecure);
    await page.goto(`${forms}#muc`);
    await tool(page, 'Sao chép địa chỉ').press('Enter');
    await expect(said(page)).toHaveText('Đã sao chép');
    await expect(tool(page, 'Sao chép địa chỉ')).toBeFocused();
    const copied = await page.evaluate(() =>
      'pasted' in window ? (window.pasted as () => Promise<string>)() : navigator.clipboard.readText(),
    );
    expect(copied).toBe(forms);
  });

test('where nothing may be copied, the address is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
    document.execCommand = () => false;
  });
  await page.goto(forms);
  await tool(page, 'Sao chép địa chỉ').press('Enter');
  await expect(said(page)).toHaveText(`Trình duyệt không cho chép. Mời tự chép: ${forms}`);
});

test('a saved article opens without a network, with its text and its pictures, and runs nothing', async ({
  page,
  browser,
}) => {
  const breaches: string[] = [];
  page.on('console', (message) => message.type() === 'error' && breaches.push(message.text()));
  await page.goto(forms);
  const title = String(await page.locator('h1').textContent());
  const [file] = await Promise.all([page.waitForEvent('download'), tool(page, 'Lưu thành tệp').click()]);
  expect(file.suggestedFilename()).toMatch(/^anh-bang-tep.*\.html$/);
  const context = await browser.newContext({ offline: true });
  const saved = await context.newPage();
  const asked: string[] = [];
  saved.on('request', (request) => asked.push(request.url()));
  const path = test.info().outputPath('luu.html');
  await file.saveAs(path);
  await saved.goto(`file://${path}`);
  await expect(saved.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(saved.getByText('Nguồn:')).toContainText(forms);
  const pictures = saved.locator('img');
  expect(await pictures.count()).toBeGreaterThan(1);
  for (const picture of await pictures.all())
    expect(
      await picture.evaluate(async (one: HTMLImageElement) => one.decode().then(() => one.naturalWidth)),
    ).toBeGreaterThan(0);
  await expect(saved.locator('table').first()).toBeVisible();
  await expect(saved.locator('script, iframe, form, button')).toHaveCount(0);
  expect(asked.filter((url) => !/^(?:file|data):/.test(url))).toEqual([]);
  await expect(said(page)).toHaveText('Đã lưu');
  expect(breaches).toEqual([]);
});

test('an article is read aloud once the browser has named a Vietnamese voice: paused, gone on with, stopped', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const spoken: { text: string; rate: number }[] = [];
    let voices: { lang: string }[] = [{ lang: 'en-US' }];
    let current: { onend?(): void } | undefined;
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(said: { text: string; rate: number; onend?(): void }) {
        current = said;
        spoken.push({ text: said.text, rate: said.rate });
      },
      cancel() {
        current = undefined;
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    class Utterance {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.assign(window, {
      SpeechSynthesisUtterance: Utterance,
      spoken,
      finish: () => current?.onend?.(),
      arrive() {
        voices = [...voices, { lang: 'vi-VN' }];
        speech.dispatchEvent(new Event('voiceschanged'));
      },
    });
  });
  const call = (name: 'finish' | 'arrive') =>
    page.evaluate((which) => (window as never as Record<string, () => void>)[which]?.(), name);
  const heard = () => page.evaluate(() => (window as never as { spoken: { text: string; rate: number }[] }).spoken);
  const last = async () => (await heard()).at(-1);
  await page.goto(forms);
  await expect(tool(page, 'In')).toBeVisible();
  await expect(tool(page, 'Nghe')).toBeHidden();
  await call('arrive');
  await tool(page, 'Nghe').click();
  const panel = page.getByRole('region', { name: 'Đang đọc thành tiếng' });
  const title = String(await page.locator('h1').textContent()).replace(/\s+/g, ' ');
  await expect(panel.getByText(String((await last())?.text))).toBeVisible();
  expect(title.startsWith(String((await last())?.text))).toBe(true);
  await expect(panel.getByRole('button', { name: 'Tạm dừng' })).toBeFocused();

  await call('finish');
  expect(await heard()).toHaveLength(2);
  await panel.getByRole('button', { name: 'Tạm dừng' }).click();
  await call('finish');
  expect(await heard()).toHaveLength(2);
  const before = await last();
  await panel.getByRole('button', { name: 'Đọc tiếp' }).click();
  expect(await last()).toEqual(before);
  await panel.getByLabel('Tốc độ').selectOption('1.5');
  expect(await last()).toEqual({ ...before, rate: 1.5 });
  for (let left = 300; left > 0 && (await panel.isVisible()); left -= 1) await call('finish');
  await expect(panel).toBeHidden();
  const texts = (await heard()).map(({ text }) => text);
  for (const text of texts) expect(text).toMatch(/[\p{L}\p{N}]/u);
  expect(texts.join(' ')).not.toMatch(/\[1\]|Công cụ|Thông tin này có hữu ích/);

  await tool(page, 'Nghe').click();
  await panel.getByRole('button', { name: 'Dừng', exact: true }).click();
  await expect(panel).toBeHidden();
  await expect(tool(page, 'Nghe')).toBeFocused();
});

test('every figure opens whole, in place, by keys; the focus comes back to the figure last seen', async ({ page }) => {
  await page.goto(forms);
  const links = page.locator('[data-whole]');
  const count = await links.count();
  expect(count).toBeGreaterThan(1);
  await links.first().press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('img')).toHaveAttribute(
    'src',
    String(await links.first().evaluate((one: HTMLAnchorElement) => one.href)),
  );
  await expect(dialog).toContainText(`1/${count}`);
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toContainText(`2/${count}`);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(dialog).toContainText(`${count}/${count}`);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(links.last()).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('only tools that need none are there, and a figure leads to its picture', async ({ page }) => {
    await page.goto(forms);
    const bar = page.getByRole('region', { name: 'Công cụ' });
    await expect(bar.getByRole('link', { name: 'Chia sẻ qua Zalo' })).toHaveAttribute(
      'href',
      /^https:\/\/zalo\.me\/share\?url=http/,
    );
    await expect(bar.getByRole('link', { name: 'Gửi qua thư điện tử' })).toHaveAttribute('href', /^mailto:\?subject=/);
    await expect(bar.getByRole('button')).toHaveCount(0);
    await expect(page.locator('[data-whole]').first()).toHaveAttribute('href', /^\/media\/[0-9a-f]{64}\/\d+\.webp/);
  });
});

test('on a wide screen the tools stay beside the text while it is read; on a phone each is a row under the date, big enough to touch', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(forms);
  const bar = page.getByRole('region', { name: 'Công cụ' });
  await page
    .locator('footer')
    .last()
    .evaluate(() => window.scrollTo(0, 900));
  await expect(tool(page, 'In')).toBeInViewport();
  const text = await page.locator('h1').boundingBox();
  expect((await bar.boundingBox())?.x).toBeLessThan((text?.x ?? 0) - 40);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const one of await bar.locator('a:visible, button:visible').all()) {
    const box = await one.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
});
