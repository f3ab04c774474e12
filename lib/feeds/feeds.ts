import type { LiveArticle } from '#db/article/articles';
import { listFeedArticles } from '#db/article/articles';
import { listShownMedia } from '#db/article/revision-media';
import { readChangeTime } from '#db/feeds/sitemaps';
import type { QuietMedia } from '#db/media/media';
import { listCategoryTree } from '#db/site/categories';
import { findMovedSection } from '#db/site/sections';
import { readSite } from '#db/site/site';
import { type BodyFile, bodyHtml, figureHtml } from '#domain/article/body-html';
import { leadLines } from '#domain/article/fields';
import { xml } from '#domain/base/xml';
import { FEED_FORMATS, type FeedFormat, type FeedItem, renderFeed } from '#domain/feeds/feed';
import { articlePath, categoryPath } from '#domain/http/paths';
import { commonRendition } from '#domain/media/renditions';
import { type CategoryNode, trailTo } from '#domain/site/category-tree';
import { answerConditionally, etagOf } from '#lib/base/conditional';
import { beginAnswer } from '#server/pages/kept-answers';
import { webSubHub } from '#server/settings/pings';
import { absoluteUrl, siteUrl } from '#server/settings/site';

/** Articles per feed. */
const LENGTH = 50;

/** A category includes its descendants. A former slug redirects; 404 for an unknown one. */
export async function answerFeed(request: Request, format: FeedFormat, slug?: string): Promise<Response> {
  const { file, contentType } = FEED_FORMATS[format];
  const keep = beginAnswer(slug === undefined ? `/${file}` : `/${slug}/${file}`);
  const [site, tree, changedAt] = await Promise.all([readSite(), listCategoryTree(), readChangeTime()]);
  const category = slug === undefined ? undefined : trailTo(tree, slug).at(-1);
  if (slug !== undefined && !category) {
    keep(undefined);
    return answerMoved(slug, format, tree);
  }

  const articles = await listFeedArticles(LENGTH, category?.id);
  const files = await listShownMedia(articles.map(({ revisionId }) => revisionId));
  const page = category ? categoryPath(category) : '/';
  const self = absoluteUrl(category ? `${page}/${file}` : `/${file}`);
  const hub = webSubHub();
  const text = renderFeed(format, {
    title: category ? `${category.name} | ${site.name}` : site.name,
    description: category?.description || site.description,
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
