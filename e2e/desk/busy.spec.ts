import { type Browser, expect, type Page } from '@playwright/test';
import {
  beginArticle,
  keepState,
  moveAsked,
  openDeskOf,
  save,
  signIn,
  textOf,
  titleOf,
  uniqueTitle,
} from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

const CONFLICT = 'Hai người cùng sửa bài này';

/** Returns the bodies sent. */
async function slowActions(page: Page, ms = 1200): Promise<string[]> {
  const sent: string[] = [];
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST' || !('next-action' in request.headers())) return route.fallback();
    sent.push(request.postData() ?? '');
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, ms));
    return route.fulfill({ response });
  });
  return sent;
}

async function givenSavedArticle(browser: Browser, words: string) {
  const ha = await openDeskOf(browser, 'bientap');
  const title = uniqueTitle(words);
  const address = await beginArticle(ha, 'Kinh tế', title);
  await textOf(ha).fill('Câu đầu.');
  await save(ha);
  return { ha, title, address };
}

test('a second Ctrl+S while the first save runs waits for it, and saves what was typed since', async ({ browser }) => {
  const { ha, title, address } = await givenSavedArticle(browser, 'Lưu hai lần');
  const sent = await slowActions(ha);
  await titleOf(ha).fill(`${title} một`);
  await ha.keyboard.press('Control+s');
  await titleOf(ha).fill(`${title} hai`);
  await ha.keyboard.press('Control+s');
  await ha.keyboard.press('Control+s');
  await expect.poll(() => sent.length).toBe(2);
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  await expect(ha.getByRole('dialog', { name: CONFLICT })).toHaveCount(0);
  expect(sent.map((body) => body.includes(`${title} hai`))).toEqual([false, true]);
  await ha.reload();
  await expect(titleOf(ha)).toHaveValue(`${title} hai`);
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  expect(address).toBe(ha.url());
});

test('what is typed while a save runs, and not saved, is kept as a draft of the new head', async ({ browser }) => {
  const { ha, title } = await givenSavedArticle(browser, 'Gõ khi đang lưu');
  await slowActions(ha);
  await titleOf(ha).fill(`${title} một`);
  await ha.keyboard.press('Control+s');
  await titleOf(ha).fill(`${title} hai`);
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await ha.reload();
  await expect(titleOf(ha)).toHaveValue(`${title} hai`);
  await ha.keyboard.press('Control+s');
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  await expect(ha.getByRole('dialog', { name: CONFLICT })).toHaveCount(0);
});

test('who types on while a save runs and reloads at once goes on from that save, in conflict with nobody', async ({
  browser,
}) => {
  const { ha, title } = await givenSavedArticle(browser, 'Mở lại khi đang lưu');
  let isStored = () => {};
  const stored = new Promise<void>((resolve) => {
    isStored = resolve;
  });
  await ha.route('**/*', async (route) => {
    if (!('next-action' in route.request().headers())) return route.fallback();
    await route.fetch();
    isStored(); // the answer never reaches the page
  });
  ha.on('dialog', (dialog) => dialog.accept());
  await titleOf(ha).fill(`${title} một`);
  await ha.keyboard.press('Control+s');
  await titleOf(ha).fill(`${title} hai`);
  await stored;
  await ha.reload();
  await ha.unroute('**/*');
  await expect(titleOf(ha)).toHaveValue(`${title} hai`);
  await expect(keepState(ha)).toContainText('Đã giữ bản nháp');
  await expect(ha.getByText('Đã có bản mới hơn, do người khác hoặc do bạn lưu ở cửa sổ khác.')).toHaveCount(0);
  await ha.keyboard.press('Control+s');
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  await expect(ha.getByRole('dialog', { name: CONFLICT })).toHaveCount(0);
});

test('a move asked for while a save runs waits for it; clicked twice it is made once', async ({ browser }) => {
  const { ha, title } = await givenSavedArticle(browser, 'Lưu rồi gửi');
  const sent = await slowActions(ha);
  await titleOf(ha).fill(`${title} một`);
  // Both come before the page renders the first as under way.
  await ha.evaluate(() => {
    const press = { key: 's', ctrlKey: true, bubbles: true, cancelable: true };
    window.dispatchEvent(new KeyboardEvent('keydown', press));
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Gửi duyệt');
    button?.click();
    button?.click();
  });
  await expect(ha.getByText('Chờ duyệt').first()).toBeVisible();
  await expect(ha.getByRole('dialog', { name: CONFLICT })).toHaveCount(0);
  expect(sent.filter((body) => body.includes('"move":"submit"'))).toHaveLength(1);
  await ha.reload();
  await expect(titleOf(ha)).toHaveValue(`${title} một`);
});

test('after a move, no other can be asked for until the page shows what is open now', async ({ browser }) => {
  const { ha, address } = await givenSavedArticle(browser, 'Đăng rồi gỡ');
  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(address);
  let letThrough = () => {};
  const isLetThrough = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await bao.route(`${address}?**`, async (route) => {
    if (route.request().method() === 'GET') await isLetThrough;
    return route.continue();
  });
  const moves = bao.getByRole('region', { name: 'Bước tiếp theo' }).getByRole('button');
  await moveAsked(bao, 'Đăng bài', 'Đã đăng: bạn đọc đang thấy bản mới.');
  await expect(moves.first()).toBeVisible();
  for (const move of await moves.all()) await expect(move).toBeDisabled();
  letThrough();
  await moveAsked(bao, 'Gỡ bài', 'Đã gỡ: bạn đọc không còn thấy bài này.', 'Đăng nhầm');
  await ha.context().close();
});

test('Ctrl+S right after the last key stays saved: no draft is left to hide what a colleague saves later', async ({
  browser,
}) => {
  const { ha, title, address } = await givenSavedArticle(browser, 'Lưu ngay');
  const drafts: string[] = [];
  ha.on('request', (request) => {
    if (request.method() === 'PUT') drafts.push(request.postData() ?? '');
  });
  await ha.clock.install();
  await titleOf(ha).fill(`${title} của Hà`);
  await ha.keyboard.press('Control+s');
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  await ha.clock.runFor(5000);
  await expect(keepState(ha)).toHaveText('Đã lưu.');
  expect(drafts).toEqual([]);
  await ha.goto('/dashboard');

  const bao = await openDeskOf(browser, 'thuky');
  await bao.goto(address);
  await titleOf(bao).fill(`${title} của Bảo`);
  await save(bao);
  await ha.goto(address);
  await expect(titleOf(ha)).toHaveValue(`${title} của Bảo`);
  await expect(keepState(ha)).toHaveText('Đã lưu.');
});

test('no form of the desk sends twice what is clicked twice', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, 'quantri');
  const name = uniqueTitle('Hai lần');
  const forms: [string, string, () => Promise<unknown>][] = [
    ['/dashboard/account', 'Lưu tên và ngôn ngữ', async () => {}],
    ['/dashboard/site', 'Lưu', async () => {}],
    ['/dashboard/site/menu', 'Lưu', async () => {}],
    ['/dashboard/site/links', 'Lưu', async () => {}],
    [
      '/dashboard/users/new',
      'Thêm người dùng',
      async () => {
        await page.getByLabel('Thư điện tử').fill(`${name.split(' ').at(-1)}@demo.invalid`);
        await page.getByLabel('Họ và tên').fill(name);
      },
    ],
    [
      '/dashboard/articles',
      'Bắt đầu viết',
      async () => {
        await page.getByRole('button', { name: 'Viết bài mới' }).click();
      },
    ],
  ];
  const sent = await slowActions(page, 400);
  for (const [address, button, fill] of forms) {
    await page.goto(address);
    await fill();
    sent.length = 0;
    const answered = page.waitForResponse((response) => 'next-action' in response.request().headers());
    const target = page
      .getByRole('main')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: button, exact: true });
    await target.last().evaluate((one: HTMLButtonElement) => {
      one.click();
      one.click();
    });
    await answered;
    expect(sent, address).toHaveLength(1);
  }
});
