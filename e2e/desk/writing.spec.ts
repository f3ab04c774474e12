import { expect } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from '#e2e/support/accessible';
import { beginArticle, keepState, moveAsked, openDeskOf, save, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { WORD_HTML } from '#tests/support/word-html';

async function picture(name: string) {
  const background = { r: Math.floor(Math.random() * 256), g: Math.floor(Math.random() * 256), b: 90 };
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

test('a paste from Word keeps what an article is made of, and drops the rest', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  await beginArticle(ha, 'Kinh tế', uniqueTitle('Dán từ Word'));
  await textOf(ha).click();
  await textOf(ha).evaluate((element, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, WORD_HTML);
  const text = textOf(ha);
  await expect(text.locator('h2').first()).toBeVisible();
  await expect(text.locator('li li').first()).toBeVisible();
  await expect(text.locator('table td, table th').first()).toBeVisible();
  await expect(text.locator('strong').first()).toBeVisible();
  expect(await text.innerHTML()).not.toMatch(/mso|MsoNormal|style="[^"]*font|<o:p/);
  expect(await text.textContent()).not.toContain('\u00a0');
  await save(ha);
  await ha.reload();
  await expect(text.locator('li li').first()).toBeVisible();
});

test('an article with a picture is written and published with the keyboard and a file', async ({ browser }) => {
  const title = uniqueTitle('Một bài có ảnh');
  const bao = await openDeskOf(browser, 'thuky');
  const address = await beginArticle(bao, 'Kinh tế', title);
  await textOf(bao).focus();
  await bao.keyboard.type('Mùa hoa trên đồi.');

  await bao
    .getByRole('button', { name: 'Bold' })
    .or(bao.getByRole('button', { name: 'Chữ đậm' }))
    .focus();
  await bao.keyboard.press('ArrowRight');
  await expect(bao.getByRole('button', { name: 'Chữ nghiêng' })).toBeFocused();

  await bao.getByRole('button', { name: 'Chọn ảnh' }).click();
  const file = await picture(`${title}.jpg`);
  await bao.getByRole('dialog').getByTestId('upload-input').setInputFiles(file);
  await bao
    .getByRole('dialog')
    .getByRole('button', { name: `Chọn ${file.name}` })
    .click();
  await expect(bao.getByRole('complementary', { name: 'Trạng thái' })).toContainText('Ảnh đại diện: hãy mô tả');
  const cover = bao.getByRole('group', { name: 'Thông tin về bài' });
  await cover.getByLabel('Mô tả ảnh cho người không nhìn thấy').fill('Đồi hoa buổi sáng');
  await expect(bao.getByText('Ảnh đại diện: hãy mô tả')).toBeHidden();
  await save(bao);
  // Somebody else must publish an author's own text.
  await expect(bao.getByRole('button', { name: 'Gửi duyệt' })).toBeVisible();
  await expect(bao.getByRole('button', { name: 'Đăng bài' })).toBeHidden();
  const an = await openDeskOf(browser, 'quantri');
  await an.goto(address);
  await moveAsked(an, 'Đăng bài', 'Đã đăng: bạn đọc đang thấy bản mới.');
  await an.getByRole('link', { name: 'Xem trên trang' }).click();
  await expect(an.getByRole('article').first().getByRole('img', { name: 'Đồi hoa buổi sáng' })).toBeVisible();
});

test('a file uploaded while the library is still being listed stays in the list', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  await beginArticle(ha, 'Kinh tế', uniqueTitle('Liệt kê chậm'));
  const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await ha.route('**/api/media?*', async (route) => {
    const response = await route.fetch();
    asked.resolve();
    await held.promise;
    await route.fulfill({ response });
  });
  await ha.getByRole('button', { name: 'Chọn ảnh' }).click();
  await asked.promise;
  const dialog = ha.getByRole('dialog');
  const file = await picture(`${uniqueTitle('Tải lên sớm')}.jpg`);
  await dialog.getByTestId('upload-input').setInputFiles(file);
  const choice = dialog.getByRole('button', { name: `Chọn ${file.name}` });
  await expect(choice).toBeVisible();
  const choices = dialog.getByRole('button', { name: /^Chọn / });
  const before = await choices.count();
  held.resolve();
  await expect.poll(() => choices.count()).toBeGreaterThan(before);
  await expect(choice).toBeVisible();
});

test('a picture dropped into the text becomes a figure with its caption', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  await beginArticle(ha, 'Kinh tế', uniqueTitle('Kéo ảnh vào bài'));
  await textOf(ha).fill('Đoạn đầu.');
  const { name, buffer } = await picture('keo-anh.jpg');
  await textOf(ha).evaluate(
    (element, { name: given, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], given, { type: 'image/jpeg' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    { name, bytes: [...buffer] },
  );
  const figure = textOf(ha).getByRole('figure');
  await expect(figure.locator('img')).toBeVisible();
  await figure.getByLabel('Chú thích').click();
  await ha.keyboard.type('Ảnh chụp sáng nay.');
  await figure.getByLabel('Chỉ để trang trí').check();
  await save(ha);
  await ha.reload();
  await expect(textOf(ha).getByRole('figure')).toContainText('Ảnh chụp sáng nay.');
});

test('a text in an old encoding is recognised, and converted on request only', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  await beginArticle(ha, 'Kinh tế', uniqueTitle('Bảng mã cũ'));
  await textOf(ha).fill('Uû ban nh©n d©n tØnh tæ chøc héi nghÞ tæng kÕt c«ng t¸c n¨m häc míi cña c¸c tr­êng.');
  await expect(ha.getByText('1 đoạn có vẻ gõ bằng bảng mã TCVN3 (ABC)')).toBeVisible();
  await expect(ha.getByRole('listitem').filter({ hasText: /^Uû ban nh©n d©n.*→ Uỷ ban nhân dân/ })).toBeVisible();
  await ha.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
  await expect(textOf(ha)).toContainText('tổ chức hội nghị tổng kết công tác năm học mới của các trường');
  await expect(ha.getByText('bảng mã TCVN3 (ABC)')).toBeHidden();
  await ha.getByRole('button', { name: 'Hoàn lại' }).click();
  await expect(textOf(ha)).toContainText('tæ chøc héi nghÞ');
  await expect(ha.getByText('bảng mã TCVN3 (ABC)')).toBeVisible();
});

test('an earlier version is compared word by word, and restored', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Khôi phục'));
  await textOf(ha).fill('Giá lúa tăng nhẹ.');
  await save(ha);
  await textOf(ha).fill('Giá lúa giảm nhẹ.');
  await save(ha);
  await ha.goto(`${address}/history`);
  await expect(ha.locator('del', { hasText: /^tăng$/ })).toBeVisible();
  await expect(ha.locator('ins', { hasText: /^giảm$/ })).toBeVisible();
  await ha.getByRole('button', { name: 'Lấy lại bản 2 làm' }).click();
  await expect(ha.getByText('Đã lấy lại.')).toBeVisible();
  await ha.goto(address);
  await expect(textOf(ha)).toHaveText('Giá lúa tăng nhẹ.');
});

test('axe finds nothing where articles are written, in light and dark', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Kiểm tra tiếp cận'));
  await textOf(ha).fill('Một đoạn.');
  await save(ha);
  await expect(keepState(ha)).toBeVisible();
  for (const path of [address, `${address}/history`, '/dashboard/articles']) {
    await ha.goto(path);
    await expect(ha.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(ha);
  }
});
