import { expect } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import { moveAsked, openDeskOf, save, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { begin, picture } from '#e2e/support/written-text';
import { box, id3Tag, mp4, silentMp3 } from '#tests/support/sounds';

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
  await expect(reader.getByText(title, { exact: true })).toBeVisible();
  await expect(reader.getByText(/^MP3 · 0:03 · /)).toBeVisible();
  const player = reader.locator('audio');
  await expect(player).toHaveAttribute('preload', 'none');
  await expect(player).toHaveAttribute('controls', '');
  await expect(reader.getByText('Kính chào bà con.')).toBeHidden();
  await reader.getByText(`Bản chép lời: ${title}`, { exact: true }).click();
  await expect(reader.getByText('Kính chào bà con.')).toBeVisible();
  await expect(reader.getByText('Ngày mai có mưa <to>.')).toBeVisible();
  const part = await plain.request.get((await player.getAttribute('src')) ?? '', { headers: { range: 'bytes=0-9' } });
  expect(part.status()).toBe(206);
  expect(part.headers()).toMatchObject({ 'content-type': 'audio/mpeg', 'x-content-type-options': 'nosniff' });
});

test('a video gets captions of SRT, a fault of which is told and loses nothing else, and a picture until it plays', async ({
  browser,
}) => {
  const page = await openDeskOf(browser, 'bientap');
  const text = await begin(page, 'Phim ngắn', ['Mời xem:']);
  const film = mp4({ frames: 20, brand: 'isom', tracks: [{ handler: 'vide', codec: 'avc1' }, {}] });
  const bytes = Buffer.concat([film, box('free', Buffer.from(uniqueTitle('phim')))]);
  await give(text, 'paste', [{ name: 'phim.mp4', mimeType: 'video/mp4', bytes: bytes.toString('base64') }]);
  await expect(text.locator('video')).toBeVisible();
  await save(page);
  const preview = (await page.getByRole('link', { name: 'Xem trước' }).getAttribute('href')) ?? '';
  await page.goto((await page.getByRole('link', { name: 'Mở tệp trong thư viện' }).getAttribute('href')) ?? '');

  const captions = page.getByLabel('Phụ đề', { exact: true });
  const saveButton = page.getByRole('button', { name: 'Lưu', exact: true });
  await page.getByLabel('Bản chép lời', { exact: true }).fill('Xin chào bà con.');
  await captions.fill('Xin chào bà con');
  await saveButton.click();
  await expect(page.getByText(/^Dòng 1: đây chưa phải là phụ đề/)).toBeVisible();
  await expect(captions).toHaveValue('Xin chào bà con');
  await expect(page.getByLabel('Bản chép lời', { exact: true })).toHaveValue('Xin chào bà con.');

  const srt =
    '1\r\n00:00:01,000 --> 00:00:02,000\r\nXin chào <b>bà con</b>\r\n\r\n2\r\n00:00:01,500 --> 00:00:01,200\r\nHết';
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Chọn tệp phụ đề…' }).click(),
  ]);
  await chooser.setFiles({ name: 'phim.srt', mimeType: '', buffer: Buffer.from(`\ufeff${srt}`) });
  await expect(captions).toHaveValue(/Hết/);
  await saveButton.click();
  await expect(page.getByText(/^Đã lưu, nhưng bỏ 1 phụ đề .*dòng 6 /)).toBeVisible();
  await expect(captions).toHaveValue('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nXin chào <b>bà con</b>\n');
  await page.getByRole('button', { name: 'Lấy lại chữ trước đó' }).click();
  await captions.fill((await captions.inputValue()).replace('00:00:01,200', '00:00:03,200'));

  const poster = await picture(`${uniqueTitle('bia')}.png`);
  await page.getByRole('button', { name: 'Chọn ảnh bìa' }).click();
  const dialog = page.getByRole('dialog');
  const buffer = Buffer.from(poster.bytes, 'base64');
  await dialog.getByTestId('upload-input').setInputFiles({ ...poster, buffer });
  await dialog.getByRole('button', { name: `Chọn ${poster.name}` }).click();
  await saveButton.click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await expect(captions).toHaveValue(/^WEBVTT\n\n00:00:01\.000 --> 00:00:02\.000\n/);

  await page.goto(preview);
  const player = page.locator('video');
  await expect(player).toHaveAttribute('poster', /^\/media\/[0-9a-f]{64}\/640\.webp/);
  const track = player.locator('track[kind=captions][srclang=vi]');
  const answer = await page.request.get((await track.getAttribute('src')) ?? '');
  expect(answer.headers()['content-type']).toBe('text/vtt; charset=utf-8');
  expect(await answer.text()).toContain('Xin chào <b>bà con</b>');
});
