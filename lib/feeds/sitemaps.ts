import { ReadableStream } from 'node:stream/web';
import { listAlbumTimes } from '#db/albums/live';
import { listNewestArticles } from '#db/article/articles';
import { listAuthorsWithArticles } from '#db/article/authored';
import { listTagsWithArticles } from '#db/article/tagged';
import {
  fingerprintPart,
  listNews,
  listPageTimes,
  listSitemapParts,
  readCategoryTimes,
  readChangeTime,
  readPart,
} from '#db/feeds/sitemaps';
import { listCategoryTree } from '#db/site/categories';
import { readSite } from '#db/site/site';
import { listLiveTopics } from '#db/topics/topics';
import {
  newsSitemap,
  SITEMAP_END,
  SITEMAP_START,
  type SitemapPage,
  sitemapEntry,
  sitemapIndex,
} from '#domain/feeds/sitemap';
import { albumPath, SHELVES, shelfPath } from '#domain/http/library-paths';
import { articlePath, authorPath, categoryPath, tagPath, topicPath } from '#domain/http/paths';
import { READER_PAGES } from '#domain/http/reader-pages';
import { commonRendition } from '#domain/media/renditions';
import { type CategoryNode, flattenTree } from '#domain/site/category-tree';
import { answerConditionally, etagOf } from '#lib/base/conditional';
import { beginAnswer } from '#server/pages/kept-answers';
import { absoluteUrl, siteUrl } from '#server/settings/site';

const XML = 'application/xml; charset=utf-8';

type Keep = ReturnType<typeof beginAnswer>;

export async function answerSitemapIndex(request: Request): Promise<Response> {
  const keep = beginAnswer('/sitemap.xml');
  const [parts, news] = await Promise.all([listSitemapParts(), listNews()]);
  const articles = parts.map(({ part, changedAt }) => ({
    url: absoluteUrl(`/sitemaps/articles-${part}.xml`),
    changedAt,
  }));
  const files = ['pages.xml', ...(news.length > 0 ? ['news.xml'] : [])];
  const others = files.map((file) => ({ url: absoluteUrl(`/sitemaps/${file}`) }));
  return answerText(request, sitemapIndex([...others, ...articles]), keep);
}

/** Undefined if there is none. Parts of articles are not kept for outages: one may have tens of megabytes. */
export async function answerSitemap(request: Request, file: string): Promise<Response | undefined> {
  const keep = beginAnswer(`/sitemaps/${file}`);
  if (file === 'pages.xml') return answerText(request, await pagesSitemap(), keep);
  if (file === 'news.xml') return answerNews(request, keep);
  const part = /^articles-([1-9]\d{0,8})\.xml$/.exec(file)?.[1];
  return part === undefined ? undefined : answerPart(request, Number(part));
}

async function answerText(request: Request, text: string, keep: Keep): Promise<Response> {
  const version = { etag: etagOf(text), changedAt: await readChangeTime() };
  keep({ text, headers: { etag: version.etag, 'content-type': XML } });
  return answerConditionally(request, version, XML, () => text);
}

async function answerPart(request: Request, part: number): Promise<Response | undefined> {
  const [fingerprint, changedAt] = await Promise.all([fingerprintPart(part), readChangeTime()]);
  if (fingerprint === undefined) return undefined;
  const etag = etagOf(`sitemap ${part} ${siteUrl()} ${fingerprint}`);
  return answerConditionally(request, { etag, changedAt }, XML, () => ReadableStream.from(writePart(part)) as BodyInit);
}

/** Reads no faster than the crawler takes it. */
async function* writePart(part: number) {
  const encoder = new TextEncoder();
  yield encoder.encode(SITEMAP_START);
  for await (const batch of readPart(part)) {
    const entries = batch.map((article) =>
      sitemapEntry({
        url: absoluteUrl(articlePath(article)),
        changedAt: article.changedAt,
        images: article.images.map((image) => absoluteUrl(commonRendition(image).path)),
      }),
    );
    yield encoder.encode(entries.join(''));
  }
  yield encoder.encode(SITEMAP_END);
}

/** A sitemap must not be empty. */
async function answerNews(request: Request, keep: Keep): Promise<Response | undefined> {
  const [site, articles] = await Promise.all([readSite(), listNews()]);
  if (articles.length === 0) {
    keep(undefined);
    return undefined;
  }
  const news = articles.map((article) => ({ ...article, url: absoluteUrl(articlePath(article)) }));
  return answerText(request, newsSitemap(site.name, news), keep);
}

/** A category's date is its newest article's publication. */
async function pagesSitemap(): Promise<string> {
  const [tree, times, pages, tags, authors, topics, albums, [newest]] = await Promise.all([
    listCategoryTree(),
    readCategoryTimes(),
    listPageTimes(),
    listTagsWithArticles(),
    listAuthorsWithArticles(),
    listLiveTopics(),
    listAlbumTimes(),
    listNewestArticles(1),
  ]);
  const entries: SitemapPage[] = [
    { url: absoluteUrl('/'), changedAt: newest?.publishedAt },
    ...flattenTree(tree).map((category) => ({
      url: absoluteUrl(categoryPath(category)),
      changedAt: newestIn(category, times),
    })),
    ...pages.map((page) => ({ url: absoluteUrl(categoryPath(page)), changedAt: page.updatedAt })),
    ...tags.map((tag) => ({ url: absoluteUrl(tagPath(tag)) })),
    ...authors.map((author) => ({ url: absoluteUrl(authorPath(author)) })),
    ...topics.map((topic) => ({ url: absoluteUrl(topicPath(topic)), changedAt: topic.changedAt })),
    ...Object.values(READER_PAGES).flatMap(({ path, isListed }) => (isListed ? [{ url: absoluteUrl(path) }] : [])),
    ...SHELVES.map((shelf) => ({ url: absoluteUrl(shelfPath(shelf)) })),
    ...albums.map((album) => ({ url: absoluteUrl(albumPath(album)), changedAt: album.changedAt })),
  ];
  return [SITEMAP_START, ...entries.map(sitemapEntry), SITEMAP_END].join('');
}

function newestIn(category: CategoryNode, times: Map<number, Date>): Date | undefined {
  const known = flattenTree([category]).flatMap(({ id }) => times.get(id)?.getTime() ?? []);
  return known.length > 0 ? new Date(Math.max(...known)) : undefined;
}
