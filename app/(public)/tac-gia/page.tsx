import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '#components/article/breadcrumb';
import { AuthorNames } from '#components/authors/author-names';
import { listAuthors } from '#db/authors/authors';
import { AUTHORS_PATH } from '#domain/http/paths';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { cardImage, ownPageCard } from '#lib/site/cards';
import { loadSite } from '#lib/site/once';

export const revalidate = 600;

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('authorPage')]);
  const image = cardImage(await ownPageCard('authors', site));
  return pageMetadata(site, { title: t('title'), description: t('intro'), path: AUTHORS_PATH, image });
}

export default async function AuthorsPage() {
  const [t, authors] = await Promise.all([getTranslations('authorPage'), listAuthors()]);
  return (
    <div>
      <Breadcrumb trail={[]} />
      <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-[44rem] text-muted">{t('intro')}</p>
      <AuthorNames authors={authors} />
    </div>
  );
}
