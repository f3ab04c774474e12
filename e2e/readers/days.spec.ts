import { expect } from '@playwright/test';
import { beginArticle, openDeskOf, save, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const WRONG = 'Ngày giờ này không dùng được: hãy chọn năm từ 1900 đến 2199.';

test('a time that no article can have is refused in words, and the dialog stays', async ({ browser }) => {
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', uniqueTitle('Hẹn giờ lạ'));
  await textOf(ha).fill('Một câu.');
  await save(ha);
  const an = await openDeskOf(browser, 'quantri');
  const faults: Error[] = [];
  an.on('pageerror', (error) => faults.push(error));
  await an.goto(address);
  for (const [move, label] of [
    ['Hẹn giờ đăng', 'Lên trang lúc'],
    ['Hẹn giờ đăng', 'Tự gỡ lúc'],
    ['Đăng bài', 'Tự gỡ lúc'],
  ] as const) {
    await an.getByRole('button', { name: move, exact: true }).click();
    const dialog = an.getByRole('dialog');
    if (move === 'Hẹn giờ đăng') await dialog.getByLabel('Lên trang lúc').fill('2198-01-01T08:00');
    for (const typed of ['20266-12-01T08:00', '275760-09-13T00:00', '2200-01-01T00:00', '0026-12-01T08:00']) {
      await dialog.getByLabel(label).fill(typed);
      await dialog.getByRole('button', { name: move, exact: true }).click();
      await expect(dialog.getByText(WRONG), `${move}, ${label}: ${typed}`).toBeVisible();
      await expect(dialog.getByLabel(label)).toBeFocused();
      await expect(dialog.getByLabel(label)).toHaveValue(typed);
    }
    await dialog.getByRole('button', { name: 'Hủy' }).click();
  }
  expect(faults).toEqual([]);
});

test('a day that nothing can be filtered by is said at its field, and stays there', async ({ browser }) => {
  const page = await openDeskOf(browser, 'quantri');
  for (const list of ['/dashboard/audit', '/dashboard/articles'])
    for (const typed of ['20266-01-01', '1899-12-31', '2026-02-30']) {
      const answer = await page.goto(`${list}?from=${typed}&to=2026-01-01`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByText('Không dùng được ngày này'), `${list} ${typed}`).toHaveCount(1);
    }
  await page.goto('/dashboard/audit?from=20266-01-01');
  await expect(page.getByLabel('Từ ngày')).toHaveValue('20266-01-01');
  await page.goto('/dashboard/figures?from=20266-01-01&to=20266-02-01');
  await expect(page.getByRole('alert').filter({ hasText: /ngày/i })).toBeVisible();
  for (const typed of ['20266-01-01', '%00', '2026-02-30'])
    expect((await page.request.get(`/dashboard/figures/csv?table=days&from=${typed}&to=${typed}`)).status()).toBe(400);
});
