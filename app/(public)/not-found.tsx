import { getTranslations } from 'next-intl/server';
import { Teaser } from '#components/article/teaser';
import { BlockHeading } from '#components/site/block-heading';
import { listNewestArticles } from '#db/articles';

export default async function NotFoundPage() {
  const t = await getTranslations();
  const newest = await listNewestArticles(3);
  return (
    <div className="py-6">
      <h1 className="text-2xl font-bold md:text-3xl">{t('notFound.title')}</h1>
      <p className="mt-3 mb-6">{t('notFound.text')}</p>
      <a href="/" className="inline-block rounded bg-accent px-5 py-3 font-bold text-accent-ink hover:underline">
        {t('notFound.home')}
      </a>
      {newest.length > 0 && (
        <section className="mt-12">
          <BlockHeading>{t('home.latest')}</BlockHeading>
          <ul className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
            {newest.map((article) => (
              <li key={article.id}>
                <Teaser article={article} level={3} variant="card" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
