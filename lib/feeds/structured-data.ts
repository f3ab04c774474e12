import { getTranslations } from 'next-intl/server';
import type { LiveArticle } from '#db/article/articles';
import { listMedia, type ShownMedia } from '#db/media/media';
import type { Site } from '#db/site/site';
import { mediaIdsIn } from '#domain/article/body';
import { isoInVietnam } from '#domain/base/calendar';
import { excerpt } from '#domain/base/text';
import { articlePath, authorPath, categoryPath, SEARCH_PATH } from '#domain/http/paths';
import { commonRendition, cropOf, RATIOS, type Ratio } from '#domain/media/renditions';
import { articleCard, cardImage } from '#lib/site/cards';
import { absoluteUrl } from '#server/settings/site';

/** Google shows no more of a headline. */
const HEADLINE_LIMIT = 110;

/** Replaces a missing logo. */
const EMBLEM = { path: '/icon.svg', width: 512, height: 512 };

type Publisher = Awaited<ReturnType<typeof describePublisher>>;

export async function describePublisher(site: Site) {
  const [logo] = site.logoId === null ? [] : await listMedia([site.logoId]);
  return {
    '@type': 'GovernmentOrganization',
    name: site.agency,
    url: absoluteUrl('/'),
    logo: imageObject(logo ? commonRendition(logo) : EMBLEM),
  };
}

/** Follows Google's Article guide; dates as on the page. The author may have a page. */
export function newsArticle(
  article: LiveArticle,
  media: ShownMedia[],
  site: Site,
  publisher: Publisher,
  authorSlug?: string,
) {
  const { byline, tags } = article;
  const source = sourceOf(article);
  const profile = authorSlug === undefined ? {} : { url: absoluteUrl(authorPath({ slug: authorSlug })) };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: excerpt(article.title, HEADLINE_LIMIT),
    description: article.excerpt || article.title,
    image: imagesOf(article, media, site),
    datePublished: isoInVietnam(article.publishedAt),
    dateModified: isoInVietnam(article.changedAt),
    author: byline ? { '@type': 'Person', name: byline, ...profile } : publisher,
    publisher,
    articleSection: article.categoryName,
    ...(tags.length > 0 ? { keywords: tags } : {}),
    inLanguage: article.language,
    isAccessibleForFree: true,
    ...(source ? { isBasedOn: source } : {}),
    mainEntityOfPage: absoluteUrl(articlePath(article)),
  };
}

export async function breadcrumbs(trail: { name: string; slug: string }[], article?: LiveArticle) {
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
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absoluteUrl(SEARCH_PATH)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The cover, else the first picture, else the drawn card. */
function imagesOf(article: LiveArticle, media: ShownMedia[], site: Site) {
  const pictures = media.filter(({ kind }) => kind === 'image');
  const inOrder = mediaIdsIn(article.body).map((id) => pictures.find((picture) => picture.id === id));
  const picture = article.cover ?? inOrder.find((one) => one !== undefined);
  if (!picture) {
    const { url, width, height } = cardImage(articleCard(article, site));
    return [{ '@type': 'ImageObject', url, width, height }];
  }
  return (Object.keys(RATIOS) as Ratio[]).map((ratio) => {
    const { path, width, height } = cropOf(picture, ratio);
    return imageObject({ path, width, height });
  });
}

function sourceOf({ sourceName, sourceUrl }: LiveArticle) {
  if (!sourceName && !sourceUrl) return undefined;
  return {
    '@type': 'CreativeWork',
    ...(sourceName ? { name: sourceName } : {}),
    ...(sourceUrl ? { url: sourceUrl } : {}),
  };
}

function imageObject({ path, width, height }: { path: string; width: number; height: number }) {
  return { '@type': 'ImageObject', url: absoluteUrl(path), width, height };
}
