import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  findLiveArticle,
  listArticlesByRank,
  listCategoryArticles,
  listNewestArticles,
  listRelatedArticles,
  rankMostRead,
} from '#db/article/articles';
import { countCategoryArticles } from '#db/article/category-pages';
import { createPublishedArticle } from '#db/article/imports';
import { isGone } from '#db/article/live-articles';
import { findKnownPaths, whereLeads } from '#db/article/reader-paths';
import { sql } from '#db/client/client';
import { createPage } from '#db/site/site';
import { recordVisits } from '#db/visits/visits';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('articles');

const cast = {} as Record<'economy' | 'farming' | 'harvest' | 'market' | 'tomorrow', number>;

beforeAll(async () => {
  cast.economy = await givenCategory('kinh-te');
  cast.farming = await givenCategory('nong-nghiep', cast.economy);
  cast.market = await givenArticle(cast.economy, 'cho-phien', new Date('2026-01-01'));
  cast.harvest = await givenArticle(cast.farming, 'vu-mua', new Date('2026-01-02'));
  cast.tomorrow = await givenArticle(cast.farming, 'ngay-mai', new Date(Date.now() + 86_400_000));
  await createPage({
    slug: 'gioi-thieu',
    title: 'Giới thiệu',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  });
});

const ids = (articles: { id: number }[]) => articles.map(({ id }) => id);

describe('what readers see', () => {
  test('the newest first, nothing that is due tomorrow', async () => {
    expect(ids(await listNewestArticles(10))).toEqual([cast.harvest, cast.market]);
    expect(await findLiveArticle(cast.tomorrow)).toBeUndefined();
  });
  test('a category shows its descendants', async () => {
    expect(ids(await listCategoryArticles(cast.economy, 1))).toEqual([cast.harvest, cast.market]);
    expect(ids(await listCategoryArticles(cast.economy, 2, 1))).toEqual([cast.market]);
    expect(await countCategoryArticles(cast.farming)).toBe(1);
  });
  test('an article is related to its own category first, then to what is around it in the tree, never to itself', async () => {
    const beside = async (id: number, categoryId: number, limit = 5) =>
      ids((await listRelatedArticles({ id, categoryId }, limit)).articles);
    expect(await beside(cast.harvest, cast.farming)).toEqual([cast.market]);
    expect(await beside(cast.market, cast.economy)).toEqual([cast.harvest]);
    const old = await givenArticle(cast.farming, 'vu-truoc', new Date('2025-01-01'));
    const fair = await givenArticle(cast.economy, 'hoi-cho', new Date('2026-01-03'));
    expect(await beside(cast.harvest, cast.farming)).toEqual([old, fair, cast.market]);
    expect(await beside(cast.harvest, cast.farming, 2)).toEqual([old, fair]);
    expect(await beside(cast.market, cast.economy)).toEqual([fair, cast.harvest, old]);
    await sql()`update articles set status = 'retracted', live_revision_id = null where id in ${sql()([old, fair])}`;
  });
  test('a retracted one is gone', async () => {
    const id = await givenArticle(cast.economy, 'rut-lai');
    await sql()`update articles set status = 'retracted', live_revision_id = null where id = ${id}`;
    expect(await findLiveArticle(id)).toBeUndefined();
    expect(ids(await listNewestArticles(10))).not.toContain(id);
  });
});

test.each([
  ['taken back', `live_revision_id = null, status = 'retracted', retracted_at = now()`, true],
  ['taken back, and its text reworked', `live_revision_id = null, status = 'draft', retracted_at = now()`, true],
  ['taken back, and trashed', `live_revision_id = null, status = 'trashed', retracted_at = now()`, true],
  ['out of time, before the scheduler says so', `expires_at = now()`, true],
  ['live', `expires_at = now() + interval '1 day'`, false],
  ['live again', `retracted_at = now()`, false],
  ['waiting for its time', `published_at = now() + interval '1 day'`, false],
])('%s', async (_, change, isIt) => {
  const id = await givenArticle(cast.economy, 'thu-go', new Date('2020-01-01'));
  await sql().unsafe(`update articles set ${change} where id = ${id}`);
  expect(await isGone(id)).toBe(isIt);
  await sql()`update articles set live_revision_id = null where id = ${id}`;
});

test('a draft, trashed or not, and an unknown article are not gone: readers never saw them', async () => {
  const drafts = await sql()`insert into articles (category_id, slug, status) values
    (${cast.economy}, 'nhap', 'draft'), (${cast.economy}, 'nhap-bo-di', 'trashed') returning id`;
  for (const { id } of [...drafts, { id: 999_999 }]) expect(await isGone(Number(id))).toBe(false);
});

test('an article that readers never saw leads nowhere, as does none; of what is gone a page tells', async () => {
  const gone = await givenArticle(cast.economy, 'het-han', new Date('2020-01-01'));
  await sql()`update articles set expires_at = now() where id = ${gone}`;
  const [draft] = await sql()`insert into articles (category_id, slug) values (${cast.economy}, 'nhap') returning id`;
  for (const id of [draft?.['id'], cast.tomorrow, 999_999])
    expect(await whereLeads(`/kinh-te/x-${id}`)).toBe('nowhere');
  expect(await whereLeads(`/kinh-te/x-${gone}`)).toBeUndefined();
  const market = `/kinh-te/cho-phien-${cast.market}`;
  expect(await whereLeads(market)).toBeUndefined();
  expect(await whereLeads(`/x/y-${cast.market}`)).toEqual({ location: market });
});

test('an article is created whole or not at all', async () => {
  const before = await sql()`select count(*) from articles`;
  const broken = createPublishedArticle({
    categoryId: cast.economy,
    slug: 'hong',
    publishedAt: new Date(),
    revision: { title: null as unknown as string, excerpt: '', body: { type: 'doc', content: [] } },
  });
  await expect(broken).rejects.toThrow();
  expect(await sql()`select count(*) from articles`).toEqual(before);
});

test('two imports of one page at once create one article', async () => {
  const importKey = randomUUID();
  const body = { type: 'doc' as const, content: [] };
  const create = () =>
    createPublishedArticle({
      categoryId: cast.economy,
      slug: 'nhap',
      importKey,
      publishedAt: new Date(),
      revision: { title: 'Nhập', excerpt: '', body },
    });
  expect((await Promise.all([create(), create(), create()])).filter(Boolean)).toHaveLength(1);
});

test('most read follows the views of the last days', async () => {
  const view = (articleId: number, visitor: string) => ({
    path: `/x-${articleId}`,
    articleId,
    at: Date.now(),
    visitor,
  });
  const views = [view(cast.market, 'a'), view(cast.market, 'b'), view(cast.harvest, 'a')];
  await recordVisits({ batchId: randomUUID(), views, uncounted: [] });
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(await rankMostRead(today, 30, 5)).toEqual([cast.market, cast.harvest]);
  const ranked = [cast.market, cast.tomorrow, cast.harvest];
  expect(ids(await listArticlesByRank(ranked, 5))).toEqual([cast.market, cast.harvest]);
  expect(ids(await listArticlesByRank(ranked, 1))).toEqual([cast.market]);
});

test('only canonical addresses of existing pages are known', async () => {
  const harvest = `/nong-nghiep/vu-mua-${cast.harvest}`;
  const known = await findKnownPaths([
    '/',
    '/thong-ke-truy-cap',
    '/tim-kiem',
    '/du-lieu-mo',
    '/so-do-cong',
    '/chuyen-de',
    '/tac-gia',
    '/kenh-tin',
    '/kinh-te',
    '/gioi-thieu',
    harvest,
    '/khong-co',
    '/kinh-te/trang/2',
    '/gioi-thieu/trang/2',
    `/kinh-te/vu-mua-${cast.harvest}`,
    `/nong-nghiep/khac-${cast.harvest}`,
    `/nong-nghiep/ngay-mai-${cast.tomorrow}`,
    '/nong-nghiep/vu-mua-999999',
  ]);
  expect([...known.keys()].sort()).toEqual(
    [
      '/',
      '/gioi-thieu',
      '/kinh-te',
      harvest,
      '/thong-ke-truy-cap',
      '/tim-kiem',
      '/du-lieu-mo',
      '/so-do-cong',
      '/chuyen-de',
      '/tac-gia',
      '/kenh-tin',
    ].sort(),
  );
  expect(known.get(harvest)).toEqual({ articleId: cast.harvest });
});
