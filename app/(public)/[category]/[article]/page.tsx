import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ArticleView } from '#components/article/article-view';
import { SiteAside } from '#components/site/aside';
import { findLiveArticle, type LiveArticle, listRelatedArticles } from '#db/articles';
import { listCategoryTree } from '#db/categories';
import { listMedia } from '#db/media';
import { mediaIdsIn } from '#domain/body';
import { isoInVietnam } from '#domain/calendar';
import { trailTo } from '#domain/category-tree';
import { articleIdOf, articlePath } from '#domain/paths';
import { LARGEST_WIDTH, renditionKey } from '#domain/renditions';
import { loadAside } from '#lib/aside';

export const revalidate = 600;
export const generateStaticParams = () => []; // built on first visit, then kept

type Props = PageProps<'/[category]/[article]'>;

const RELATED = 6;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await find(params);
  if (!article) return {};
  const url = articlePath(article);
  return {
    title: article.title,
    description: article.excerpt,
    alternates: { canonical: url },
    openGraph: {
      type: 'article',
      url,
      title: article.title,
      description: article.excerpt,
      publishedTime: isoInVietnam(article.publishedAt),
      section: article.categoryName,
      tags: article.tags,
      images: coverOf(article),
    },
  };
}

export default async function ArticlePage({ params }: Props) {
  const article = await find(params);
  if (!article) notFound();
  const { category, article: segment } = await params;
  if (`/${category}/${segment}` !== articlePath(article)) permanentRedirect(articlePath(article));

  const [tree, media, related, aside] = await Promise.all([
    listCategoryTree(),
    listMedia(mediaIdsIn(article.body)),
    listRelatedArticles(article, RELATED),
    loadAside(),
  ]);
  return (
    <ArticleView
      article={article}
      trail={trailTo(tree, article.categorySlug)}
      files={new Map(media.map((file) => [file.id, file]))}
      related={related}
      aside={<SiteAside {...aside} />}
    />
  );
}

/** The id finds the article, whatever category and slug stand before it. */
async function find(params: Props['params']): Promise<LiveArticle | undefined> {
  const id = articleIdOf((await params).article);
  return id === undefined ? undefined : findLiveArticle(id);
}

function coverOf({ cover, coverAlt }: LiveArticle) {
  if (!cover) return [];
  return [
    {
      url: `/media/${renditionKey(cover.sha256, Math.min(cover.width, LARGEST_WIDTH), 'webp')}`,
      width: cover.width,
      height: cover.height,
      alt: coverAlt ?? '',
    },
  ];
}
