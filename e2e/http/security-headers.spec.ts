import { readFileSync } from 'node:fs';
import { type APIResponse, expect, type Page } from '@playwright/test';
import { DESK_PAGES } from '#e2e/support/desk-pages';
import { beginArticle, openDeskOf, save, signIn, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';

function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy|violates/i.test(message.text())) seen.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`${page.url()} ${error.message}`));
  return seen;
}

/** React has hydrated the page. */
async function expectAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('a, form, main, div')].some((one) =>
      Object.keys(one).some((key) => key.startsWith('__react')),
    ),
  );
}

async function expectPlain(page: Page): Promise<void> {
  const scripts = await page.evaluate(() =>
    [...document.scripts].filter(({ type }) => !type.startsWith('application/')).map((one) => one.getAttribute('src')),
  );
  const tools = (await page.locator('[data-tools]').count()) > 0 ? ['/cong-cu.js'] : [];
  expect(scripts.toSorted(), page.url()).toEqual([...tools, '/lua-chon.js', '/luot-xem.js', '/trang.js']);
  expect(await page.content(), page.url()).not.toMatch(/__next|<!--|rel="preload"[^>]*as="script"/);
  await expect(page.getByRole('banner').getByRole('combobox')).toBeAttached();
}

async function addressesOf(page: Page): Promise<string[]> {
  await page.goto('/nong-nghiep');
  const article = await page.locator('main a[href*="/nong-nghiep/"]').first().getAttribute('href');
  return [
    '/',
    '/nong-nghiep',
    article ?? '',
    '/du-lieu-mo',
    '/so-do-cong',
    '/kenh-tin',
    '/chuyen-de',
    '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
    '/thu-vien',
    '/tu-khoa/ho-van-khe',
    '/tac-gia',
    '/tac-gia/thu-trang',
    '/thong-ke-truy-cap',
    '/tim-kiem?q=tin',
    '/khong-co',
    '/gioi-thieu',
    '/a/b/c/d/e',
  ];
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`reader pages run without a breach of their policy, ${colorScheme}`, async ({ page }) => {
    const seen = watch(page);
    await page.emulateMedia({ colorScheme });
    for (const path of await addressesOf(page)) {
      await page.goto(path);
      await expectPlain(page);
    }
    await page.goto('/dang-nhap');
    await expectAlive(page);
    await page.goto('/');
    await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('nong');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(seen).toEqual([]);
  });

test('desk pages run without a breach of theirs: editor, upload, preview', async ({ browser }) => {
  const page = await openDeskOf(browser, 'quantri');
  const seen = watch(page);
  for (const path of DESK_PAGES) {
    await page.goto(path);
    await expectAlive(page);
  }
  const address = await beginArticle(page, 'Kinh tế', uniqueTitle('Bài có chính sách'));
  await textOf(page).fill('Một đoạn văn.');
  await save(page);
  await page.goto(address);
  await expect(textOf(page)).toContainText('Một đoạn văn.');
  await expect(page.locator('style[data-tiptap-style]')).toHaveCount(1);
  expect(await textOf(page).evaluate((one) => getComputedStyle(one).whiteSpace)).toContain('break-spaces');
  const href = await page.getByRole('link', { name: 'Xem trước' }).getAttribute('href');
  await page.goto(href ?? '');
  await expectAlive(page);
  await page.goto('/dashboard/media');
  const picture = { name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') };
  await page.locator('input[type=file]').first().setInputFiles(picture);
  await expect(page.getByText('a.png').first()).toBeVisible();
  expect(seen).toEqual([]);
  await page.context().close();
});

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

for (const path of ['/nong-nghiep', '/tim-kiem?q=tin'])
  test(`a script that got into ${path} does not run`, async ({ page }) => {
    await page.route(`**${path}`, async (route) => {
      const answer = await route.fetch();
      const evil = '<script>window.stolen=1</script><img src=x onerror="window.stolen=2">';
      await route.fulfill({ response: answer, body: (await answer.text()).replace('<main', `${evil}<main`) });
    });
    const seen = watch(page);
    await page.goto(path);
    await expect.poll(() => seen.filter((one) => /script/i.test(one)).length).toBeGreaterThan(1);
    expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  });

const SAME = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
};
const headersOf = (answer: APIResponse) => answer.headers();

test('a kept page carries its policy, from the cache and as 304 too', async ({ request }) => {
  await request.get('/nong-nghiep');
  const kept = await request.get('/nong-nghiep');
  expect(headersOf(kept)['x-nextjs-cache']).toBe('HIT');
  const policy = headersOf(kept)['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self';");
  const unchanged = await request.get('/nong-nghiep', { headers: { 'if-none-match': headersOf(kept)['etag'] ?? '' } });
  expect(unchanged.status()).toBe(304);
  expect(headersOf(unchanged)).toMatchObject({ ...SAME, 'content-security-policy': policy });
});

test('a page that works by React has a nonce of its own, made for one request', async ({ request }) => {
  const nonceOf = async () => {
    const answer = await request.get('/dang-nhap');
    const nonce =
      /'nonce-([^']+)' '(?:strict-dynamic|self)'/.exec(headersOf(answer)['content-security-policy'] ?? '')?.[1] ?? '';
    expect(await answer.text()).toContain(`<script nonce="${nonce}"`);
    return nonce;
  };
  expect(await nonceOf()).not.toBe(await nonceOf());
});

test('no answer goes without: errors, redirects, files, data; none names the software', async ({ request }) => {
  const picture = /\/media\/[0-9a-f]{64}\/\d+\.avif/.exec(await (await request.get('/nong-nghiep')).text())?.[0] ?? '';
  const addresses: [string, number, string][] = [
    ['/khong-co', 404, 'same-origin'],
    ['/kinh-te/trang/1', 308, 'same-origin'],
    ['/dashboard', 307, 'same-origin'],
    ['/api/v1/categories', 200, 'cross-origin'],
    ['/api/v1/none', 404, 'cross-origin'],
    ['/api/visits', 200, 'same-origin'],
    ['/api/media', 401, 'same-origin'],
    ['/rss.xml', 200, 'cross-origin'],
    [picture, 200, 'cross-origin'],
    ['/media/x/y', 404, 'cross-origin'],
    ['/icon.svg', 200, 'cross-origin'],
    ['/%', 404, 'same-origin'],
    ['/_next/static/none.js', 404, 'same-origin'],
  ];
  for (const [path, status, shared] of addresses) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(status);
    expect(headersOf(answer), path).toMatchObject({ ...SAME, 'cross-origin-resource-policy': shared });
    expect(headersOf(answer)['content-security-policy'], path).toContain("default-src 'none'");
    expect(headersOf(answer)['referrer-policy'], path).toBeTruthy();
    for (const banner of ['server', 'x-powered-by', 'strict-transport-security'])
      expect(headersOf(answer)[banner], path).toBeUndefined();
    expect(JSON.stringify(headersOf(answer)), path).not.toMatch(/16\.\d+\.\d+/);
  }
});

test('no page and no script of one names the version of Next', async ({ request }) => {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8')) as { version: string };
  const scripts = new Set<string>();
  for (const path of ['/', '/kinh-te', '/tim-kiem?q=tin', '/dang-nhap', '/khong-co']) {
    const html = await (await request.get(path)).text();
    expect(html, path).not.toContain(version);
    for (const [script] of html.matchAll(/\/_next\/static\/[\w/.-]+\.js/g)) scripts.add(script);
  }
  expect(scripts.size).toBeGreaterThan(5);
  for (const script of scripts)
    expect((await (await request.get(script)).text()).includes(version), script).toBe(false);
});

test('a policy that a client sends chooses no nonce', async ({ request }) => {
  const headers = { 'content-security-policy': "script-src 'nonce-ZXZpbA=='" };
  for (const path of ['/tim-kiem?q=tin', '/khong-co-bao-gio', '/dang-nhap']) {
    const answer = await request.get(path, { headers });
    expect((await answer.text()) + JSON.stringify(answer.headers()), path).not.toContain('ZXZpbA==');
  }
});

test('the desk’s cookie is not to be read by a script and not sent by other sites', async ({ page }) => {
  await signIn(page, 'phongvien');
  for (const cookie of await page.context().cookies())
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: /known/.test(cookie.name) ? 'Strict' : 'Lax' });
  expect(await page.evaluate(() => document.cookie)).toBe('');
});
