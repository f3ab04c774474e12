import { type APIRequestContext, expect, type Page } from '@playwright/test';
import postgres from 'postgres';
import RssParser from 'rss-parser';
import { holdSitemap, releaseSitemap } from '#e2e/support/sitemap';
import { test } from '#e2e/support/test';

test.afterEach(releaseSitemap);

const SITE = process.env['SITE_URL'] ?? 'http://localhost:3000';

/** Throws where the document is not well-formed XML. */
async function texts(page: Page, xml: string, name: string): Promise<string[]> {
  return page.evaluate(
    ([source, tag]) => {
      const document = new DOMParser().parseFromString(source, 'application/xml');
      const fault = document.querySelector('parsererror');
      if (fault) throw new Error(fault.textContent ?? '');
      return [...document.getElementsByTagName(tag)].map((element) => element.textContent ?? '');
    },
    [xml, name] as const,
  );
}

async function read(request: APIRequestContext, url: string): Promise<string> {
  const answer = await request.get(url);
  expect(answer.status(), url).toBe(200);
  return answer.text();
}

async function firstArticle(request: APIRequestContext): Promise<string> {
  const [, url = ''] = /<link>([^<]+-\d+)<\/link>/.exec(await read(request, '/nong-nghiep/rss.xml')) ?? [];
  return url;
}

test('the sitemaps list every page once by its one address, and each is there', async ({ page, request }) => {
  await holdSitemap('following');
  const index = await read(request, '/sitemap.xml');
  const sitemaps = await texts(page, index, 'loc');
  expect(sitemaps.slice(0, 2)).toEqual([`${SITE}/sitemaps/pages.xml`, `${SITE}/sitemaps/news.xml`]);

  const parts = sitemaps.filter((url) => url.includes('/articles-'));
  expect(parts.length).toBeGreaterThan(0);
  const articles: string[] = [];
  for (const part of parts) articles.push(...(await texts(page, await read(request, part), 'loc')));
  const pages = await texts(page, await read(request, sitemaps[0] ?? ''), 'loc');
  const own = [
    '/thong-ke-truy-cap',
    '/du-lieu-mo',
    '/thu-vien',
    '/chuyen-de',
    '/tac-gia',
    '/tac-gia/thu-trang',
    '/chuyen-de/ho-van-khe-giu-nuoc-giu-nghe',
  ];
  for (const path of ['/', '/kinh-te', '/nong-nghiep', '/gioi-thieu', ...own]) {
    expect(pages).toContain(SITE + path);
  }
  expect(new Set(articles).size).toBe(articles.length);

  const feeds = ['/feed.json', '/kinh-te/feed.json', '/nong-nghiep/feed.json'];
  for (const feed of feeds) {
    const { items } = JSON.parse(await read(request, feed)) as { items: { url: string; date_published: string }[] };
    const settled = items.filter(({ date_published }) => Date.parse(date_published) < Date.now() - 3_600_000);
    expect(settled.length).toBeGreaterThan(0);
    expect(articles).toEqual(expect.arrayContaining(settled.map(({ url }) => url)));
  }
  for (const url of [...pages, ...articles.slice(0, 25)]) {
    const html = await read(request, url);
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    expect(new URL(canonical ?? '').href, url).toBe(url);
    expect(canonical).toMatch(/^http[\x21-\x7e]+$/);
  }
});

test('a sitemap part carries times and pictures that are there', async ({ page, request }) => {
  const part = await read(request, '/sitemaps/articles-1.xml');
  for (const time of await texts(page, part, 'lastmod')) {
    expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);
  }
  const [picture = ''] = await texts(page, part, 'image:loc');
  expect((await request.get(picture)).headers()['content-type']).toBe('image/webp');
  expect((await request.get('/sitemaps/articles-999999.xml')).status()).toBe(404);
  expect((await request.get('/sitemaps/khong-co.xml')).status()).toBe(404);
});

test('news are at most two days old and say whose they are', async ({ page, request }) => {
  const news = await read(request, '/sitemaps/news.xml');
  const dates = await texts(page, news, 'news:publication_date');
  for (const date of dates) {
    expect(date).toMatch(/\+07:00$/);
    expect(Date.parse(date)).toBeGreaterThan(Date.now() - 2 * 86_400_000 - 60_000);
  }
  expect(new Set(await texts(page, news, 'news:language')).size).toBeLessThanOrEqual(1);
  expect((await texts(page, news, 'news:name')).length).toBe(dates.length);
});

for (const place of ['', '/kinh-te']) {
  for (const file of ['rss.xml', 'atom.xml']) {
    test(`${place}/${file} is read by a feed reader`, async ({ page, request }) => {
      const source = await read(request, `${place}/${file}`);
      await texts(page, source, 'title');
      const feed = await new RssParser().parseString(source);
      expect(source).toContain(
        `rel="self" type="application/${file.replace('.xml', '')}+xml" href="${SITE}${place}/${file}"`,
      );
      expect(feed.items.length).toBeGreaterThan(5);
      const [item] = feed.items;
      expect(item?.link).toMatch(/^http.+-\d+$/);
      const contents = feed.items.map((one) => one['content:encoded'] ?? one.content ?? '');
      expect(contents.some((text) => /<img src="http[^"]+\.webp"/.test(text))).toBe(true);
      const times = feed.items.map(({ isoDate }) => Date.parse(isoDate ?? ''));
      expect(times).toEqual(times.toSorted((one, other) => other - one));
      expect(item?.pubDate).toMatch(file === 'rss.xml' ? /^\w{3}, \d{2} \w{3} \d{4} [\d:]{8} \+0700$/ : /Z$|\+07:00$/);
    });
  }
}

test('the JSON feed names itself and its items for good', async ({ request }) => {
  const feed = JSON.parse(await read(request, '/du-lich/feed.json'));
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${SITE}/du-lich/feed.json` });
  expect(feed.items[0].id).toMatch(/^tag:[^,]+,2026:article\/\d+$/);
  for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
    expect((await request.get(`/khong-co/${file}`)).status()).toBe(404);
  }
});

for (const path of [
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/articles-1.xml',
  '/rss.xml',
  '/kinh-te/atom.xml',
]) {
  test(`${path} is not sent again to who has it`, async ({ request }) => {
    await expect(async () => {
      const first = await request.get(path);
      const { etag = '', 'last-modified': changed = '', 'cache-control': kept } = first.headers();
      expect(kept).toBe('public, max-age=60');
      const byTag = await request.get(path, { headers: { 'if-none-match': etag } });
      expect([byTag.status(), (await byTag.body()).length]).toEqual([304, 0]);
      // No date is sent within a minute of a change.
      const byDate = await request.get(path, { headers: changed ? { 'if-modified-since': changed } : {} });
      expect(byDate.status()).toBe(changed ? 304 : 200);
      expect((await request.get(path, { headers: { 'if-none-match': '"old"' } })).status()).toBe(200);
      const head = await request.head(path);
      expect([head.status(), head.headers()['etag'], (await head.body()).length]).toEqual([200, etag, 0]);
    }).toPass(); // another test may publish in between
  });
}

test('an article says in every tongue of the trade what it shows', async ({ page, request }) => {
  const url = await firstArticle(request);
  await page.goto(url);
  const article = page.getByRole('main').getByRole('article').first();
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  const published = await article.locator('time').first().getAttribute('datetime');
  const changed = article.getByTestId('changed').locator('time');
  const modified = (await changed.count()) > 0 ? await changed.getAttribute('datetime') : published;

  const blocks = (await page.locator('script[type="application/ld+json"]').allTextContents()).map((text) =>
    JSON.parse(text),
  );
  const news = blocks.find((block) => block['@type'] === 'NewsArticle');
  expect(news).toMatchObject({
    datePublished: published,
    dateModified: modified,
    mainEntityOfPage: url,
    inLanguage: 'vi',
  });
  expect(news.headline.length).toBeLessThanOrEqual(110);
  expect(title?.startsWith(news.headline.replace(/…$/, ''))).toBe(true);
  expect(news.publisher).toMatchObject({ '@type': 'GovernmentOrganization', name: expect.stringMatching(/.+/) });
  expect((await request.get(news.image[0].url)).status()).toBe(200);
  const trail = blocks.find((block) => block['@type'] === 'BreadcrumbList').itemListElement;
  expect(trail.map((step: { position: number }) => step.position)).toEqual(
    trail.map((_: unknown, place: number) => place + 1),
  );
  expect(trail.at(-1)).toMatchObject({ name: title, item: url });

  const meta = (name: string) =>
    page.locator(`meta[name="${name}"], meta[property="${name}"]`).first().getAttribute('content');
  expect(await meta('DC.title')).toBe(title);
  expect(await meta('DC.date')).toBe(published);
  expect(await meta('DC.identifier')).toBe(url);
  for (const name of ['creator', 'description', 'publisher', 'language', 'subject']) {
    expect(await meta(`DC.${name}`), name).toMatch(/.+/);
  }
  expect(await meta('article:modified_time')).toBe(modified);
  expect([await meta('og:url'), await meta('og:type'), await meta('twitter:card')]).toEqual([
    url,
    'article',
    'summary_large_image',
  ]);
});

test('home and categories are complete where they are shared, and name their feeds', async ({ page, request }) => {
  for (const path of ['/', '/kinh-te']) {
    await page.goto(path);
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content');
    expect(new URL((await meta('og:url')) ?? '').href).toBe(SITE + path);
    expect(await meta('og:site_name')).toMatch(/.+/);
    expect(await meta('twitter:card')).toBe('summary_large_image');
    expect((await request.get((await meta('og:image')) ?? '')).headers()['content-type']).toBe('image/webp');
    expect(Number(await meta('og:image:width'))).toBeGreaterThan(0);
    const feeds = await page
      .locator('link[rel=alternate]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    expect(feeds).toEqual(expect.arrayContaining([`${SITE}/rss.xml`, `${SITE}/atom.xml`, `${SITE}/feed.json`]));
    if (path !== '/') expect(feeds).toContain(`${SITE}${path}/rss.xml`);
    expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain(
      path === '/' ? 'WebSite' : 'BreadcrumbList',
    );
  }
});

test('robots.txt opens the site and closes the desk', async ({ request }) => {
  const lines = (await read(request, '/robots.txt')).split('\n');
  expect(lines).toContain(`Sitemap: ${SITE}/sitemap.xml`);
  for (const step of ['api', 'dang-nhap', 'dashboard', 'tim-kiem', 'xem-truoc']) {
    expect(lines).toEqual(expect.arrayContaining(['$', '?', '/'].map((end) => `Disallow: /${step}${end}`)));
  }
  expect(lines.some((line) => line.includes('_next') || line === 'Disallow: /')).toBe(false);
  expect((await request.get('/')).headers()['x-robots-tag']).toBeUndefined();
});

test('a page is not sent again to who has it', async ({ request }) => {
  const article = new URL(await firstArticle(request)).pathname;
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  for (const path of ['/', '/kinh-te', '/kinh-te/trang/2', '/thong-ke-truy-cap', article]) {
    await expect(async () => {
      const kept = await request.get(path);
      // A page made within a second of another test's change has no date until the next change.
      if (!kept.headers()['last-modified']) await sql`select announce_content_change()`;
      await new Promise((resolve) => setTimeout(resolve, 2100));
      await request.get(path);
      const first = await request.get(path);
      const { etag = '', 'last-modified': made = '' } = first.headers();
      expect(etag).toMatch(/^W\/"/);
      expect(Date.parse(made)).toBeLessThanOrEqual(Date.parse(first.headers()['date'] ?? ''));
      const conditions: Record<string, string>[] = [
        { 'if-none-match': etag },
        { 'if-modified-since': made },
        { 'if-none-match': etag, 'if-modified-since': made },
      ];
      for (const headers of conditions) {
        for (const encoding of ['br', 'identity']) {
          const answer = await request.get(path, { headers: { ...headers, 'accept-encoding': encoding } });
          expect([answer.status(), (await answer.body()).length], `${path} ${JSON.stringify(headers)}`).toEqual([
            304, 0,
          ]);
          expect([answer.headers()['etag'], answer.headers()['last-modified']]).toEqual([etag, made]);
        }
      }
      const before = new Date(Date.parse(made) - 1000).toUTCString();
      expect((await request.get(path, { headers: { 'if-modified-since': before } })).status()).toBe(200);
      const other = { 'if-none-match': '"old"', 'if-modified-since': made };
      expect((await request.get(path, { headers: other })).status()).toBe(200);
      const head = await request.head(path);
      expect([head.status(), head.headers()['etag'], head.headers()['last-modified']]).toEqual([200, etag, made]);
    }).toPass(); // another test may publish in between
  }
  await sql.end();
});

test('all that stood below a former address of a category leads to the present one in one hop', async ({ request }) => {
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  const old = `ten-cu-${Math.random().toString(36).slice(2, 8)}`;
  await sql`insert into old_sections (slug, category_id) select ${old}, id from categories where slug = 'kinh-te'`;
  await sql.end();
  const article = new URL(await firstArticle(request)).pathname;
  const id = /\d+$/.exec(article)?.[0];
  const moves = [
    [`/${old}`, '/kinh-te'],
    [`/${old}/trang/1`, '/kinh-te'],
    [`/${old}/trang/2`, '/kinh-te/trang/2'],
    [`/${old}/ten-khac-${id}`, article],
    ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => [`/${old}/${file}`, `/kinh-te/${file}`]),
  ] as const;
  for (const [from, to] of moves) {
    const answer = await request.get(from ?? '', { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']], from).toEqual([308, to]);
    expect((await request.get(to ?? '', { maxRedirects: 0 })).status(), to).toBe(200);
  }
  expect((await request.get(`/${old}/trang/9999`, { maxRedirects: 0 })).status()).toBe(404);
});

test('what is added behind the question mark changes no canonical address', async ({ request }) => {
  const article = new URL(await firstArticle(request)).pathname;
  for (const path of ['/kinh-te', '/kinh-te/trang/2', article]) {
    const html = await read(request, `${path}?page=2&trang=3&utm_source=x`);
    expect(/<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]).toBe(SITE + path);
  }
});
