import { expect } from '@playwright/test';
import postgres from 'postgres';
import { test } from '#e2e/support/test';

/** Made live as by the importer; changes bypass the desk. */
async function publish(words: string) {
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  const slug = `${words}-${Math.random().toString(36).slice(2, 8)}`;
  const body = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph' }] });
  const id = await sql.begin(async (tx) => {
    const [article] = await tx`insert into articles (category_id, slug, status, published_at)
      select id, ${slug}, 'published', now() from categories where slug = 'kinh-te' returning id, category_id`;
    const [revision] = await tx`insert into revisions (article_id, category_id, slug, title, excerpt, body)
      values (${article?.['id']}, ${article?.['category_id']}, ${slug}, ${slug}, ${slug}, ${body}::text::jsonb)
      returning id`;
    await tx`update articles set live_revision_id = ${revision?.['id']}, head_revision_id = ${revision?.['id']}
      where id = ${article?.['id']}`;
    await tx`select pg_notify('content_changed', '')`;
    return article?.['id'] as string;
  });
  return {
    id,
    slug,
    path: `/kinh-te/${slug}-${id}`,
    async retract() {
      await sql`update articles set live_revision_id = null, status = 'retracted', retracted_at = now() where id = ${id}`;
      await sql`select pg_notify('content_changed', '')`;
    },
    async republish() {
      await sql`update articles set live_revision_id = head_revision_id, status = 'published', retracted_at = null
        where id = ${id}`;
      await sql`select pg_notify('content_changed', '')`;
    },
    expire: () => sql`update articles set expires_at = now() + interval '1 second' where id = ${id}`,
    close: () => sql.end(),
  };
}

test('a retracted article answers 410 by whatever address, says so, and is nowhere', async ({ page, request }) => {
  const article = await publish('bai-bi-go');
  const status = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
  const lists = ['/', '/kinh-te', '/rss.xml', '/kinh-te/feed.json', '/sitemaps/news.xml', '/sitemaps/articles-1.xml'];
  await expect(async () => {
    expect(await status(article.path)).toBe(200);
    for (const list of lists) expect(await (await request.get(list)).text(), list).toContain(article.slug);
  }).toPass();

  await article.retract();
  await expect(async () => expect(await status(article.path)).toBe(410)).toPass();
  const others = [`/kinh-te/khac-${article.id}`, `/khong-co/x-${article.id}`, `${article.path}?trang=2`];
  for (const other of others) expect(await status(other), other).toBe(410);
  for (const list of lists) expect(await (await request.get(list)).text(), list).not.toContain(article.slug);
  const together = await Promise.all(Array.from({ length: 8 }, () => status(article.path)));
  expect(together).toEqual(Array(8).fill(410));
  for (const missing of [article.path, '/khong-co', '/khong-co/x-999999999']) {
    const kept = (await request.get(missing)).headers()['cache-control'];
    expect(kept, missing).toMatch(/max-age=0/);
    expect(kept, missing).not.toMatch(/s-maxage|stale/);
  }
  expect((await request.head(article.path)).status()).toBe(410);
  expect((await request.get(article.path, { headers: { rsc: '1' } })).status()).toBe(410);

  const answer = await page.goto(`/kinh-te/khac-${article.id}`);
  expect(answer?.status()).toBe(410);
  expect(await answer?.text()).not.toContain(article.slug);
  await expect(page).toHaveTitle(/^Bài viết đã được gỡ \| /);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài viết đã được gỡ');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);

  await article.republish();
  await expect(async () => expect(await status(article.path)).toBe(200)).toPass();
  await article.retract(); // other tests read the newest articles
  await article.close();
});

test('the 410 page says why without any script', async ({ browser, request }) => {
  const article = await publish('bai-khong-script');
  await article.retract();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await expect(async () => expect((await request.get(article.path)).status()).toBe(410)).toPass();
  await page.goto(article.path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài viết đã được gỡ');
  await context.close();
  await article.close();
});

test('an article whose time is over answers 410 by itself', async ({ request }) => {
  const article = await publish('bai-het-han');
  await expect(async () => expect((await request.get(article.path)).status()).toBe(200)).toPass();
  await article.expire();
  await expect(async () => expect((await request.get(article.path)).status()).toBe(410)).toPass();
  await article.close();
});
