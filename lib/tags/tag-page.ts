import type { Metadata } from 'next';
import { permanentRedirect, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PAGE_SIZE } from '#db/article/articles';
import { countTagged, listTagged } from '#db/article/tagged';
import { findTagAt } from '#db/tags/public-tags';
import { pageNumberOf, tagPath } from '#domain/http/paths';
import { tagSearchPath } from '#domain/search/filter';
import { feedLinks, pageMetadata, pictureOf } from '#lib/feeds/page-metadata';
import { homeCard } from '#lib/site/cards';
import { loadSite } from '#lib/site/once';

type TagPage = NonNullable<Awaited<ReturnType<typeof loadTagPage>>>;

/** Undefined without such a page; one that is public no more redirects to the search, a former slug to the present one. */
export const loadTagPage = cache(async (slug: string, number = '1') => {
  const [tag, page] = [await findTagAt(slug), pageNumberOf(number)];
  if (!tag || page === undefined) return undefined;
  if (!tag.isPublic) redirect(tagSearchPath(tag.name));
  if (tag.slug !== slug) permanentRedirect(tagPath(tag, page));
  const count = await countTagged(tag.key);
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  return page > pages ? undefined : { tag, page, pages, articles: await listTagged(tag.key, page) };
});

/** Without articles it is in no index. */
export async function tagMetadata({ tag, page, articles }: TagPage): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('tagPage')]);
  const title = t('title', { name: tag.name });
  const metadata = pageMetadata(site, {
    title: page > 1 ? t('titleWithPage', { title, page }) : title,
    description: tag.description,
    path: tagPath(tag, page),
    image: pictureOf(articles, homeCard(site)),
    feeds: feedLinks(`${title} | ${site.name}`, tagPath(tag)),
  });
  return articles.length > 0 ? metadata : { ...metadata, robots: { index: false } };
}
