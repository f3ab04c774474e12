import postgres from 'postgres';
import type { Corpus } from '#bench/corpus';
import type { Asked } from '#bench/search-queries';
import {
  findLiveArticle,
  listArticlesByRank,
  listCategoryArticles,
  listFeedArticles,
  listNewestArticles,
  listRelatedArticles,
  PAGE_SIZE,
  rankMostRead,
} from '#db/article/articles';
import { countCategoryArticles } from '#db/article/category-pages';
import { fingerprintPart, listNews, listSitemapParts, readCategoryTimes, readPart } from '#db/feeds/sitemaps';
import { dayOf } from '#domain/base/calendar';

const READ_A_DAY = 20_000;

/** Archive queries other than search, by class: `rounds` different ones each. */
export async function listArchiveClasses(corpus: Corpus, rounds: number): Promise<Map<string, Asked[]>> {
  await writeViews(corpus);
  const [large, middling, small] = await listCategoriesBySize(corpus);
  const parts = await listSitemapParts();
  const pageOf = (category: Sized, share: number) => async () => {
    const pages = Math.ceil((await countCategoryArticles(category.id)) / PAGE_SIZE);
    await listCategoryArticles(category.id, Math.max(1, Math.floor(pages * share)));
  };
  const across = (name: string, run: (place: number) => Promise<unknown>): [string, Asked[]] => [
    name,
    Array.from({ length: rounds }, (_, place) => ({ text: name, run: () => run(place) })),
  ];
  const deep = (name: string, category: Sized) =>
    across(`${name}: any page of ${category.articles} articles`, (place) => pageOf(category, (place + 1) / rounds)());
  return new Map([
    across('home: the newest', () => listNewestArticles(6)),
    deep('large category', large as Sized),
    deep('middling category', middling as Sized),
    deep('small category', small as Sized),
    across('article with related', async (place) => {
      const article = await findLiveArticle(1 + Math.floor((place / rounds) * (corpus.articles - 1)));
      if (article) await listRelatedArticles(article, 6);
    }),
    across('most read: the ranking, once a minute', () => rankMostRead(dayOf(new Date()), 30, 50)),
    across('most read: on each page', (place) =>
      listArticlesByRank(
        [1, 2, 3, 4, 5].map((n) => n * 97 + place),
        5,
      ),
    ),
    across('feed of a small category', () => listFeedArticles(50, (small as Sized).id)),
    across('sitemap index', listSitemapParts),
    across('sitemap part, whole', async (place) => {
      const { part } = parts[place % parts.length] as (typeof parts)[number];
      await fingerprintPart(part);
      for await (const _ of readPart(part));
    }),
    across('news sitemap', () => listNews()),
    across('times of all categories', readCategoryTimes),
  ]);
}

type Sized = { id: number; articles: number };

/** The largest, the middle and the smallest, each with all below it. */
async function listCategoriesBySize({ url }: Corpus): Promise<Sized[]> {
  const sql = postgres(url, { max: 1 });
  const ids = (await sql`select id from categories`).map(({ id }) => Number(id));
  await sql.end();
  const sized = await Promise.all(ids.map(async (id) => ({ id, articles: await countCategoryArticles(id) })));
  sized.sort((a, b) => b.articles - a.articles);
  return [sized[0], sized[Math.floor(sized.length / 2)], sized.at(-1)] as Sized[];
}

/** Thirty days of views, skewed to newer articles; written once. */
async function writeViews({ url, articles }: Corpus): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [written] = await sql`select exists (select from page_view_days) as is_done`;
  if (!written?.['is_done']) {
    await sql`
      insert into page_view_days (day, path, article_id, views)
      select day::date, '/x-' || id, id, sum(1 + 500 / n)
      from generate_series(now() - interval '29 days', now(), '1 day') as day, lateral (
        select n, ${articles}::bigint - floor((n::float8 / ${READ_A_DAY}) ^ 2 * ${articles - 1})::bigint as id
        from generate_series(1, ${READ_A_DAY}::int) as n) as read
      group by day::date, id`;
    await sql`vacuum analyze page_view_days`;
  }
  await sql.end();
}
