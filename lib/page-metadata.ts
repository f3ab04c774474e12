import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ListedArticle, LiveArticle } from '#db/articles';
import { listMedia } from '#db/media';
import { readSite, type Site } from '#db/site';
import { isoInVietnam } from '#domain/calendar';
import { FEED_FORMATS } from '#domain/feed';
import { articlePath, categoryPath } from '#domain/paths';
import { largestRendition } from '#domain/renditions';
import type { loadCategory } from '#lib/category';
import { absoluteUrl } from '#lib/env';

type Image = { url: string; width: number; height: number; alt?: string };
type PageFacts = {
  title: string;
  path: string;
  description?: string | undefined;
  image?: Image | undefined;
  /** The feeds of the page itself, beside those of the site. */
  feeds?: FeedLinks;
  article?: { publishedTime: string; modifiedTime: string; section: string; tags: string[] };
};
type FeedLinks = ReturnType<typeof feedLinks>;
type CategoryListing = NonNullable<Awaited<ReturnType<typeof loadCategory>>>;

/** The feeds of the site, or those below a category's path. */
export function feedLinks(title: string, path = '') {
  return Object.fromEntries(
    Object.values(FEED_FORMATS).map(({ file, contentType }) => [contentType, [{ url: `${path}/${file}`, title }]]),
  );
}

/** What the head of every reader page says: its one address, its feeds, how it looks where it is shared. */
export function pageMetadata(site: Site, facts: PageFacts): Metadata {
  const { title, path, description = site.description, image, feeds = {}, article } = facts;
  const images = image ? [image] : [];
  const shared = { title, description, url: path, siteName: site.name, locale: 'vi_VN', images };
  const types = Object.entries(feedLinks(site.name)).map(([type, links]) => [type, [...links, ...(feeds[type] ?? [])]]);
  return {
    title,
    description,
    alternates: { canonical: path, types: Object.fromEntries(types) },
    openGraph: article ? { ...shared, ...article, type: 'article' } : { ...shared, type: 'website' },
    twitter: { card: 'summary_large_image', title, description, images },
  };
}

export async function homeMetadata(site: Site, newest: ListedArticle[]): Promise<Metadata> {
  const metadata = pageMetadata(site, { title: site.name, path: '/', image: await pictureOf(site, newest) });
  return { ...metadata, title: { absolute: site.name } };
}

/** A page of a category: what is shared carries its newest picture. */
export async function categoryMetadata({ category, page, articles }: CategoryListing): Promise<Metadata> {
  const [site, t] = await Promise.all([readSite(), getTranslations('category')]);
  return pageMetadata(site, {
    title: page > 1 ? t('titleWithPage', { name: category.name, page }) : category.name,
    description: category.description || undefined,
    path: categoryPath(category, page),
    image: await pictureOf(site, articles),
    feeds: feedLinks(`${category.name} | ${site.name}`, categoryPath(category)),
  });
}

export function articleMetadata(article: LiveArticle, site: Site): Metadata {
  const { title, categoryName, tags } = article;
  const publishedTime = isoInVietnam(article.publishedAt);
  const metadata = pageMetadata(site, {
    title,
    description: article.excerpt,
    path: articlePath(article),
    image: coverOf(article),
    feeds: feedLinks(`${categoryName} | ${site.name}`, categoryPath({ slug: article.categorySlug })),
    article: { publishedTime, modifiedTime: isoInVietnam(article.changedAt), section: categoryName, tags },
  });
  return { ...metadata, other: dublinCore(article, site) };
}

/** Of an address whose article was withdrawn: nothing of the article. */
export async function withdrawnMetadata(): Promise<Metadata> {
  const t = await getTranslations('withdrawn');
  return { title: t('title'), robots: { index: false } };
}

/** Dublin Core (RFC 5013), which Vietnamese portals must carry. */
function dublinCore(article: LiveArticle, site: Site): Record<string, string | string[]> {
  const source = article.sourceUrl ?? article.sourceName;
  return {
    'DC.title': article.title,
    'DC.creator': article.byline ?? site.agency,
    'DC.date': isoInVietnam(article.publishedAt),
    'DC.description': article.excerpt,
    'DC.publisher': site.agency,
    'DC.identifier': absoluteUrl(articlePath(article)),
    'DC.language': article.language,
    'DC.subject': [article.categoryName, ...article.tags],
    ...(source ? { 'DC.source': source } : {}),
  };
}

/** The newest cover among the articles, else the site's logo. */
async function pictureOf(site: Site, articles: ListedArticle[]): Promise<Image | undefined> {
  const covered = articles.find(({ cover }) => cover);
  if (covered) return coverOf(covered);
  const [logo] = site.logoId === null ? [] : await listMedia([site.logoId]);
  return logo && imageOf(logo, site.name);
}

function coverOf({ cover, coverAlt }: Pick<ListedArticle, 'cover' | 'coverAlt'>): Image | undefined {
  return cover ? imageOf(cover, coverAlt) : undefined;
}

function imageOf(picture: { sha256: string; width: number; height: number }, alt: string | null): Image {
  const { path, width, height } = largestRendition(picture);
  return { url: absoluteUrl(path), width, height, ...(alt ? { alt } : {}) };
}
