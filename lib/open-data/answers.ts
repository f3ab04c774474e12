import { findLiveArticle, type LiveArticle } from '#db/article/articles';
import { isGone } from '#db/article/live-articles';
import { listRevisionMedia } from '#db/article/revision-media';
import { listLiveChanges, listOpenArticles, type OpenArticle } from '#db/feeds/open-data';
import { listCategoryTree } from '#db/site/categories';
import { bodyHtml } from '#domain/article/body-html';
import { bodyText } from '#domain/article/body-text';
import { pick } from '#domain/article/fields';
import { isoInVietnam } from '#domain/base/calendar';
import { cursorOf, parseCursor } from '#domain/base/cursor';
import { ok, refuse } from '#domain/base/result';
import {
  type Answer,
  ARTICLE_QUERY,
  CHANGE_QUERY,
  endOf,
  NO_QUERY,
  OPEN_LEADS,
  OPERATIONS,
  SCHEMAS,
  startOf,
} from '#domain/feeds/open-data';
import { articlePath, categoryPath, idOf } from '#domain/http/paths';
import { FORMATS, renditionAddress, renditionSizes } from '#domain/media/renditions';
import { type CategoryNode, trailTo } from '#domain/site/category-tree';
import { type Found, readQuery } from '#lib/open-data/queries';
import { absoluteUrl } from '#server/settings/site';

export async function findArticles(request: Request): Promise<Found> {
  const query = readQuery(request, ARTICLE_QUERY);
  if (!query.ok) return query;
  const { category: slug, from, to, limit, after } = query.value;
  const category = slug === undefined ? undefined : trailTo(await listCategoryTree(), slug).at(-1);
  if (slug !== undefined && !category) return { ...refuse('unknown_category'), parameter: 'category' };

  const rows = await listOpenArticles({
    limit: limit + 1,
    categoryId: category?.id,
    from: from === undefined ? undefined : startOf(from),
    to: to === undefined ? undefined : endOf(to),
    after: after === undefined ? undefined : parseCursor(after),
  });
  const shown = rows.slice(0, limit);
  const next = rows.length > limit ? pageAfter(request, shown.at(-1)) : null;
  return ok({ next, data: SCHEMAS.ArticleList.parse({ items: shown.map(summaryOf), next }) });
}

export async function findArticle(request: Request, segment: string): Promise<Found> {
  const query = readQuery(request, NO_QUERY);
  if (!query.ok) return query;
  const id = idOf(segment);
  const article = id === undefined ? undefined : await findLiveArticle(id);
  if (article) return ok({ data: SCHEMAS.Article.parse(await wholeOf(article)) });
  return refuse(id !== undefined && (await isGone(id)) ? 'gone' : 'not_found');
}

/** Oldest change first; `resume` is where to continue later. */
export async function findChanges(request: Request): Promise<Found> {
  const query = readQuery(request, CHANGE_QUERY);
  if (!query.ok) return query;
  const { since, limit, after } = query.value;
  const rows = await listLiveChanges({
    limit: limit + 1,
    since: since === undefined ? undefined : startOf(since),
    after: after === undefined ? undefined : parseCursor(after),
  });
  const shown = rows.slice(0, limit);
  const resume = pageAfter(request, shown.at(-1));
  const next = rows.length > limit ? resume : null;
  const items: Answer<'Change'>[] = shown.map(({ id, changedAt, article }) => ({
    id,
    api: apiAddress(id),
    state: article ? 'live' : 'gone',
    changedAt: isoInVietnam(changedAt),
    article: article ? summaryOf(article) : null,
  }));
  return ok({ next, data: SCHEMAS.ChangeList.parse({ items, next, resume }) });
}

export async function findCategories(request: Request): Promise<Found> {
  const query = readQuery(request, NO_QUERY);
  if (!query.ok) return query;
  return ok({ data: SCHEMAS.CategoryList.parse({ items: (await listCategoryTree()).map(categoryOf) }) });
}

function pageAfter(request: Request, row: { time: string; id: number } | undefined): string {
  const { pathname, search } = new URL(request.url);
  const address = new URL(absoluteUrl(pathname));
  address.search = search;
  if (row) address.searchParams.set('after', cursorOf(row));
  return address.href;
}

function summaryOf(article: OpenArticle | LiveArticle): Answer<'ArticleSummary'> {
  const { id, title, excerpt, tags, byline, language } = article;
  const category = { slug: article.categorySlug, name: article.categoryName };
  return {
    id,
    api: apiAddress(id),
    url: absoluteUrl(articlePath(article)),
    title,
    summary: excerpt,
    category: { ...category, url: absoluteUrl(categoryPath(category)) },
    tags,
    byline,
    language,
    publishedAt: isoInVietnam(article.publishedAt),
    modifiedAt: isoInVietnam(article.changedAt),
    revision: article.revisionId,
    cover: coverOf(article),
  };
}

async function wholeOf(article: LiveArticle): Promise<Answer<'Article'>> {
  const { body, sourceName, sourceUrl } = article;
  const files = new Map((await listRevisionMedia(article.revisionId)).map((file) => [file.id, file]));
  return {
    ...summaryOf(article),
    ...pick(article, OPEN_LEADS),
    html: bodyHtml(body, files, absoluteUrl(articlePath(article))),
    text: bodyText(body, new Map([...files].map(([id, { transcript }]) => [id, transcript]))),
    source: sourceName || sourceUrl ? { name: sourceName, url: sourceUrl } : null,
  };
}

function coverOf(article: OpenArticle | LiveArticle): Answer<'Cover'> | null {
  const { cover, coverAlt, coverCaption, coverCredit } = article;
  if (!cover) return null;
  const renditions = renditionSizes(cover).flatMap(({ width, height }) =>
    FORMATS.map((format) => ({
      url: absoluteUrl(renditionAddress(cover, width, format)),
      type: `image/${format}` as const,
      width,
      height,
    })),
  );
  return { alt: coverAlt ?? '', caption: coverCaption, credit: coverCredit, renditions };
}

function categoryOf(category: CategoryNode): Answer<'Category'> {
  const { slug, name, description, children } = category;
  const articles = absoluteUrl(`${OPERATIONS.listArticles.path}?category=${slug}`);
  return {
    slug,
    name,
    description,
    url: absoluteUrl(categoryPath(category)),
    articles,
    children: children.map(categoryOf),
  };
}

function apiAddress(id: number): string {
  return absoluteUrl(OPERATIONS.readArticle.path.replace('{id}', String(id)));
}
