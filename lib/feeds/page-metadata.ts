import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ListedArticle, LiveArticle } from '#db/article/articles';
import type { Site, StaticPage } from '#db/site/site';
import { firstParagraph } from '#domain/article/body-text';
import { isoInVietnam } from '#domain/base/calendar';
import { excerpt } from '#domain/base/text';
import { FEED_FORMATS } from '#domain/feeds/feed';
import { type MissingStatus, wordsOf } from '#domain/http/missing-status';
import { articlePath, categoryPath } from '#domain/http/paths';
import { commonRendition } from '#domain/media/renditions';
import { articleCard, type Card, cardImage, categoryCard, homeCard, pageCard } from '#lib/site/cards';
import type { loadCategory } from '#lib/site/category';
import { loadSite } from '#lib/site/once';
import { absoluteUrl } from '#server/settings/site';

type Image = { url: string; width: number; height: number; alt: string };
type PageFacts = {
  title: string;
  path: string;
  description?: string | undefined;
  image: Image;
  feeds?: FeedLinks;
  article?: { publishedTime: string; modifiedTime: string; section: string; tags: string[] };
};
type FeedLinks = ReturnType<typeof feedLinks>;
type CategoryListing = NonNullable<Awaited<ReturnType<typeof loadCategory>>>;

export function feedLinks(title: string, path = '') {
  return Object.fromEntries(
    Object.values(FEED_FORMATS).map(({ file, contentType }) => [contentType, [{ url: `${path}/${file}`, title }]]),
  );
}

export function pageMetadata(site: Site, facts: PageFacts): Metadata {
  const { title, path, description = site.description, image, feeds = {}, article } = facts;
  const images = [image];
  const shared = { title, description, url: path, siteName: site.name, locale: 'vi_VN', images };
  const types = Object.entries(feedLinks(site.name)).map(([type, links]) => [type, [...links, ...(feeds[type] ?? [])]]);
  return {
    title,
    description,
    alternates: { canonical: path, types: Object.fromEntries(types) },
    robots: { 'max-image-preview': 'large' },
    openGraph: article ? { ...shared, ...article, type: 'article' } : { ...shared, type: 'website' },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}

export async function homeMetadata(site: Site, newest: ListedArticle[]): Promise<Metadata> {
  const metadata = pageMetadata(site, { title: site.name, path: '/', image: pictureOf(newest, homeCard(site)) });
  return { ...metadata, title: { absolute: site.name } };
}

export async function categoryMetadata({ category, page, articles }: CategoryListing): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('category')]);
  const description = category.description || t('descriptionOf', { name: category.name, site: site.name });
  return pageMetadata(site, {
    title: page > 1 ? t('titleWithPage', { name: category.name, page }) : category.name,
    description: page > 1 ? t('descriptionWithPage', { description, page }) : description,
    path: categoryPath(category, page),
    image: pictureOf(articles, categoryCard(category, site)),
    feeds: feedLinks(`${category.name} | ${site.name}`, categoryPath(category)),
  });
}

export function staticPageMetadata(page: StaticPage, site: Site): Metadata {
  return pageMetadata(site, {
    title: page.title,
    description: excerpt(firstParagraph(page.body)) || page.title,
    path: categoryPath(page),
    image: cardImage(pageCard(page, site)),
  });
}

export function articleMetadata(article: LiveArticle, site: Site): Metadata {
  const { title, categoryName, tags } = article;
  const publishedTime = isoInVietnam(article.publishedAt);
  const metadata = pageMetadata(site, {
    title,
    description: article.excerpt || title,
    path: articlePath(article),
    image: { ...cardImage(articleCard(article, site)), alt: (article.cover && article.coverAlt) || title },
    feeds: feedLinks(`${categoryName} | ${site.name}`, categoryPath({ slug: article.categorySlug })),
    article: { publishedTime, modifiedTime: isoInVietnam(article.changedAt), section: categoryName, tags },
  });
  return { ...metadata, other: dublinCore(article, site) };
}

/** Reveals nothing of a withdrawn article. */
export async function missingMetadata(status: MissingStatus): Promise<Metadata> {
  const t = await getTranslations(wordsOf(status));
  return { title: t('title'), robots: { index: false } };
}

/** Dublin Core (RFC 5013), required of Vietnamese portals. */
function dublinCore(article: LiveArticle, site: Site): Record<string, string | string[]> {
  const source = article.sourceUrl ?? article.sourceName;
  return {
    'DC.title': article.title,
    'DC.creator': article.byline ?? site.agency,
    'DC.date': isoInVietnam(article.publishedAt),
    'DC.description': article.excerpt || article.title,
    'DC.publisher': site.agency,
    'DC.identifier': absoluteUrl(articlePath(article)),
    'DC.language': article.language,
    'DC.subject': [article.categoryName, ...article.tags],
    ...(source ? { 'DC.source': source } : {}),
  };
}

export function pictureOf(articles: Pick<ListedArticle, 'title' | 'cover' | 'coverAlt'>[], card: Card): Image {
  const covered = articles.find(({ cover }) => cover);
  if (!covered?.cover) return cardImage(card);
  const { path, width, height } = commonRendition(covered.cover);
  return { url: absoluteUrl(path), width, height, alt: covered.coverAlt || covered.title };
}
