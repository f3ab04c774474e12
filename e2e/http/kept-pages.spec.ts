import { type APIResponse, expect } from '@playwright/test';
import { test } from '#e2e/support/test';
import { openWholePortal } from '#tests/support/end-to-end';

let portal: Awaited<ReturnType<typeof openWholePortal>>;
test.beforeAll(async () => {
  portal = await openWholePortal();
});
test.afterAll(() => portal.stop());

const EACH_TIME = new Set(['date', 'x-request-id', 'keep-alive', 'connection']);
const said = (answer: APIResponse) => [
  answer.status(),
  answer
    .headersArray()
    .map(({ name, value }) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !EACH_TIME.has(name)),
];

const ADDRESSES = [
  '/',
  '/kinh-te',
  'ARTICLE',
  '/kinh-te/trang/2',
  '/gioi-thieu',
  '/thong-ke-truy-cap',
  '/du-lieu-mo',
  '/chuyen-de',
  '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
  '/thu-vien',
  '/tu-khoa/ho-van-khe',
  '/tac-gia',
  '/tac-gia/thu-trang',
];

test('every kept page is answered in the same words, however often it is asked for', async ({ request }) => {
  const list = await (await request.get(`${portal.url}/kinh-te`)).text();
  // Pages made in the seconds after a change, here the start, say no date before that is safe.
  await expect.poll(async () => (await request.get(portal.url)).headers()['last-modified']).toBeDefined();
  const article = /href="(\/kinh-te\/[\w-]+-\d+)"/.exec(list)?.[1] ?? '';
  for (const address of [...ADDRESSES, '/khong-co-dau', '/kinh-te/khong-co-99999999']) {
    const url = portal.url + address.replace('ARTICLE', article);
    for (const coding of ['br', 'gzip', 'identity']) {
      const get = (more: Record<string, string> = {}) =>
        request.get(url, { headers: { 'accept-encoding': coding, ...more }, maxRedirects: 0 });
      await get();
      // The first comes from Next's cache, the others from before Next.
      const all = [await get(), await get(), await get()];
      for (const one of all.slice(1)) {
        expect(said(one), `${url} ${coding}`).toEqual(said(all[0] as APIResponse));
        expect(await one.text(), url).toBe(await all[0]?.text());
      }
      // A browser's copy may be older than a change.
      expect(all[0]?.headers()['cache-control'], url).toBe('public, max-age=0, must-revalidate');
      const tag = all[0]?.headers()['etag'];
      if (tag && all[0]?.status() === 200) expect((await get({ 'if-none-match': tag })).status(), url).toBe(304);
      const date = all[0]?.headers()['last-modified'];
      if (date && all[0]?.status() === 200) expect((await get({ 'if-modified-since': date })).status(), url).toBe(304);
    }
  }
});
