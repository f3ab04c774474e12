import { devices, expect, type Page } from '@playwright/test';
import postgres from 'postgres';
import { expectAccessible } from '#e2e/support/accessible';
import { test } from '#e2e/support/test';

/** Views of bots are not counted: a test of the figures may run beside. */
const BOT = 'Cong Tin search test (bot)';
test.use({ userAgent: BOT });

/** Each test has a search budget of its own. */
test.beforeEach(async ({ page }, { testId }) => {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': `2001:db8:0:${testId.slice(0, 4)}::1` });
});

const at = (query: Record<string, string>) => `/tim-kiem?${new URLSearchParams(query)}`;
const searchOf = (page: Page) => page.getByRole('main').getByRole('search');
const fieldOf = (page: Page) => page.getByRole('main').getByLabel('Từ cần tìm');
const filters = (page: Page) => page.getByRole('group', { name: 'Bộ lọc' });
const results = (page: Page) => page.getByRole('region', { name: 'Kết quả' }).getByRole('article');
const titles = (page: Page) => results(page).getByRole('heading').allTextContents();

async function titlesOf(page: Page, query: Record<string, string>) {
  await page.goto(at(query));
  return titles(page);
}

test('a page of the portal is offered by its name above the articles', async ({ page }) => {
  await page.goto(at({ q: 'lien he' }));
  const places = page.getByRole('region', { name: 'Trang của cổng' });
  await expect(places.getByRole('link', { name: 'Liên hệ' }).first()).toHaveAttribute('href', '/lien-he');
  await page.goto(at({ q: 'ho van khe giu nuoc' }));
  await expect(places.getByRole('link', { name: /Hồ Vân Khê.*Chuyên đề/ })).toBeVisible();
  await page.goto(at({ q: 'lien he', from: '2026-01-01' }));
  await expect(places).toHaveCount(0);
});

test('a reader searches from the head of any page and reads what is found', async ({ page }) => {
  await page.goto('/kinh-te');
  const search = page.getByRole('banner').getByRole('search', { name: 'Tìm trên cổng' });
  await search.getByLabel('Từ cần tìm').fill('ho van khe');
  await search.getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL(/\/tim-kiem\?q=ho\+van\+khe$/);
  await expect(page).toHaveTitle(/^Tìm “ho van khe” \| /);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, follow');
  await expect(fieldOf(page)).toHaveValue('ho van khe');

  const first = results(page).first();
  await expect(first.locator('mark').first()).toHaveText(/^hồ Vân Khê$/i);
  const title = (await titles(page))[0] ?? '';
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('with marks, without, composed or not: the same articles', async ({ page }) => {
  const typed = 'Trẻ em làng chài';
  const found = (await titlesOf(page, { q: typed })).toSorted();
  expect(found.length).toBeGreaterThan(0);
  for (const other of [typed.normalize('NFD'), 'tre em lang chai', 'TRẺ EM LÀNG CHÀI']) {
    expect((await titlesOf(page, { q: other })).toSorted(), other).toEqual(found);
  }
});

test('what is accented as typed comes first, other accents after it', async ({ page }) => {
  await page.goto(at({ q: 'lúa' }));
  const isAsTyped: boolean[] = [];
  for (const article of await results(page).all()) {
    const marks = await article.locator('mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    isAsTyped.push(marks.some((mark) => mark.toLowerCase() === 'lúa'));
  }
  expect(isAsTyped).toContain(true);
  expect(isAsTyped).toContain(false);
  expect(isAsTyped).toEqual(isAsTyped.toSorted((a, b) => Number(b) - Number(a)));
});

test('quotes find a phrase, a minus leaves out', async ({ page }) => {
  const loose = await titlesOf(page, { q: 'cồng chiêng' });
  await page.goto(at({ q: '"cồng chiêng"' }));
  const phrase = await titles(page);
  expect(phrase.length).toBeGreaterThan(0);
  expect(loose).toEqual(expect.arrayContaining(phrase));
  for (const article of await results(page).all()) {
    await expect(article.locator('mark').filter({ hasText: /cồng chiêng/i })).not.toHaveCount(0);
  }
  const without = await titlesOf(page, { q: '"cồng chiêng" -"Đồng Mây"' });
  expect(without.length).toBeGreaterThan(0);
  expect(without.length).toBeLessThan(phrase.length);
  expect(without.filter((title) => title.includes('Đồng Mây'))).toEqual([]);
});

test('category and days narrow, the order can be by date, and the address keeps all of it', async ({ page }) => {
  await page.goto(at({ q: 'Lam Giang' }));
  await filters(page).getByLabel('Chuyên mục').selectOption({ label: 'Văn hóa – Xã hội' });
  await filters(page).getByLabel('Sắp xếp').selectOption('Mới nhất');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page).toHaveURL(/category=van-hoa-xa-hoi/);
  const times = await results(page)
    .locator('time')
    .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));
  expect(times.length).toBeGreaterThan(1);
  expect(times).toEqual(times.toSorted().toReversed());
  for (const category of await results(page).locator('p span').allTextContents()) {
    expect(['Văn hóa – Xã hội', 'Giáo dục', 'Y tế']).toContain(category);
  }

  const day = times[0]?.slice(0, 10) ?? '';
  await filters(page).getByLabel('Từ ngày').fill(day);
  await filters(page).getByLabel('Đến ngày').fill(day);
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(filters(page).getByLabel('Từ ngày')).toHaveValue(day);
  const days = await results(page)
    .locator('time')
    .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime.slice(0, 10)));
  expect(new Set(days)).toEqual(new Set([day]));
  await page.getByRole('link', { name: 'Bỏ bộ lọc' }).click();
  await expect(page).toHaveURL(/\/tim-kiem\?q=Lam\+Giang$/);
});

test('page follows page until the end, nothing twice, and there is a way back', async ({ page }) => {
  await page.goto(at({ q: 'Lam Giang', sort: 'newest' }));
  const seen = await titles(page);
  const next = page.getByRole('link', { name: 'Trang sau' });
  while ((await next.count()) > 0) {
    const following = (await next.getAttribute('href')) ?? '';
    await next.click();
    await expect(page).toHaveURL(following);
    expect(following).toContain('sort=newest');
    const more = await titles(page);
    expect(more.length).toBeGreaterThan(0);
    seen.push(...more);
  }
  expect(seen.length).toBeGreaterThan(10);
  expect(new Set(seen).size).toBe(seen.length);
  await page.getByRole('link', { name: 'Về đầu kết quả' }).click();
  await expect(page).not.toHaveURL(/after=/);
  expect(await titles(page)).toEqual(seen.slice(0, 10));
});

test('a near miss leads to what was meant', async ({ page }) => {
  await page.goto(at({ q: 'cồng chiengg' }));
  await expect(page.getByRole('heading', { name: 'Không có bài viết nào khớp với “cồng chiengg”.' })).toBeVisible();
  await page
    .getByText('Có phải bạn tìm:')
    .getByRole('link', { name: /chiêng|chieng/i })
    .click();
  await expect(results(page).first()).toBeVisible();
});

test('suggestions are chosen by keyboard and by mouse', async ({ page }) => {
  await page.goto('/tim-kiem');
  const field = searchOf(page).getByRole('combobox');
  const options = searchOf(page).getByRole('option');
  await field.pressSequentially('hồ vân');
  await expect(options.first()).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  expect((await options.allTextContents()).filter((text) => !/hồ vân/i.test(text))).toEqual([]);

  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(field).toHaveValue('hồ vân');

  await field.pressSequentially(' ');
  await field.press('Backspace');
  await field.pressSequentially(' k');
  await expect(options.first()).toBeVisible();
  const chosen = (await options.first().textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=/);
  await expect(fieldOf(page)).toHaveValue(chosen);
  await expect(results(page).first()).toBeVisible();

  const head = page.getByRole('banner').getByRole('search');
  await head.getByRole('combobox').pressSequentially('cồng');
  const option = head.getByRole('option').first();
  const clicked = (await option.textContent()) ?? '';
  await option.click();
  await expect(fieldOf(page)).toHaveValue(clicked);
});

test('axe finds nothing in the open suggestions in light and dark', async ({ page }) => {
  await page.goto('/tim-kiem');
  await searchOf(page).getByRole('combobox').pressSequentially('hồ vân');
  await expect(searchOf(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expectAccessible(page);
});

test('suggestions are a list that may be kept for a minute, and none for what is no beginning', async ({ request }) => {
  const answer = await request.get('/api/suggestions?q=ho%20van');
  expect(answer.headers()['cache-control']).toBe('public, max-age=60');
  expect((await answer.json()).length).toBeGreaterThan(0);
  for (const q of ['', '%00', '%25', '\\', "'; drop table articles", 'x'.repeat(5000), '"', '-a']) {
    const hostile = await request.get(`/api/suggestions?q=${encodeURIComponent(q)}&q=b`);
    expect(hostile.status(), q).toBe(200);
    expect(Array.isArray(await hostile.json()), q).toBe(true);
  }
});

test.describe('without JavaScript on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the link in the head leads to the form, and all of it works', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Tìm kiếm' }).click();
    await expect(page.getByRole('heading', { name: 'Mời bạn gõ điều cần tìm' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Từ cần tìm' })).toHaveCount(0);
    await fieldOf(page).fill('Lam Giang');
    await searchOf(page).getByRole('button', { name: 'Tìm' }).click();
    await expect(results(page)).toHaveCount(10);
    await page.locator('summary', { hasText: 'Bộ lọc' }).click();
    await filters(page).getByLabel('Chuyên mục').selectOption({ label: 'Kinh tế' });
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page.locator('summary', { hasText: 'Bộ lọc (1 đang dùng)' })).toBeVisible();
    await expect(results(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('what cannot be searched for is answered in plain words', async ({ page }) => {
  const answers: [string, RegExp][] = [
    ['', /^Mời bạn gõ điều cần tìm$/],
    ['   ', /^Mời bạn gõ điều cần tìm$/],
    ['a', /quá ngắn/],
    ['ư', /quá ngắn/],
    ['a'.repeat(10_000), /quá dài/],
    ['ế '.repeat(5_000), /quá dài/],
    ['-lúa', /Mới chỉ có từ cần bỏ/],
    ['-"lúa nước"', /Mới chỉ có từ cần bỏ/],
    ['" - & | ! ( ) : * <-> " \'', /Chưa có chữ hay số nào/],
  ];
  for (const [q, words] of answers) {
    const response = await page.goto(at({ q }));
    expect(response?.status(), q.slice(0, 20)).toBe(200);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }), q.slice(0, 20)).toHaveText(words);
  }
});

test('hostile addresses are answered like any other', async ({ page }) => {
  const hostile = [
    'q=%27%3B+drop+table+articles%3B--',
    'q=l%C3%BAa%00%01%1F%7F',
    'q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    'q=a:*+%26+!b+|+(c+%3C-%3E+d)',
    'q=%F0%9F%92%A9+%E2%80%AE+l%C3%BAa',
    'q=%ff%fe',
    'q=l%C3%BAa&q=chi%C3%AAng',
    'q=l%C3%BAa&category=khong-co',
    'q=l%C3%BAa&from=2026-02-31&to=x',
    'q=l%C3%BAa&from=0000-01-01&to=9999-12-31',
    'q=l%C3%BAa&from=2026-03-01&to=2026-01-01',
    'q=l%C3%BAa&sort=x&after=AAAA',
    'q=l%C3%BAa&after=%7B%22id%22%3A-1%7D',
    `q=l%C3%BAa&after=${'9'.repeat(5000)}`,
    'q=l%C3%BAa&sort=newest&after=1970-01-01T00:00:00.000Z_1',
    'q[]=l%C3%BAa&__proto__=1&constructor=2',
  ];
  let alerted = false;
  page.on('dialog', (dialog) => {
    alerted = true;
    dialog.dismiss();
  });
  for (const query of hostile) {
    const response = await page.goto(`/tim-kiem?${query}`);
    expect(response?.status(), query).toBe(200);
    await expect(page.getByRole('heading', { level: 1 }), query).toHaveText('Tìm kiếm');
  }
  expect(alerted).toBe(false);
});

test('what could not be followed is told, and the search goes on', async ({ page }) => {
  await page.goto(at({ q: 'Lam Giang', category: 'khong-co', from: '2026-02-31' }));
  await expect(page.getByText('Không có chuyên mục đã chọn')).toBeVisible();
  await expect(page.getByText('Ngày đã nhập không có thật')).toBeVisible();
  await expect(results(page)).toHaveCount(10);
  await page.goto(at({ q: 'Lam Giang', from: '2100-01-01', to: '2000-01-01' }));
  await expect(page.getByText('hai ngày đã được đổi chỗ')).toBeVisible();
  await expect(filters(page).getByLabel('Từ ngày')).toHaveValue('2000-01-01');
  await expect(results(page)).toHaveCount(10);
});

test('who searches too often is told so, with the time to try again; others go on', async ({ page, playwright }) => {
  const from = (ip: string) => ({
    baseURL: process.env['BASE_URL'] ?? '',
    extraHTTPHeaders: { 'x-forwarded-for': ip },
  });
  const reader = await playwright.request.newContext(from('2001:db8:1:2::1'));
  const neighbour = await playwright.request.newContext(from('2001:db8:1:2::2'));
  const other = await playwright.request.newContext(from('2001:db8:1:3::1'));
  await Promise.all(Array.from({ length: 60 }, () => reader.get(at({ q: 'lũ' }))));

  await page.setExtraHTTPHeaders({ 'x-forwarded-for': '2001:db8:1:2::3' });
  const answer = await page.goto(at({ q: 'lũ' }));
  expect(answer?.status()).toBe(429);
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(0);
  await expect(page.getByRole('heading', { name: 'Mời bạn nghỉ tay một chút' })).toBeVisible();
  await expect(page.getByText(/thử lại sau \d+ giây/)).toBeVisible();
  expect((await neighbour.get(at({ q: 'lũ' }))).status()).toBe(429);
  expect((await neighbour.get('/tim-kiem')).status()).toBe(200);
  expect((await other.get(at({ q: 'lũ' }))).status()).toBe(200);

  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1 });
  const kept = await sql`select key from rate_limits`;
  await sql.end();
  expect(kept.length).toBeGreaterThan(0);
  expect(
    kept.filter(({ key }) => !/^(\w+:(user:\d+|[0-9a-f]{64})|upload-(files|kb):\d+:[\d-]{10})$/.test(key)),
  ).toEqual([]);
});

test.describe('as a reader', () => {
  test.use({ userAgent: devices['Desktop Chrome'].userAgent });

  test('a search is a view of the page; its words are stored nowhere', async ({ page }) => {
    const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1 });
    const views = async () => {
      const [row] = await sql`select coalesce(sum(views), 0)::int as n from page_view_days where path = '/tim-kiem'`;
      return Number(row?.['n']);
    };
    const before = await views();
    await page.setExtraHTTPHeaders({});
    await page.goto(at({ q: 'qxzvungocmat' }));
    await fieldOf(page).fill('qxzvungocmat');
    await expect.poll(views).toBeGreaterThan(before);
    const tables = await sql`select tablename as name from pg_tables where schemaname = 'public'`;
    for (const { name } of tables) {
      const [row] =
        await sql`select count(*)::int as n from ${sql(name)} as kept where kept::text ilike '%qxzvungocmat%'`;
      expect(row?.['n'], name).toBe(0);
    }
    await sql.end();
  });
});

test('a keyword of an article leads to a search for it', async ({ page }) => {
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  const [tagged] = await sql`select '/' || c.slug || '/' || a.slug || '-' || a.id as path from articles a
    join categories c on c.id = a.category_id join revisions r on r.id = a.live_revision_id
    where cardinality(r.tags) > 0 order by a.id limit 1`;
  await sql.end();
  await page.goto(tagged?.['path']);
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const tag = page
    .getByRole('article')
    .first()
    .getByRole('contentinfo')
    .or(page.locator('article footer'))
    .getByRole('listitem');
  const link = tag.first().getByRole('link');
  await expect(link).toHaveAttribute('rel', 'nofollow');
  await link.click();
  await expect(page).toHaveURL(/\/tim-kiem\?q=%22/);
  expect(await titles(page)).toContain(title);
});
