import { expect } from '@playwright/test';
import postgres from 'postgres';
import { beginArticle, openDeskOf, save, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { openPortalOnCopy } from '#tests/support/end-to-end';

/** By itself, not when a page is next rendered: that a machine is busy is no fault. */
const SOON = { intervals: [100], timeout: 20_000 };

function database() {
  return postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
}

test('a scheduled article is on the site at its time, not before, with nobody at the desk', async ({
  browser,
  request,
}) => {
  const title = uniqueTitle('Bài hẹn giờ');
  const ha = await openDeskOf(browser, 'bientap');
  const address = await beginArticle(ha, 'Kinh tế', title);
  await textOf(ha).fill('Đúng giờ thì hiện.');
  await save(ha);
  const an = await openDeskOf(browser, 'quantri');
  await an.goto(address);
  await an.getByRole('button', { name: 'Hẹn giờ đăng' }).click();
  await an.getByRole('dialog').getByLabel('Lên trang lúc').fill('2099-01-01T07:30');
  await an.getByRole('dialog').getByRole('button', { name: 'Hẹn giờ đăng' }).click();
  await expect(an.getByText('Đã hẹn giờ.')).toBeVisible();
  await expect(an.getByText('01/01/2099 07:30')).toBeVisible();
  expect(await (await request.get('/kinh-te')).text()).not.toContain(title);

  // The form takes whole minutes only; the test does not wait for one.
  const sql = database();
  const id = Number(/\d+$/.exec(address)?.[0]);
  const due = Date.now() + 3000;
  await sql`update articles set scheduled_at = ${new Date(due)} where id = ${id}`;
  await sql.end();
  await an.context().close();
  await ha.context().close();
  await expect(async () => {
    expect(await (await request.get('/kinh-te')).text()).toContain(title);
  }).toPass(SOON);
  expect(Date.now()).toBeGreaterThanOrEqual(due);
});

test('what fell due while the portal was down is there as soon as it is up again', async () => {
  const portal = await openPortalOnCopy('schedule_restart');
  try {
    const { path, title } = await portal.scheduleArticle(new Date(Date.now() + 2500));
    expect((await fetch(`${portal.url}${path}`)).status).toBe(404);
    await portal.stop();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await portal.start();
    await expect(async () => {
      expect(await (await fetch(`${portal.url}${path}`)).text()).toContain(title);
    }).toPass(SOON);
  } finally {
    await portal.stop();
  }
});
