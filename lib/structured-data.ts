import { getTranslations } from 'next-intl/server';
import type { LiveArticle } from '#db/articles';
import { listMedia, type Media } from '#db/media';
import type { Site } from '#db/site';
import { isoInVietnam } from '#domain/calendar';
import type { CategoryNode } from '#domain/category-tree';
import { articlePath, categoryPath } from '#domain/paths';
import { largestRendition } from '#domain/renditions';
import { excerpt } from '#domain/text';
import { absoluteUrl } from '#lib/env';

/** Google shows no more of a headline. */
const HEADLINE_LIMIT = 110;

type Picture = { sha256: string; width: number; height: number };
type Publisher = Awaited<ReturnType<typeof describePublisher>>;

/** The agency as schema.org's GovernmentOrganization, with its logo where it has one. */
export async function describePublisher(site: Site) {
  const [logo] = site.logoId === null ? [] : await listMedia([site.logoId]);
  return {
    '@type': 'GovernmentOrganization',
    name: site.agency,
    url: absoluteUrl('/'),
    ...(logo ? { logo: imageObject(logo) } : {}),
  };
}

/** The article as Google's Article guide asks for it; its dates are those that the page shows. */
export function newsArticle(article: LiveArticle, media: Media[], publisher: Publisher) {
  const { cover, byline, sourceUrl, tags } = article;
  const pictures = [...(cover ? [cover] : []), ...media.filter(({ kind }) => kind === 'image')];
  const images = [...new Map(pictures.map((picture) => [picture.sha256, imageObject(picture)])).values()];
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: excerpt(article.title, HEADLINE_LIMIT),
    description: article.excerpt,
    ...(images.length > 0 ? { image: images } : {}),
    datePublished: isoInVietnam(article.publishedAt),
    dateModified: isoInVietnam(article.changedAt),
    author: byline ? { '@type': 'Person', name: byline } : publisher,
    publisher,
    articleSection: article.categoryName,
    ...(tags.length > 0 ? { keywords: tags } : {}),
    inLanguage: article.language,
    isAccessibleForFree: true,
    ...(sourceUrl ? { isBasedOn: sourceUrl } : {}),
    mainEntityOfPage: absoluteUrl(articlePath(article)),
  };
}

/** The way from home to a category, and to the article where one is given. */
export async function breadcrumbs(trail: CategoryNode[], article?: LiveArticle) {
  const t = await getTranslations('site');
  const steps = [
    { name: t('home'), path: '/' },
    ...trail.map((category) => ({ name: category.name, path: categoryPath(category) })),
    ...(article ? [{ name: article.title, path: articlePath(article) }] : []),
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name,
      item: absoluteUrl(path),
    })),
  };
}

export function webSite(site: Site, publisher: Publisher) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: absoluteUrl('/'),
    inLanguage: 'vi',
    publisher,
  };
}

function imageObject(picture: Picture) {
  const { path, width, height } = largestRendition(picture);
  return { '@type': 'ImageObject', url: absoluteUrl(path), width, height };
}
