import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { sql } from '#db/client/client';
import { expectAccessible } from '#e2e/support/accessible';
import { type Person, signIn } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

function photo(width = 640, height = 480): Promise<Buffer> {
  const channel = () => Math.floor(Math.random() * 256);
  const background = { r: channel(), g: channel(), b: channel() };
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

const unique = (name: string) => `${name}-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;

async function openLibrary(page: Page, person: Person) {
  await signIn(page, person);
  await page.goto('/dashboard/media');
}

type GivenFile = { name: string; mimeType: string; buffer: Buffer };

const upload = (page: Page, ...files: GivenFile[]) => page.getByTestId('upload-input').setInputFiles(files);

const lineOf = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Tệp đang tải lên' }).getByRole('listitem').filter({ hasText: name });

const jpeg = async (name: string) => ({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: await photo() });

test('a photo is uploaded, described, found without diacritics, and deleted', async ({ page }) => {
  await openLibrary(page, 'phongvien');
  const file = await jpeg(unique('cau-ben-ngu'));
  await upload(page, file);
  await expect(lineOf(page, file.name).getByText('Đã lưu')).toBeVisible();
  await expect(page.getByRole('link', { name: `${file.name} JPEG` })).toBeVisible();

  await lineOf(page, file.name).getByRole('link').click();
  const point = page.getByRole('button', { name: 'Điểm chính của ảnh' });
  await expect(async () => {
    await point.click({ position: { x: 1, y: 1 } });
    await expect(point).toHaveAccessibleName('Điểm chính của ảnh: ngang 0%, dọc 0%', { timeout: 1000 });
  }).toPass();
  await point.press('ArrowRight');
  await point.press('ArrowDown');
  await point.press('ArrowUp');
  await expect(point).toHaveAccessibleName('Điểm chính của ảnh: ngang 2%, dọc 0%');
  await page.getByLabel('Mô tả ảnh cho người').fill('Cầu mới bắc qua sông Đáy');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Mô tả ảnh cho người')).toHaveValue('Cầu mới bắc qua sông Đáy');
  await expect(point).toHaveAccessibleName('Điểm chính của ảnh: ngang 2%, dọc 0%');

  await page.goto('/dashboard/media');
  await page.getByLabel('Tìm trong thư viện').fill(`song day ${file.name}`);
  await page.getByLabel('Loại tệp').selectOption('Ảnh');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await expect(page.getByText('1 tệp', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: file.name }).click();
  const address = (await page.locator('main picture img').first().getAttribute('src')) ?? '';
  expect((await page.request.get(address)).status()).toBe(200);

  await page.getByRole('button', { name: 'Xóa tệp…' }).click();
  await page.getByRole('button', { name: 'Xóa hẳn' }).click();
  await expect(page).toHaveURL(/\/dashboard\/media$/);
  expect((await page.request.get(address)).status()).toBe(404);
});

test('the same photo twice, under another name, is one file', async ({ page }) => {
  await openLibrary(page, 'bientap');
  const file = await jpeg(unique('mot-lan'));
  const again = { ...file, name: `${unique('hai-lan')}.jpg` };
  await upload(page, file);
  await expect(lineOf(page, file.name).getByText('Đã lưu')).toBeVisible();
  await upload(page, again);
  await expect(lineOf(page, again.name).getByText('Đã có sẵn trong thư viện')).toBeVisible();
  const links = [lineOf(page, file.name), lineOf(page, again.name)].map((line) =>
    line.getByRole('link').getAttribute('href'),
  );
  const [first, second] = await Promise.all(links);
  expect(second).toBe(first);
});

test('several at once: what is no picture is refused in plain words, the others come in', async ({ page }) => {
  await openLibrary(page, 'phongvien');
  const fake = { name: `${unique('gia')}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from('MZ đây không phải ảnh') };
  const [one, two] = [await jpeg(unique('mot')), await jpeg(unique('hai'))];
  const empty = { name: `${unique('trong')}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.alloc(0) };
  await upload(page, one, fake, empty, two);
  await expect(lineOf(page, one.name).getByText('Đã lưu')).toBeVisible();
  await expect(lineOf(page, two.name).getByText('Đã lưu')).toBeVisible();
  await expect(lineOf(page, fake.name).getByRole('alert')).toContainText('Không nhận loại tệp này.');
  await expect(lineOf(page, fake.name).getByRole('button', { name: 'Thử lại' })).toHaveCount(0);
  await expect(lineOf(page, fake.name).getByRole('button', { name: /^Bỏ/ })).toBeVisible();
  await expect(lineOf(page, empty.name).getByRole('alert')).toContainText('Tệp trống');
  await expect(lineOf(page, empty.name).getByRole('button', { name: 'Thử lại' })).toHaveCount(0);
});

/** An AVIF of some hundred bytes that claims 99,900,000 pixels. */
async function lyingAvif(): Promise<Buffer> {
  const content = await sharp({ create: { width: 64, height: 64, channels: 4, background: '#f008' } })
    .avif()
    .toBuffer();
  for (let at = content.indexOf('ispe'); at > 0; at = content.indexOf('ispe', at + 1)) {
    content.writeUInt32BE(9990, at + 8);
    content.writeUInt32BE(10_000, at + 12);
  }
  return content;
}

test('a picture that would unfold to gigabytes is refused in plain words, and the next one is taken', async ({
  page,
}) => {
  await openLibrary(page, 'phongvien');
  const bomb = { name: `${unique('bom')}.avif`, mimeType: 'image/avif', buffer: await lyingAvif() };
  const next = await jpeg(unique('sau-bom'));
  await upload(page, bomb, next);
  await expect(lineOf(page, bomb.name).getByRole('alert')).toContainText('AVIF: hơn 40 triệu');
  await expect(lineOf(page, next.name).getByText('Đã lưu')).toBeVisible();
});

test('an upload that the line broke off succeeds when tried again', async ({ page }) => {
  await openLibrary(page, 'phongvien');
  const file = await jpeg(unique('dut-mang'));
  await page.route('/api/uploads', (route) => route.abort(), { times: 1 });
  await upload(page, file);
  await expect(lineOf(page, file.name).getByRole('alert')).toContainText('Mất kết nối với máy chủ');
  await lineOf(page, file.name).getByRole('button', { name: 'Thử lại' }).click();
  await expect(lineOf(page, file.name).getByText('Đã lưu')).toBeVisible();
});

test('a picture pasted from the clipboard, or dropped on the page, comes in', async ({ page }) => {
  await openLibrary(page, 'phongvien');
  for (const type of ['paste', 'drop']) {
    const file = await jpeg(unique(type));
    await expect(page.getByRole('button', { name: 'Chọn tệp' })).toBeEnabled();
    await page.evaluate(
      ([kind, name, content]) => {
        const data = new DataTransfer();
        data.items.add(
          new File([Uint8Array.from(atob(content ?? ''), (c) => c.charCodeAt(0))], name ?? '', { type: 'image/jpeg' }),
        );
        const options = { bubbles: true, cancelable: true };
        const event =
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...options, clipboardData: data })
            : new DragEvent('drop', { ...options, dataTransfer: data });
        document.body.dispatchEvent(event);
      },
      [type, file.name, file.buffer.toString('base64')],
    );
    await expect(lineOf(page, file.name).getByText('Đã lưu')).toBeVisible();
  }
});

test('a document is served as it came, to be kept and not run, in parts where asked', async ({ page }) => {
  await openLibrary(page, 'phongvien');
  const buffer = Buffer.from(`%PDF-1.7\n% ${unique('nghi-quyet')}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);
  const name = `${unique('nghị quyết')}.pdf`;
  await upload(page, { name, mimeType: 'application/pdf', buffer });
  await lineOf(page, name).getByRole('link').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp về' }).click();
  const kept = await download;
  expect(kept.suggestedFilename()).toBe(name);
  expect(readFileSync(await kept.path())).toEqual(buffer);

  const address = (await page.getByRole('link', { name: 'Tải tệp về' }).getAttribute('href')) ?? '';
  const whole = await page.request.get(address);
  expect(whole.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment',
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  });
  expect(whole.headers()['content-length']).toBe(String(buffer.length));
  const part = await page.request.get(address, { headers: { range: 'bytes=1-3' } });
  expect([part.status(), await part.text()]).toEqual([206, 'PDF']);
  expect(part.headers()['content-range']).toBe(`bytes 1-3/${buffer.length}`);
  const beyond = await page.request.get(address, { headers: { range: 'bytes=99999-' } });
  expect([beyond.status(), beyond.headers()['content-range']]).toEqual([416, `bytes */${buffer.length}`]);
  const head = await page.request.head(address);
  expect([head.status(), head.headers()['content-length']]).toEqual([200, String(buffer.length)]);
});

test('a file that turns out too large on the way is refused in plain words, too', async ({ page }) => {
  await openLibrary(page, 'phongvien');
  const name = unique('khong-duoi');
  const buffer = Buffer.concat([await photo(), Buffer.alloc(40 * 1024 * 1024)]);
  await upload(page, { name, mimeType: 'application/octet-stream', buffer });
  await expect(lineOf(page, name).getByRole('alert')).toContainText('Tệp quá lớn.');
});

test('a file of an article says where it is used and cannot be deleted', async ({ page }) => {
  await openLibrary(page, 'bientap');
  await page.goto('/dashboard/media?q=tranh+cong+tin&page=1');
  await page
    .getByRole('region', { name: 'Tệp trong thư viện' })
    .getByRole('listitem')
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { name: 'Đang dùng ở đâu' })).toBeVisible();
  await expect(page.getByText('đang đăng').first()).toBeVisible();
  await expect(page.getByText('Tệp đang được dùng nên không xóa được.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Xóa tệp…' })).toHaveCount(0);
});

test('the credit of a file says what happens to articles, and that a page shows it at once', async ({ page }) => {
  await openLibrary(page, 'quantri');
  const [file] = await sql()`insert into media (sha256, width, height, name)
    values (encode(sha256(random()::text::bytea), 'hex'), 900, 600, 'cau.jpg') returning id`;
  const id = Number(file?.['id']);
  const credit = page.getByLabel('Nguồn, tác giả');
  await page.goto(`/dashboard/media/${id}`);
  await expect(credit).toHaveAccessibleDescription(/bài đã lưu giữ chữ cũ/);
  await expect(credit).not.toHaveAccessibleDescription(/Trang tĩnh/);

  const body = JSON.stringify({ type: 'doc', content: [{ type: 'figure', attrs: { mediaId: id, alt: '' } }] });
  const slug = unique('trang-co-anh');
  await sql()`insert into pages (slug, title, body) values (${slug}, 'Trang có ảnh', ${body}::text::jsonb)`;
  await page.reload();
  await expect(credit).toHaveAccessibleDescription(/Trang tĩnh .* ngay khi bạn lưu.*bài đã lưu giữ chữ cũ/);
  await sql()`delete from pages where slug = ${slug}`;
  await sql()`delete from media where id = ${id}`;
});

test('a reporter sees the file of another, and cannot change it', async ({ browser, page }) => {
  await openLibrary(page, 'bientap');
  const file = await jpeg(unique('cua-bien-tap'));
  await upload(page, file);
  const address = (await lineOf(page, file.name).getByRole('link').getAttribute('href')) ?? '';
  const other = await (await browser.newContext()).newPage();
  await openLibrary(other, 'phongvien');
  await other.goto(address);
  await expect(other.getByText('Tệp này do người khác tải lên')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Lưu', exact: true })).toHaveCount(0);
});

test('uploads and the list are closed without a session, to other sites, and above the limit', async ({
  page,
  request,
}) => {
  const headers = { 'x-file-name': 'a.jpg', 'content-type': 'image/jpeg', origin: process.env['BASE_URL'] ?? '' };
  const data = await photo();
  const closed = await request.post('/api/uploads', { headers, data });
  expect([closed.status(), await closed.json()]).toEqual([
    401,
    { message: 'Phiên làm việc đã kết thúc: xin đăng nhập lại.' },
  ]);
  expect((await request.get('/api/media')).status()).toBe(401);

  await openLibrary(page, 'phongvien');
  const foreign = await page.request.post('/api/uploads', {
    headers: { ...headers, origin: 'https://evil.invalid' },
    data,
  });
  expect(foreign.status()).toBe(403);
  const large = await page.request.post('/api/uploads', { headers: { ...headers, 'x-file-size': '40000000' }, data });
  expect(large.status()).toBe(413);
  const streamed = await page.request.post('/api/uploads', {
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    data: Buffer.concat([data, Buffer.alloc(31 * 1024 * 1024)]),
  });
  expect([streamed.status(), ((await streamed.json()) as { message: string }).message]).toEqual([
    413,
    'Tệp quá lớn. Giới hạn: ảnh 30 MB, tài liệu 50 MB, âm thanh 200 MB, video 500 MB.',
  ]);
  expect((await page.request.get('/api/media?kind=image')).status()).toBe(200);
});

test('axe finds nothing in the library in light and dark', async ({ page }) => {
  await openLibrary(page, 'phongvien');
  const file = await jpeg(unique('truy-cap'));
  await upload(page, file);
  await expect(lineOf(page, file.name).getByText('Đã lưu')).toBeVisible();
  for (const address of ['/dashboard/media', await lineOf(page, file.name).getByRole('link').getAttribute('href')]) {
    await page.goto(address ?? '');
    await expectAccessible(page);
  }
});
