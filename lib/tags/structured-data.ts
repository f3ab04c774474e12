import type { ListedArticle } from '#db/article/articles';
import type { PublicTag } from '#db/tags/public-tags';
import { articlePath, tagPath } from '#domain/http/paths';
import { absoluteUrl } from '#server/settings/site';

export function tagCollection(tag: PublicTag, page: number, articles: ListedArticle[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: tag.name,
    description: tag.description,
    url: absoluteUrl(tagPath(tag, page)),
    inLanguage: 'vi',
    about: { '@type': 'Thing', name: tag.name },
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: articles.map((article, place) => ({
        '@type': 'ListItem',
        position: place + 1,
        name: article.title,
        url: absoluteUrl(articlePath(article)),
      })),
    },
  };
}
