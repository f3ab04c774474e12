import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PAGE_SIZE } from '#db/article/articles';
import { countAuthored, listAuthored } from '#db/article/authored';
import { findAuthorAt, type ShownAuthor } from '#db/authors/authors';
import { excerpt } from '#domain/base/text';
import { authorPath, pageNumberOf } from '#domain/http/paths';
import { commonRendition } from '#domain/media/renditions';
import { feedLinks, pageMetadata, pictureOf } from '#lib/feeds/page-metadata';
import { homeCard } from '#lib/site/cards';
import { loadSite } from '#lib/site/once';
import { absoluteUrl } from '#server/settings/site';

type AuthorPage = NonNullable<Awaited<ReturnType<typeof loadAuthorPage>>>;

/** Undefined without such a page; a former slug redirects to the present one. */
export const loadAuthorPage = cache(async (slug: string, number = '1') => {
  const [author, page] = [await findAuthorAt(slug), pageNumberOf(number)];
  if (!author || page === undefined) return undefined;
  if (author.slug !== slug) permanentRedirect(authorPath(author, page));
  const pages = Math.max(1, Math.ceil((await countAuthored(author.id)) / PAGE_SIZE));
  return page > pages ? undefined : { author, page, pages, articles: await listAuthored(author.id, page) };
});

/** Without articles it is in no index. */
export async function authorMetadata({ author, page, articles }: AuthorPage): Promise<Metadata> {
  const [site, t, category] = await Promise.all([
    loadSite(),
    getTranslations('authorPage'),
    getTranslations('category'),
  ]);
  const description = excerpt(author.biography) || t('descriptionOf', { name: author.name, site: site.name });
  const metadata = pageMetadata(site, {
    title: page > 1 ? t('titleWithPage', { name: author.name, page }) : author.name,
    description: page > 1 ? category('descriptionWithPage', { description, page }) : description,
    path: authorPath(author, page),
    image: portraitOf(author) ?? pictureOf(articles, homeCard(site)),
    feeds: feedLinks(`${author.name} | ${site.name}`, authorPath(author)),
  });
  return articles.length > 0 ? metadata : { ...metadata, robots: { index: false } };
}

function portraitOf({ name, portrait, portraitAlt }: ShownAuthor) {
  if (!portrait) return undefined;
  const { path, width, height } = commonRendition(portrait);
  return { url: absoluteUrl(path), width, height, alt: portraitAlt || name };
}
