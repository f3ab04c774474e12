import { expect } from '@playwright/test';
import { give } from '#e2e/support/clipboard';
import {
  beginArticle,
  keepState,
  move,
  moveAsked,
  openDeskOf,
  save,
  textOf,
  titleOf,
  uniqueTitle,
} from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

test('an article goes through four hands, is read, reworked, and retracted', async ({ browser, request }) => {
  const title = uniqueTitle('Cầu dân sinh thôn Đông thông xe');
  const trang = await openDeskOf(browser, 'phongvien');
  const address = await beginArticle(trang, 'Kinh tế', title);
  await trang
    .getByLabel('Sapo')
    .fill('Sau sáu tháng thi công, cây cầu nối hai bờ suối thôn Đông được đưa vào sử dụng.');
  await textOf(trang).fill('Sáng nay xe đã qua cầu.');
  await expect(keepState(trang)).toContainText('Đã giữ bản nháp');
  await move(trang, 'Gửi duyệt', 'Đã gửi duyệt.');
  await expect(trang.getByText('Bạn chỉ xem được bài này')).toBeVisible();

  const ha = await openDeskOf(browser, 'bientap');
  await ha.goto(address);
  await moveAsked(ha, 'Trả lại tác giả', 'Đã trả lại tác giả.', 'Thêm số liệu về chiều dài cầu');

  await trang.goto('/dashboard');
  await expect(trang.getByText('Thêm số liệu về chiều dài cầu').first()).toBeVisible();
  await trang.goto(address);
  await expect(trang.getByText('Thêm số liệu về chiều dài cầu')).toBeVisible();
  await textOf(trang).fill('Sáng nay xe đã qua cầu dài 42 mét.');
  await move(trang, 'Gửi duyệt', 'Đã gửi duyệt.');
  await ha.goto(address);
  await move(ha, 'Duyệt', 'Đã duyệt.');
  await expect(ha.getByRole('button', { name: 'Đăng bài' })).toBeHidden();

  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(address);
  await moveAsked(bao, 'Đăng bài', 'Đã đăng: bạn đọc đang thấy bản mới.');
  const path = await bao.getByRole('link', { name: 'Xem trên trang' }).getAttribute('href');
  expect(path).toMatch(/^\/kinh-te\/cau-dan-sinh-thon-dong-thong-xe-\w+-\d+$/);
  const read = async () => (await request.get(path ?? '')).text();
  expect(await read()).toContain('cầu dài 42 mét');
  expect(await (await request.get('/kinh-te')).text()).toContain(title);

  await ha.goto(address);
  await textOf(ha).fill('Sáng nay xe đã qua cầu dài 43 mét.');
  await save(ha);
  expect(await read()).toContain('42 mét');
  await bao.goto(address);
  await moveAsked(bao, 'Đăng bài', 'Đã đăng: bạn đọc đang thấy bản mới.');
  expect(await read()).toContain('43 mét');

  await moveAsked(bao, 'Gỡ bài', 'Đã gỡ: bạn đọc không còn thấy bài này.', 'Sai số liệu');
  expect((await request.get(path ?? '')).status()).toBe(410);
  expect(await (await request.get('/kinh-te')).text()).not.toContain(title);

  await bao.goto(`${address}/history`);
  await expect(bao.getByText('Sai số liệu')).toBeVisible();
});

test('two editors in conflict choose paragraph by paragraph, and lose nothing', async ({ browser }) => {
  const title = uniqueTitle('Bài hai người sửa');
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', title);
  await textOf(ha).fill('Đoạn chung.');
  await save(ha);

  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(address);
  await expect(textOf(bao)).toContainText('Đoạn chung.');
  await expect(bao.getByText('Đang mở bài này: Phạm Minh Hà')).toBeVisible();
  await textOf(bao).fill('Đoạn chung do Bảo viết.');
  await save(bao);

  await textOf(ha).fill('Đoạn chung do Hà viết.');
  await titleOf(ha).fill(`${title} của Hà`);
  await ha.getByRole('button', { name: 'Lưu', exact: true }).click();
  const dialog = ha.getByRole('dialog', { name: 'Hai người cùng sửa bài này' });
  await expect(dialog.getByText(`${title} của Hà`)).toBeVisible();
  await dialog.getByRole('group', { name: 'Đoạn 1' }).getByLabel('Giữ cả hai').check();
  await dialog.getByRole('button', { name: 'Lưu bản chung' }).click();
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  await expect(textOf(ha)).toContainText('do Bảo viết');
  await expect(textOf(ha)).toContainText('do Hà viết');

  await ha.goto(`${address}/history`);
  await expect(ha.locator('ins', { hasText: 'của' })).toBeVisible();
});

test('a conflict with one’s own second window says so, and cuts no unchanged line at half its height', async ({
  browser,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Bài ở hai cửa sổ'));
  const lines = Array.from({ length: 30 }, (_, place) => `<p>Dòng ${place} ${'chữ dài '.repeat(40)}</p>`);
  await textOf(ha).click();
  await give(textOf(ha), 'paste', [], lines.join(''));
  await save(ha);
  const other = await ha.context().newPage();
  await other.goto(address);
  await titleOf(other).fill(uniqueTitle('Tên ở cửa sổ kia'));
  await save(other);

  await titleOf(ha).fill(uniqueTitle('Tên ở cửa sổ này'));
  await ha.getByRole('button', { name: 'Lưu', exact: true }).click();
  const dialog = ha.getByRole('dialog', { name: 'Bạn đang sửa bài này ở hai cửa sổ' });
  await expect(dialog.getByText('do bạn viết ở một cửa sổ khác')).toBeVisible();
  const cut = await dialog.locator('p', { hasText: /^Dòng/ }).evaluateAll((all) =>
    all.map((line) => {
      const lines = line.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(line).lineHeight);
      return Math.abs(lines - Math.round(lines));
    }),
  );
  expect(cut.length).toBeGreaterThan(0);
  expect(Math.max(...cut)).toBeLessThan(0.05);
});

test('what one typed in another window and only kept there is not written over, but put beside', async ({
  browser,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Bài ở máy và điện thoại'));
  await textOf(ha).fill('Gốc.');
  await save(ha);
  const phone = await ha.context().newPage();
  await phone.goto(address);
  await textOf(phone).fill('Gốc. Gõ ở điện thoại.');
  await expect(keepState(phone)).toContainText('Đã giữ bản nháp');
  await phone.close();

  await textOf(ha).fill('Gốc. Gõ ở máy.');
  await expect(keepState(ha)).toContainText('còn chữ bạn gõ ở cửa sổ khác');
  await ha.reload();
  await expect(textOf(ha)).toContainText('Gõ ở máy.');
  await expect(keepState(ha)).toContainText('còn chữ bạn gõ ở cửa sổ khác');
  await ha.getByRole('button', { name: 'Lưu', exact: true }).click();
  const dialog = ha.getByRole('dialog', { name: 'Bạn đang sửa bài này ở hai cửa sổ' });
  await dialog.getByRole('group', { name: 'Đoạn 1' }).getByLabel('Giữ cả hai').check();
  await dialog.getByRole('button', { name: 'Lưu bản chung' }).click();
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  await ha.reload();
  await expect(textOf(ha)).toContainText('Gõ ở điện thoại.');
  await expect(textOf(ha)).toContainText('Gõ ở máy.');

  await textOf(ha).fill('Gõ rồi mở lại.');
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await ha.reload();
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await textOf(ha).fill('Gõ rồi mở lại, gõ tiếp.');
  await ha.reload();
  await textOf(ha).fill('Gõ rồi mở lại, gõ tiếp nữa.');
  await save(ha);
});

test('a session that ends while typing asks for sign-in in place, and then keeps what was typed', async ({
  browser,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Phiên bị mất'));
  await save(ha);
  await ha.context().clearCookies();
  await textOf(ha).fill('Gõ sau khi mất phiên.');
  const dialog = ha.getByRole('dialog', { name: 'Xin đăng nhập lại' });
  await dialog.getByLabel('Thư điện tử').fill('bientap@demo.invalid');
  await dialog.getByLabel('Mật khẩu').fill(process.env['DEMO_PASSWORD'] ?? '');
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(dialog).toBeHidden();
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await ha.goto(address);
  await expect(textOf(ha)).toContainText('Gõ sau khi mất phiên.');
});

test('what was typed is never kept in the name of another who signs in, and not lost either', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Phiên của người khác'));
  await save(ha);
  await ha.context().clearCookies();
  await textOf(ha).fill('Chữ của Hà.');
  const dialog = ha.getByRole('dialog', { name: 'Xin đăng nhập lại' });
  const signInAs = async (person: string) => {
    await dialog.getByLabel('Thư điện tử').fill(`${person}@demo.invalid`);
    await dialog.getByLabel('Mật khẩu').fill(process.env['DEMO_PASSWORD'] ?? '');
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  };
  await signInAs('thuky');
  await expect(dialog.getByText('Bạn vừa đăng nhập bằng tài khoản khác')).toBeVisible();
  const bao = await ha.context().newPage();
  await bao.goto(address);
  await expect(bao.getByRole('button', { name: 'Lưu', exact: true })).toBeVisible();
  await expect(textOf(bao)).not.toContainText('Chữ của Hà.');
  await bao.close();

  await signInAs('bientap');
  await expect(dialog).toBeHidden();
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await ha.goto(address);
  await expect(textOf(ha)).toContainText('Chữ của Hà.');
});

test('saving after the session ended asks for sign-in in place, also where every word was kept before', async ({
  browser,
}) => {
  const ha = await openDeskOf(browser, 'bientap');
  await beginArticle(ha, 'Kinh tế', uniqueTitle('Lưu khi hết phiên'));
  await textOf(ha).fill('Đã giữ trước khi hết phiên.');
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await ha.context().clearCookies();
  await ha.getByRole('button', { name: 'Lưu', exact: true }).click();
  const dialog = ha.getByRole('dialog', { name: 'Xin đăng nhập lại' });
  await dialog.getByLabel('Thư điện tử').fill('bientap@demo.invalid');
  await dialog.getByLabel('Mật khẩu').fill(process.env['DEMO_PASSWORD'] ?? '');
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(dialog).toBeHidden();
  await save(ha);

  await ha.context().clearCookies();
  await ha.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(dialog).toBeVisible();
  await expect(textOf(ha)).toContainText('Đã giữ trước khi hết phiên.');
});

test('what is typed without a connection is kept on the device, and sent when it is back', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Mất mạng'));
  await save(ha);
  await ha.context().setOffline(true);
  await textOf(ha).fill('Gõ khi mất mạng.');
  await expect(keepState(ha)).toContainText('Mất kết nối');
  await ha.context().setOffline(false);
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await ha.goto(address);
  await expect(textOf(ha)).toContainText('Gõ khi mất mạng.');
});

test('what only the device has is found again, though its clock is a day slow', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  await ha.clock.setSystemTime(Date.now() - 86_400_000);
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Đồng hồ chậm'));
  await textOf(ha).fill('Máy chủ đã giữ.');
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await ha.context().setOffline(true);
  await textOf(ha).fill('Chỉ máy này có.');
  await expect(keepState(ha)).toContainText('Mất kết nối');
  const opened = await ha.context().newPage();
  await ha.close();
  await opened.context().setOffline(false);
  await opened.goto(address);
  await expect(textOf(opened)).toContainText('Chỉ máy này có.');
});

test('the preview shows what is typed, as readers would see it, and to nobody who makes the address up', async ({
  browser,
  request,
}) => {
  const title = uniqueTitle('Bài xem trước');
  const ha = await openDeskOf(browser, 'bientap');
  await beginArticle(ha, 'Kinh tế', title);
  await textOf(ha).fill('Chưa ai được thấy.');
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  const opened = ha.waitForEvent('popup');
  const link = ha.getByRole('link', { name: 'Xem trước' });
  const path = await link.getAttribute('href');
  await link.click();
  const preview = await opened;
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(preview.getByText('Chưa ai được thấy.')).toBeVisible();
  await textOf(ha).fill('Sửa thêm một chữ.');
  await expect(preview.getByText('Sửa thêm một chữ.')).toBeVisible();
  expect(await (await request.get(path ?? '')).text()).toContain('noindex');
  expect((await request.get(`${path?.slice(0, -2)}xx`)).status()).toBe(404);
});

test('a list moves several articles at once, and says which would not', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const word = uniqueTitle('Loạt bài');
  for (const part of ['một', 'hai']) {
    await beginArticle(ha, 'Thông báo', `${word} ${part}`);
    await save(ha);
  }
  await ha.goto(`/dashboard/articles?q=${encodeURIComponent(word)}`);
  for (const part of ['một', 'hai']) await ha.getByLabel(`Chọn “${word} ${part}”`).check();
  await ha.getByLabel('Làm gì với các bài này?').selectOption({ label: 'Gửi duyệt' });
  await ha.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(ha.getByText('Đã thực hiện với 2 bài.')).toBeVisible();
  await expect(ha.getByRole('list').getByText('Chờ duyệt')).toHaveCount(2);

  await ha.getByLabel(`Chọn “${word} một”`).check();
  await ha.getByLabel('Làm gì với các bài này?').selectOption({ label: 'Duyệt' });
  await ha.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(ha.getByText('Bài có phần do bạn viết, nên phải do người khác duyệt.')).toBeVisible();
});

test('what changed after the list was shown is not moved with the others', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const word = uniqueTitle('Bài đọc rồi');
  await beginArticle(ha, 'Thông báo', word);
  await save(ha);
  const list = await ha.context().newPage();
  await list.goto(`/dashboard/articles?q=${encodeURIComponent(word)}`);
  await list.getByLabel(`Chọn “${word}”`).check();
  await list.getByLabel('Làm gì với các bài này?').selectOption({ label: 'Gửi duyệt' });
  await textOf(ha).fill('Một câu mà danh sách chưa thấy.');
  await save(ha);
  await list.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(list.getByText(`${word}: Bài vừa có bản mới hơn bản bạn thấy trong danh sách`)).toBeVisible();
  await expect(list.getByRole('list').getByText('Bản nháp')).toBeVisible();

  await list.getByLabel(`Chọn “${word}”`).check();
  await list.getByLabel('Làm gì với các bài này?').selectOption({ label: 'Gửi duyệt' });
  await list.getByRole('button', { name: 'Thực hiện' }).click();
  await expect(list.getByText('Đã thực hiện với 1 bài.')).toBeVisible();
});

test('the form that begins an article, sent a second time, leads to the same article', async ({ browser }) => {
  const trang = await openDeskOf(browser, 'phongvien');
  const sent = trang.waitForRequest((request) => 'next-action' in request.headers());
  const address = await beginArticle(trang, 'Kinh tế', uniqueTitle('Bấm hai lần'));
  const headers = { ...(await (await sent).allHeaders()), origin: new URL(address).origin };
  const again = await trang.request.fetch(await sent, { headers, maxRedirects: 0 });
  expect(again.headers()['x-action-redirect']).toBe(`${new URL(address).pathname};push`);
  expect(await beginArticle(trang, 'Kinh tế', uniqueTitle('Bài khác'))).not.toBe(address);
});
