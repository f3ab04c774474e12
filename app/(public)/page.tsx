import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CategoryBlock } from '#components/article/category-block';
import { Teaser } from '#components/article/teaser';
import { SiteAside } from '#components/site/aside';
import { JsonLd } from '#components/site/json-ld';
import { type ListedArticle, listCategoryArticles } from '#db/article/articles';
import { homeMetadata } from '#lib/feeds/page-metadata';
import { describePublisher, webSite } from '#lib/feeds/structured-data';
import { loadAside } from '#lib/site/aside';
import { loadCategoryTree, loadNewestArticles, loadSite } from '#lib/site/once';

export const revalidate = 600;

const NEWEST = 6;
const PER_BLOCK = 4;

export async function generateMetadata(): Promise<Metadata> {
  const [site, newest] = await Promise.all([loadSite(), loadNewestArticles(NEWEST)]);
  return homeMetadata(site, newest);
}

export default async function HomePage() {
  const newest = await loadNewestArticles(NEWEST);
  const [site, blocks, aside] = await Promise.all([loadSite(), listBlocks(newest), loadAside()]);
  return (
    <>
      <JsonLd data={webSite(site, await describePublisher(site))} />
      <h1 className="sr-only">{site.name}</h1>
      <Newest articles={newest} />
      <div className="with-aside">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          {blocks.map(({ category, articles }) => (
            <CategoryBlock key={category.id} category={category} articles={articles} />
          ))}
        </div>
        <SiteAside {...aside} />
      </div>
    </>
  );
}

async function Newest({ articles: [lead, ...others] }: { articles: ListedArticle[] }) {
  const t = await getTranslations('home');
  if (!lead) return <p className="mb-10">{t('empty')}</p>;
  return (
    <section
      aria-labelledby="tin-moi"
      className="mb-10 grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      <h2 id="tin-moi" className="sr-only">
        {t('latest')}
      </h2>
      <Teaser article={lead} level={3} variant="lead" />
      <ul className="grid gap-6 sm:max-lg:grid-cols-2 lg:content-start lg:border-s lg:border-line lg:ps-8">
        {others.map((article) => (
          <li key={article.id} className="border-b border-line pb-5 last:border-0">
            <Teaser article={article} level={3} variant="line" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The newest articles of each category that `shown` lacks. */
async function listBlocks(shown: ListedArticle[]) {
  const above = new Set(shown.map((article) => article.id));
  const tree = await loadCategoryTree();
  const blocks = await Promise.all(
    tree.map(async (category) => {
      const newest = await listCategoryArticles(category.id, 1, PER_BLOCK + NEWEST);
      return { category, articles: newest.filter((article) => !above.has(article.id)).slice(0, PER_BLOCK) };
    }),
  );
  return blocks.filter(({ articles }) => articles.length > 0);
}
