import { expect, test } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import { moveAsked, openDeskOf, save, uniqueTitle } from '#e2e/support/desk-people';
import { begin } from '#e2e/support/written-text';
import { id3Tag, silentMp3 } from '#tests/support/sounds';

/** Different each time, as the library keeps a file once. */
function broadcast(name: string) {
  const bytes = Buffer.concat([id3Tag(uniqueTitle('Bản tin')), silentMp3(120)]);
  return { name, mimeType: 'application/octet-stream', bytes: bytes.toString('base64') };
}

test('a dropped sound is published once what it says is written, and is heard and read without a script', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Truyền thanh xã', ['Mời nghe bản tin:']);
  await give(text, 'paste', [broadcast('ban-tin.mp3')]);
  const title = uniqueTitle('Bản tin sáng');
  await text.getByLabel(/^Âm thanh/).fill(title);
  await save(page);
  const checks = page.getByRole('region', { name: 'Kiểm tra trước khi đăng' });
  await expect(checks.getByText(/Âm thanh chưa có bản chép lời/)).toBeVisible();

  const [library] = await Promise.all([
    page.waitForEvent('popup'),
    checks.getByRole('link', { name: 'Mở tệp trong thư viện' }).click(),
  ]);
  await library.getByLabel('Bản chép lời', { exact: true }).fill('Kính chào bà con.\n\nNgày mai có mưa <to>.');
  await library.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(library.getByText('Đã lưu.')).toBeVisible();
  await library.close();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(checks.getByText(/Âm thanh chưa có bản chép lời/)).toBeHidden();

  const publisher = await openDeskOf(browser, 'quantri');
  await publisher.goto(page.url());
  await moveAsked(publisher, 'Đăng bài', 'Đã đăng: bạn đọc đang thấy bản mới.');
  const path = await publisher.getByRole('link', { name: 'Xem trên trang' }).getAttribute('href');

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(path ?? '');
  await expect(reader.getByText(title)).toBeVisible();
  await expect(reader.getByText(/^MP3 · 0:03 · /)).toBeVisible();
  const player = reader.locator('audio');
  await expect(player).toHaveAttribute('preload', 'none');
  await expect(player).toHaveAttribute('controls', '');
  await expect(reader.getByText('Kính chào bà con.')).toBeHidden();
  await reader.getByText('Bản chép lời', { exact: true }).click();
  await expect(reader.getByText('Kính chào bà con.')).toBeVisible();
  await expect(reader.getByText('Ngày mai có mưa <to>.')).toBeVisible();
  const part = await plain.request.get((await player.getAttribute('src')) ?? '', { headers: { range: 'bytes=0-9' } });
  expect(part.status()).toBe(206);
  expect(part.headers()).toMatchObject({ 'content-type': 'audio/mpeg', 'x-content-type-options': 'nosniff' });
});
