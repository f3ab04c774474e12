import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIRequestContext, expect } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import postgres from 'postgres';
import { createPublishedArticle } from '#db/article/imports';
import { moveArticle } from '#db/article/moves';
import { closeDatabase } from '#db/client/client';
import { DOCUMENT, givenClient, openHarvester, type Summary } from '#e2e/support/open-data';
import { test } from '#e2e/support/test';
import { openPortalOnCopy } from '#tests/support/end-to-end';

const SITE = process.env['SITE_URL'] ?? 'http://localhost:3000';
const HOUR = 3_600_000;

type List = { items: Summary[]; next: string | null };
type Changes = { items: { id: number; state: string; article: Summary | null }[]; next: string | null; resume: string };

test.afterAll(closeDatabase);

async function sitemapArticles(request: APIRequestContext): Promise<string[]> {
  const index = await (await request.get('/sitemap.xml')).text();
  const parts = [...index.matchAll(/<loc>([^<]+\/articles-\d+\.xml)<\/loc>/g)].map(([, url = '']) => url);
  const texts = await Promise.all(parts.map(async (url) => (await request.get(url)).text()));
  return texts.flatMap((text) => [...text.matchAll(/<url><loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url));
}

/** Recent changes become a minute older, so that the API lists them. */
async function settle() {
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1 });
  await sql`update articles set live_changed_at = live_changed_at - interval '1 minute'
    where live_changed_at between now() - interval '1 minute' and now()`;
  await sql.end();
}

test('the document is OpenAPI 3.1, and has words for everything', async ({ request }) => {
  const { document } = await openHarvester(request);
  expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  const texts = JSON.stringify(document);
  expect(texts).not.toContain('openData.');
  for (const [name, { properties }] of Object.entries(document.components.schemas)) {
    for (const [field, { description }] of Object.entries(properties)) {
      expect(description, `${name}.${field}`).toMatch(/\S/);
    }
  }
  expect(Object.keys(document.paths)).toHaveLength(4);
});

test('a harvester gets every article of the sitemap, each once, the newest first', async ({ request }) => {
  const harvester = await openHarvester(request);
  const before = await sitemapArticles(request);
  const walked = await harvester.walk<Summary>('/api/v1/articles?limit=9');
  const after = await sitemapArticles(request);

  const urls = walked.map(({ url }) => url);
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls).toEqual(expect.arrayContaining(before.filter((url) => after.includes(url))));
  const settled = walked.filter(({ publishedAt }) => Date.parse(publishedAt) < Date.now() - HOUR);
  expect(settled.length).toBeGreaterThan(9);
  expect([...before, ...after]).toEqual(expect.arrayContaining(settled.map(({ url }) => url)));
  const times = walked.map(({ publishedAt }) => Date.parse(publishedAt));
  expect(times).toEqual(times.toSorted((one, other) => other - one));
});

test('following the changes from the beginning gives every live article too', async ({ request }) => {
  const harvester = await openHarvester(request);
  const before = await sitemapArticles(request);
  await settle();
  const live = new Map<number, string>();
  let page: Changes = { items: [], next: '/api/v1/changes?limit=50', resume: '' };
  while (page.next) {
    page = await harvester.get<Changes>(page.next);
    for (const { id, article } of page.items) {
      if (article) live.set(id, article.url);
      else live.delete(id);
    }
  }
  const after = await sitemapArticles(request);
  const ids = (urls: string[]) => urls.map((url) => Number(url.split('-').at(-1)));
  const recent = ids(before.filter((url) => !after.includes(url)));
  const expected = ids(before).filter((id) => !recent.includes(id));
  expect(expected.filter((id) => !live.has(id))).toEqual([]);
  expect((await harvester.get<Changes>(page.resume)).next).toBeNull();
});

test('a category is answered with all below it, and a time with what was published then', async ({ request }) => {
  const harvester = await openHarvester(request);
  type Node = { slug: string; articles: string; children: Node[] };
  const { items: tree } = await harvester.get<{ items: Node[] }>('/api/v1/categories');
  const economy = tree.find(({ slug }) => slug === 'kinh-te') as Node;
  const below = [economy, ...economy.children].map(({ slug }) => slug);
  expect(below).toContain('nong-nghiep');
  const articles = await harvester.walk<Summary>(`${economy.articles}&limit=100`);
  const slugs = new Set(articles.map(({ category }) => category.slug));
  expect(slugs).toContain('nong-nghiep');
  expect(below).toEqual(expect.arrayContaining([...slugs]));

  const day = articles.at(-1)?.publishedAt.slice(0, 10) ?? '';
  const { items } = await harvester.get<List>(`/api/v1/articles?from=${day}&to=${day}&limit=100`);
  expect(items.map(({ publishedAt }) => publishedAt.slice(0, 10))).toEqual(items.map(() => day));
  expect(items.map(({ id }) => id)).toContain(articles.at(-1)?.id);
  const [newest] = articles;
  const from = newest?.publishedAt ?? '';
  const unescaped = await harvester.get<List>(`${economy.articles}&from=${from}`);
  expect(unescaped.items.map(({ id }) => id)).toContain(newest?.id);
});

test('an article is whole, with pictures that are there and nothing of the desk', async ({ request }) => {
  const harvester = await openHarvester(request);
  const articles = await harvester.walk<Summary & { cover: { renditions: { url: string; type: string }[] } | null }>(
    '/api/v1/articles?category=nong-nghiep',
  );
  const summary = articles.find(({ cover }) => cover);
  const article = await harvester.get<{ html: string; text: string; url: string; title: string }>(summary?.api ?? '');
  const page = await (await request.get(article.url)).text();
  const sentence = article.text.split('\n').find((line) => line.length > 40 && !/["'&<>]/.test(line)) ?? '';
  expect(sentence).not.toBe('');
  expect(page).toContain(sentence);
  expect(article.html).toContain(sentence);
  expect(article.html).not.toMatch(/<script|class=|href="\/|src="\//);
  for (const { url, type } of summary?.cover?.renditions ?? []) {
    expect((await request.get(url)).headers()['content-type']).toBe(type);
  }
  expect(JSON.stringify([articles, article])).not.toMatch(/demo\.invalid|authorId|createdBy|status/);
});

for (const path of ['/api/v1/articles', '/api/v1/changes', '/api/v1/categories', DOCUMENT]) {
  test(`${path} is not sent again to who has it`, async ({ request }) => {
    const headers = givenClient();
    await expect(async () => {
      const first = (await request.get(path, { headers })).headers();
      expect(first).toMatchObject({
        'access-control-allow-origin': '*',
        'cache-control': 'public, max-age=60',
        'x-content-type-options': 'nosniff',
      });
      expect(first['link']).toContain(`<${SITE}${DOCUMENT}>; rel="service-desc"`);
      const head = await request.head(path, { headers });
      expect(head.headers()['etag']).toBe(first['etag']);
      expect(await head.body()).toHaveLength(0);
      // No date is sent within a minute of a change.
      const conditions = { 'if-none-match': first['etag'], 'if-modified-since': first['last-modified'] };
      for (const [name, value] of Object.entries(conditions)) {
        if (value === undefined) continue;
        const again = await request.get(path, { headers: { ...headers, [name]: value } });
        expect(again.status()).toBe(304);
        expect(again.headers()['access-control-allow-origin']).toBe('*');
        expect(await again.body()).toHaveLength(0);
      }
      expect((await request.get(path, { headers: { ...headers, 'if-none-match': '"other"' } })).status()).toBe(200);
    }).toPass();
  });
}

test('the next page stands in the Link header', async ({ request }) => {
  const response = await request.get('/api/v1/articles?limit=2&category=kinh-te', { headers: givenClient() });
  const { next } = (await response.json()) as List;
  expect(next).toContain(`${SITE}/api/v1/articles?limit=2&category=kinh-te&after=`);
  expect(response.headers()['link']).toContain(`<${next}>; rel="next"`);
});

test('a page of another site reads it, its headers included, after asking', async ({ page }) => {
  const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>News</p>'));
  await once(other.listen(0, '127.0.0.1'), 'listening');
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  const read = await page.evaluate(async (url) => {
    const response = await fetch(url, { headers: { 'If-None-Match': '"other"' } });
    return { status: response.status, etag: response.headers.get('etag'), link: response.headers.get('link') };
  }, `${SITE}/api/v1/categories`);
  expect(read).toEqual({ status: 200, etag: expect.stringMatching(/^W\/"/), link: expect.stringContaining(DOCUMENT) });
  other.close();
});

test('a preflight is answered without credentials; what would change something is refused', async ({ request }) => {
  const preflight = await request.fetch('/api/v1/articles/1', {
    method: 'OPTIONS',
    headers: { origin: 'https://doc-bao.example', 'access-control-request-method': 'GET' },
  });
  expect(preflight.status()).toBe(204);
  expect(preflight.headers()['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
  expect(preflight.headers()['access-control-allow-credentials']).toBeUndefined();
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    for (const path of ['/api/v1/articles', '/api/v1/khong-co']) {
      const refused = await request.fetch(path, { method });
      expect(refused.status()).toBe(405);
      expect(refused.headers()['allow']).toBe('GET, HEAD, OPTIONS');
      expect(await refused.json()).toMatchObject({ status: 405, type: `${SITE}/du-lieu-mo#method` });
    }
  }
});

test('a retracted article is gone at once, and the changes say so', async ({ request }) => {
  const harvester = await openHarvester(request);
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1 });
  const [category] = await sql`select id from categories where slug = 'kinh-te'`;
  const [secretary] = await sql`select id from users where role = 'secretary'`;
  await sql.end();
  const id = (await createPublishedArticle({
    categoryId: Number(category?.['id']),
    slug: 'bai-se-go',
    publishedAt: new Date('2026-01-05T03:00:00Z'),
    revision: { title: 'Bài sẽ gỡ', excerpt: '', body: { type: 'doc', content: [{ type: 'paragraph' }] } },
  })) as number;
  const { revision } = await harvester.get<{ revision: number }>(`/api/v1/articles/${id}`);
  const listed = async () =>
    (await harvester.get<List>('/api/v1/articles?from=2026-01-05&to=2026-01-05')).items.some((one) => one.id === id);
  expect(await listed()).toBe(true);

  const actor = { id: Number(secretary?.['id']), name: '', role: 'secretary', categoryIds: null } as const;
  const moved = await moveArticle({ id, move: 'retract', headRevisionId: revision, note: 'Sai' }, actor);
  expect(moved.ok).toBe(true);
  await harvester.get(`/api/v1/articles/${id}`, 410);
  expect(await listed()).toBe(false);
  await settle();
  const [last] = (await harvester.walk<Changes['items'][number]>('/api/v1/changes?limit=100')).filter(
    (change) => change.id === id,
  );
  expect(last).toMatchObject({ state: 'gone', article: null });
});

const BAD: [path: string, parameter: string][] = [
  ['articles?limit=0', 'limit'],
  ['articles?limit=101', 'limit'],
  ['articles?limit=1e1', 'limit'],
  ['articles?limit=', 'limit'],
  ['articles?limit=5&limit=6', 'limit'],
  ['articles?category=khong-co', 'category'],
  ['articles?category=%00', 'category'],
  ["articles?category=kinh-te'%20or%201=1--", 'category'],
  ['articles?from=2026-02-30', 'from'],
  ['articles?from=0000-01-01', 'from'],
  ['articles?to=9999-12-31T23:59:59-23:59', 'to'],
  ['articles?to=homnay', 'to'],
  ['articles?after=x', 'after'],
  ['articles?after=20260230000000000000-1', 'after'],
  [`articles?after=${'9'.repeat(4000)}`, 'after'],
  ['articles?Limit=5', 'Limit'],
  ['articles?toString=1', 'toString'],
  ['changes?since=now', 'since'],
  ['changes?category=kinh-te', 'category'],
  ['categories?x=%3Cscript%3E', 'x'],
  ['articles/1?fields=all', 'fields'],
];

test('parameters that are none are refused by their names, in plain words', async ({ request }) => {
  const harvester = await openHarvester(request);
  for (const [path, parameter] of BAD) {
    const problem = await harvester.get<{ parameter: string; detail: string }>(`/api/v1/${path}`, 400);
    expect(problem.parameter, path).toBe(parameter);
    expect(problem.detail, path).toMatch(/\S{2,} .+\.$/);
    expect(problem.detail).not.toContain('openData.');
  }
  for (const id of ['0', '01', '-1', 'x', '999999999999999', '9999999999999999999', '1%00', "1'"]) {
    await harvester.get(`/api/v1/articles/${id}`, 404);
  }
  for (const path of ['/api/v1', '/api/v1/khong-co', '/api/v1/articles/1/2']) {
    const answer = await request.get(path);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  }
});

test('who asks too often is told when to ask again; others are served', async ({ request }) => {
  const harvester = await openHarvester(request);
  const ask = () => request.head('/api/v1/categories', { headers: harvester.headers });
  let refused = await ask();
  for (let asked = 0; refused.status() === 200 && asked < 400; asked += 10) {
    refused = (await Promise.all(Array.from({ length: 10 }, ask))).at(-1) ?? refused;
  }
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
  expect(refused.headers()['cache-control']).toBe('no-store');
  await harvester.get('/api/v1/categories', 429);
  await (await openHarvester(request)).get('/api/v1/categories');
});

test('while the database is away the answer is 503, and then it is there again', async ({ request }) => {
  const portal = await openPortalOnCopy('api_away');
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  const url = `${portal.url}/api/v1/categories`;
  try {
    expect((await request.get(url)).status()).toBe(200);
    await sql`alter database api_away with allow_connections false`;
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'api_away'`;
    const away = await request.get(url);
    expect(away.status()).toBe(503);
    expect(Number(away.headers()['retry-after'])).toBeGreaterThan(0);
    expect(await away.json()).toMatchObject({ status: 503 });
    await sql`alter database api_away with allow_connections true`;
    await expect.poll(async () => (await request.get(url)).status()).toBe(200);
  } finally {
    await portal.stop();
    await sql.end();
  }
});

test('people find it from the footer, explained', async ({ page, request }) => {
  const { document } = await openHarvester(request);
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Dữ liệu mở' }).click();
  await expect(page).toHaveURL('/du-lieu-mo');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dữ liệu mở');
  const text = await page.getByRole('main').textContent();
  for (const [path, { get }] of Object.entries(document.paths)) {
    expect(text).toContain(path);
    for (const { description } of get.parameters) expect(text).toContain(description);
  }
  await expect(page.locator('#too_many')).toBeVisible();
  await page.getByRole('link', { name: DOCUMENT }).click();
  await expect(page).toHaveURL(DOCUMENT);
});
