import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import postgres from 'postgres';
import sharp from 'sharp';
import type { Server } from '#cli/web/server';
import { type CrawledPage, crawl, inParallel, readPage } from '#e2e/support/crawler';
import { signIn } from '#e2e/support/desk-people';
import { nuFaults } from '#e2e/support/nu-checker';
import { faultsOf } from '#e2e/support/schema-org';
import { test } from '#e2e/support/test';
import { openWholePortal } from '#tests/support/end-to-end';

let server: Server;
let site: string;
let pages: CrawledPage[];

test.beforeAll(async () => {
  server = await openWholePortal();
  site = server.url;
  pages = [...(await crawl(site)).values()];
});
test.afterAll(() => server?.stop());

function faults(find: (page: CrawledPage) => unknown[]): [string, unknown[]][] {
  return pages.map((page): [string, unknown[]] => [page.path, find(page)]).filter(([, found]) => found.length > 0);
}

function repeated(tell: (page: CrawledPage) => string | undefined): [string, string[]][] {
  const groups = Map.groupBy(pages, (page) => tell(page) ?? '');
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([said, group]) => [said, group.map(({ path }) => path)]);
}

const meta = (page: CrawledPage, name: string) => page.meta.get(name)?.[0];

async function liveArticles() {
  const sql = postgres(process.env['WHOLE_DATABASE_URL'] ?? '', { max: 1 });
  const rows = await sql`select '/' || c.slug || '/' || a.slug || '-' || a.id as path, r.cover_id, r.source_name
    from articles a join categories c on c.id = a.category_id join revisions r on r.id = a.live_revision_id
    where a.published_at <= now() and (a.expires_at is null or a.expires_at > now())`;
  await sql.end();
  return rows.map((row) => ({
    path: String(row['path']),
    hasCover: row['cover_id'] !== null,
    hasSource: row['source_name'] !== null,
  }));
}

test('the crawler sees what is broken, and the checkers what is wrong', async () => {
  const broken = createServer(({ url }, answer) => {
    if (url === '/old') answer.writeHead(308, { location: '/' });
    else if (url !== '/') answer.writeHead(404);
    answer.end(
      '<title>a</title><title>b</title><h1>c</h1><a href="/old#x">d</a><a href="gone">e</a><a href="#f">g</a><p><h1>',
    );
  }).listen(0, '127.0.0.1');
  await once(broken, 'listening');
  const address = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`;
  const [home, ...others] = [...(await crawl(address)).values()];
  broken.close();
  expect(others.map(({ path, status }) => [path, status])).toEqual([
    ['/old', 308],
    ['/gone', 404],
  ]);
  expect(home).toMatchObject({ title: ['a', 'b'], headings: ['c', ''], fragments: ['f'] });
  if (home && process.env['JAVA']) expect(nuFaults([home]).length).toBeGreaterThan(1);

  const said = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'a' };
  expect(await faultsOf(said)).toEqual([]);
  const wrong = {
    birthDate: '2000-01-01',
    headlin: 'a',
    dateModified: 'hôm qua',
    author: { '@type': 'Place' },
    image: { '@type': 'X' },
  };
  expect(await faultsOf({ ...said, ...wrong })).toHaveLength(Object.keys(wrong).length + 1);
});

test('every live article is reached from the home page, and no link of ours is broken or leads on', async () => {
  const articles = await liveArticles();
  expect(articles.length).toBeGreaterThan(30);
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(articles.map(({ path }) => path)));
  expect(pages.filter(({ status }) => status !== 200).map(({ path, status }) => [status, path])).toEqual([]);
  expect(faults(({ fragments, ids }) => fragments.filter((fragment) => !ids.has(fragment)))).toEqual([]);
});

test('everything a page names is there: pictures, style sheets, scripts, feeds, data', async () => {
  const crawled = new Set(pages.map(({ path }) => site + path));
  const named = new Set(pages.flatMap(({ parts, links }) => [...parts, ...links]));
  const isSearch = (address: string) => address.startsWith(`${site}/tim-kiem?`); // closed to crawlers, and rate-limited
  const others = [...named].filter((address) => !crawled.has(decodeURI(address)) && !isSearch(address));
  const kinds = [
    /\.css/,
    /\.js/,
    /\.woff2|\.svg/,
    /\/media\/cards\//,
    /\/1x1-/,
    /\d\.avif/,
    /rss\.xml/,
    /file\.pdf/,
    /\.mp4/,
  ];
  for (const kind of kinds)
    expect(
      others.some((address) => kind.test(address)),
      String(kind),
    ).toBe(true);
  const answers = await inParallel(others, async (address) => {
    const answer = await fetch(address, { method: 'HEAD', redirect: 'manual' });
    return answer.status === 200 ? [] : [`${answer.status} ${address}`];
  });
  expect(answers.flat()).toEqual([]);
});

test('nothing that a page names is closed to crawlers', async () => {
  const rules = (await (await fetch(`${site}/robots.txt`)).text()).match(/(?<=^Disallow: ).+$/gm) ?? [];
  expect(rules.length).toBeGreaterThan(3);
  const isClosed = (address: string) => {
    const { pathname, search } = new URL(address);
    return rules.some((rule) =>
      rule.endsWith('$') ? `${pathname}${search}$` === rule : `${pathname}${search}`.startsWith(rule),
    );
  };
  expect(faults(({ path, parts }) => [site + path, ...parts].filter(isClosed))).toEqual([]);
  for (const path of ['/dashboard', '/dang-nhap', '/tim-kiem?q=x', '/xem-truoc/x', '/api/visits']) {
    expect(isClosed(site + path), path).toBe(true);
    const answer = await fetch(site + path, { redirect: 'manual' });
    expect(answer.headers.get('x-robots-tag'), path).toBe('noindex');
  }
  const said = (page: CrawledPage) => page.meta.get('robots') ?? [];
  expect(
    faults((page) => (said(page).join() === 'max-image-preview:large' ? [] : [said(page).join() || 'none'])),
  ).toEqual([]);
});

test('no two pages share a title, a heading or a description, and each has one', async () => {
  expect(faults(({ title }) => (title.length === 1 && title[0] ? [] : [title]))).toEqual([]);
  expect(faults(({ headings }) => (headings.length === 1 && headings[0] ? [] : [headings]))).toEqual([]);
  const described = (page: CrawledPage) => page.meta.get('description') ?? [];
  expect(faults((page) => (described(page).length === 1 && described(page)[0] ? [] : [described(page)]))).toEqual([]);
  expect(repeated(({ title }) => title[0])).toEqual([]);
  expect(repeated(({ headings }) => headings[0])).toEqual([]);
  expect(repeated((page) => described(page)[0])).toEqual([]);
});

test('every page is canonical to itself, in ASCII', async () => {
  const own = (path: string) => new URL(site + path).href;
  const isOwn = (page: CrawledPage) => new URL(page.canonical[0] ?? site).href === own(page.path);
  expect(faults((page) => (page.canonical.length === 1 && isOwn(page) ? [] : page.canonical))).toEqual([]);
  expect(faults(({ canonical }) => canonical.filter((address) => !/^https?:\/\/[!-~]+$/.test(address)))).toEqual([]);
  expect(faults((page) => (meta(page, 'og:url') === page.canonical[0] ? [] : [meta(page, 'og:url')]))).toEqual([]);
});

test('every page is complete where it is shared, and its picture is as large as it says', async () => {
  const names = ['og:title', 'og:description', 'og:url', 'og:site_name', 'og:locale', 'og:type', 'og:image'];
  const image = ['og:image:width', 'og:image:height', 'og:image:alt', 'twitter:card', 'twitter:title'];
  const all = [...names, ...image, 'twitter:description', 'twitter:image', 'twitter:image:alt'];
  expect(faults((page) => all.filter((name) => page.meta.get(name)?.length !== 1 || !meta(page, name)))).toEqual([]);
  const pictures = new Map(pages.map((page) => [meta(page, 'og:image') ?? '', page]));
  await inParallel([...pictures], async ([address, page]) => {
    const { width, height } = await sharp(await (await fetch(address)).arrayBuffer()).metadata();
    expect([`${width}`, `${height}`], address).toEqual([meta(page, 'og:image:width'), meta(page, 'og:image:height')]);
  });
});

test('an article without a cover is shared with a drawing of its own, which nobody can have drawn otherwise', async () => {
  const bare = (await liveArticles()).filter(({ hasCover }) => !hasCover);
  expect(bare.length).toBeGreaterThan(0);
  const addresses = bare.map(({ path }) => {
    const page = pages.find((one) => one.path === path);
    return page ? meta(page, 'og:image') : undefined;
  });
  expect(new Set(addresses).size).toBe(bare.length);
  for (const address of addresses) {
    expect(address).toMatch(/\/media\/cards\/article-\d+-[0-9a-f]{16}\.jpg$/);
    const answer = await fetch(address ?? '');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const other = (address ?? '').replace(/-[0-9a-f]{16}/, '-0123456789abcdef');
    expect((await fetch(other)).status).toBe(404);
  }
  for (const file of ['home.jpg', 'article-999999-0123456789abcdef.jpg', 'x-1-0123456789abcdef.jpg', '..%2fhome.jpg']) {
    expect((await fetch(`${site}/media/cards/${file}`)).status, file).toBe(404);
  }
});

test('structured data is JSON-LD that schema.org knows, and complete', async () => {
  await inParallel(pages, async (page) => {
    for (const block of page.jsonLd) expect(await faultsOf(block), page.path).toEqual([]);
  });
  const home = pages.find(({ path }) => path === '/');
  expect(home?.jsonLd).toEqual([
    expect.objectContaining({
      '@type': 'WebSite',
      publisher: expect.objectContaining({ '@type': 'GovernmentOrganization', logo: expect.anything() }),
      potentialAction: expect.objectContaining({
        target: { '@type': 'EntryPoint', urlTemplate: `${site}/tim-kiem?q={search_term_string}` },
      }),
    }),
  ]);
  for (const article of await liveArticles()) {
    const page = pages.find(({ path }) => path === article.path);
    const news = page?.jsonLd.find((block) => block['@type'] === 'NewsArticle');
    const needed = ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'articleSection', 'inLanguage'];
    expect(Object.keys(news ?? {}), article.path).toEqual(expect.arrayContaining(needed));
    expect(Boolean(news?.['isBasedOn']), article.path).toBe(article.hasSource);
    if (article.hasCover) expect(ratiosOf(news), article.path).toEqual(['1.00', '1.33', '1.78']);
    expect(
      page?.jsonLd.some((block) => block['@type'] === 'BreadcrumbList'),
      article.path,
    ).toBe(true);
  }
});

function ratiosOf(news: Record<string, unknown> | undefined): string[] {
  const images = news?.['image'] as { width: number; height: number }[];
  return images.map(({ width, height }) => (width / height).toFixed(2));
}

test('every article carries the nine names of Dublin Core', async () => {
  const names = ['title', 'creator', 'date', 'description', 'publisher', 'identifier', 'language', 'subject'];
  for (const article of await liveArticles()) {
    const page = pages.find(({ path }) => path === article.path);
    const said = (name: string) => page?.meta.get(`DC.${name}`)?.join();
    for (const name of names) expect(said(name), `${name} of ${article.path}`).toMatch(/\S/);
    expect(Boolean(said('source')), article.path).toBe(article.hasSource);
  }
});

async function givenRetracted() {
  const sql = postgres(process.env['WHOLE_DATABASE_URL'] ?? '', { max: 1 });
  const [row] = await sql`insert into articles (category_id, slug, status, published_at, retracted_at, live_changed_at)
    select id, 'da-go', 'retracted', now(), now(), now() from categories where slug = 'kinh-te' returning id`;
  await sql.end();
  return `/kinh-te/da-go-${row?.['id']}`;
}

test('the Nu HTML checker finds no error on any page', async ({ browser }) => {
  test.skip(!process.env['JAVA'], 'no Java: the HTML checker did not run');
  const [found, gone] = ['/tim-kiem?q=kinh+te', await givenRetracted()];
  const others = ['/dang-nhap', '/tim-kiem?q=a', found, gone, '/khong-co', '/khong-co/x-999999', '/xem-truoc/x'];
  const further = await Promise.all(others.map((path) => readPage(site, path)));
  const read = (path: string) => further.find((page) => page.path === path);
  expect(read(gone)?.status).toBe(410);
  expect(read(found)?.html).toContain('<mark');

  const desk = await browser.newPage({ baseURL: site });
  await signIn(desk, 'quantri');
  const home = { path: '/dashboard', html: await (await desk.request.get('/dashboard')).text() };
  await desk.close();
  expect(nuFaults([...pages, ...further, home])).toEqual([]);
});
