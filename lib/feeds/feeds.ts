import type { LiveArticle } from '#db/article/articles';
import { listFeedArticles } from '#db/article/articles';
import { listShownMedia } from '#db/article/revision-media';
import { listTaggedFeed } from '#db/article/tagged';
import { readChangeTime } from '#db/feeds/sitemaps';
import type { QuietMedia } from '#db/media/media';
import { listCategoryTree } from '#db/site/categories';
import { findMovedSection } from '#db/site/sections';
import { readSite, type Site } from '#db/site/site';
import { findTagAt } from '#db/tags/public-tags';
import { type BodyFile, bodyHtml, figureHtml } from '#domain/article/body-html';
import { leadLines } from '#domain/article/fields';
import { xml } from '#domain/base/xml';
import { FEED_FORMATS, type FeedFormat, type FeedItem, renderFeed } from '#domain/feeds/feed';
import { articlePath, categoryPath, tagPath } from '#domain/http/paths';
import { commonRendition } from '#domain/media/renditions';
import { type CategoryNode, trailTo } from '#domain/site/category-tree';
import { answerConditionally, etagOf } from '#lib/base/conditional';
import { beginAnswer } from '#server/pages/kept-answers';
import { webSubHub } from '#server/settings/pings';
import { absoluteUrl, siteUrl } from '#server/settings/site';

/** Articles per feed. */
export const FEED_LENGTH = 50;

/** A category includes its descendants. A former slug redirects; 404 for an unknown one. */
export async function answerFeed(request: Request, format: FeedFormat, slug?: string): Promise<Response> {
  const { file } = FEED_FORMATS[format];
  const keep = beginAnswer(slug === undefined ? `/${file}` : `/${slug}/${file}`);
  const [site, tree] = await Promise.all([readSite(), listCategoryTree()]);
  const category = slug === undefined ? undefined : trailTo(tree, slug).at(-1);
  if (slug !== undefined && !category) {
    keep(undefined);
    return answerMoved(slug, format, tree);
  }

  return answerArticles(request, format, keep, site, {
    title: category ? `${category.name} | ${site.name}` : site.name,
    description: category?.description || site.description,
    page: category ? categoryPath(category) : '/',
    articles: await listFeedArticles(FEED_LENGTH, category?.id),
  });
}

/** A former slug redirects to the present one; 404 where the tag is not public. */
export async function answerTagFeed(request: Request, format: FeedFormat, slug: string): Promise<Response> {
  const { file } = FEED_FORMATS[format];
  const keep = beginAnswer(`/tu-khoa/${slug}/${file}`);
  const [site, tag] = await Promise.all([readSite(), findTagAt(slug)]);
  if (!tag?.isPublic || tag.slug !== slug) {
    keep(undefined);
    if (!tag?.isPublic) return new Response('Not found', { status: 404 });
    return new Response(null, { status: 308, headers: { location: `${tagPath(tag)}/${file}` } });
  }
  return answerArticles(request, format, keep, site, {
    title: `${tag.name} | ${site.name}`,
    description: tag.description,
    page: tagPath(tag),
    articles: await listTaggedFeed(tag.key, FEED_LENGTH),
  });
}

type Feed = { title: string; description: string; page: string; articles: LiveArticle[] };

/** The feed lies below `page`. */
export async function answerArticles(
  request: Request,
  format: FeedFormat,
  keep: ReturnType<typeof beginAnswer>,
  site: Site,
  { title, description, page, articles }: Feed,
): Promise<Response> {
  const { file, contentType } = FEED_FORMATS[format];
  const [files, changedAt] = await Promise.all([
    listShownMedia(articles.map(({ revisionId }) => revisionId)),
    readChangeTime(),
  ]);
  const self = absoluteUrl(page === '/' ? `/${file}` : `${page}/${file}`);
  const hub = webSubHub();
  const text = renderFeed(format, {
    title,
    description,
    author: site.agency,
    language: 'vi',
    page: absoluteUrl(page),
    self,
    hub,
    items: articles.map((article) => feedItem(article, files.get(article.revisionId) ?? [], site.agency)),
  });
  const version = { etag: etagOf(text), changedAt };
  const type = `${contentType}; charset=utf-8`;
  const link: Record<string, string> = hub ? { link: `<${hub}>; rel="hub", <${self}>; rel="self"` } : {};
  keep({ text, headers: { etag: version.etag, 'content-type': type, ...link } });
  const answer = answerConditionally(request, version, type, () => text);
  for (const [name, value] of Object.entries(link)) answer.headers.set(name, value);
  return answer;
}

async function answerMoved(slug: string, format: FeedFormat, tree: CategoryNode[]): Promise<Response> {
  const moved = await findMovedSection(slug);
  const category = moved === undefined ? undefined : trailTo(tree, moved).at(-1);
  if (!category) return new Response('Not found', { status: 404 });
  const location = `${categoryPath(category)}/${FEED_FORMATS[format].file}`;
  return new Response(null, { status: 308, headers: { location } });
}

function feedItem(article: LiveArticle, shown: QuietMedia[], agency: string): FeedItem {
  const { cover } = article;
  const url = absoluteUrl(articlePath(article));
  const image = cover && commonRendition(cover);
  return {
    ...article,
    // Tag URI (RFC 4151) by number, which survives renames.
    id: `tag:${new URL(siteUrl()).hostname},2026:article/${article.id}`,
    url,
    summary: article.excerpt,
    html: wholeText(article, new Map(shown.map((file) => [file.id, file])), url),
    author: article.byline ?? agency,
    section: article.categoryName,
    image: image ? { ...image, url: absoluteUrl(image.path) } : undefined,
  };
}

function wholeText(article: LiveArticle, files: Map<number, BodyFile>, url: string): string {
  const { cover, coverAlt, coverCaption, coverCredit } = article;
  const lead = xml`${leadLines(article, 'feeds').map(({ text }) => xml`<p><strong>${text}</strong></p>\n`)}`;
  const file = cover && { ...cover, contentType: 'image/*', name: '', credit: coverCredit };
  const figure = file ? `${figureHtml(file, coverAlt ?? '', xml`${coverCaption ?? ''}`, url)}\n` : '';
  return `${lead}${figure}${bodyHtml(article.body, files, url)}`;
}
