import { findAlbumState } from '#db/albums/live';
import { listLiveAddresses, PAGE_SIZE } from '#db/article/articles';
import { whereAuthorLeads } from '#db/article/authored';
import { countByRule } from '#db/article/by-rule';
import { countCategoryArticles } from '#db/article/category-pages';
import { countListPages, listOf } from '#db/article/list-pages';
import { isGone } from '#db/article/live-articles';
import { countShelfPages } from '#db/article/shelf-pages';
import { countTagged } from '#db/article/tagged';
import { sql } from '#db/client/client';
import { listCategoryTree } from '#db/site/categories';
import { findMovedSection } from '#db/site/sections';
import { listPages } from '#db/site/site';
import { findTagAt } from '#db/tags/public-tags';
import { findTopicAt } from '#db/topics/topics';
import { LIBRARY_PATH } from '#domain/http/library-paths';
import {
  articleIdOf,
  articlePath,
  formerFeedOf,
  pageNumberOf,
  parseAuthorPath,
  parseLibraryPath,
  parseReaderPath,
  parseTagPath,
  TOPICS_PATH,
  tagPath,
  topicPath,
} from '#domain/http/paths';
import { ownPage } from '#domain/http/reader-pages';
import { tagSearchPath } from '#domain/search/filter';
import { type CategoryNode, flattenTree } from '#domain/site/category-tree';
import { pagesOfTopic, pickedIn } from '#domain/topics/topic';

type KnownPath = { articleId: number | null };

/** Keeps canonical paths of existing pages whose visits are counted. */
export async function findKnownPaths(paths: string[]): Promise<Map<string, KnownPath>> {
  const known = new Map<string, KnownPath>();
  const asked = paths.flatMap((path) => {
    const target = parseReaderPath(path);
    return target ? [{ path, target }] : [];
  });
  const ids = asked.flatMap(({ target }) => (target.kind === 'article' ? [target.id] : []));
  const addresses = await listLiveAddresses([...new Set(ids)]);
  const articleIds = new Map(addresses.map((article) => [articlePath(article), article.id]));
  const lastPages = await countPages(asked.flatMap(({ target }) => (target.kind === 'section' ? [target] : [])));
  const listPages = await countListPages(asked.flatMap(({ target }) => listOf(target) ?? []));

  for (const { path, target } of asked) {
    const list = listOf(target);
    if (target.kind === 'article') {
      const articleId = articleIds.get(path);
      if (articleId !== undefined) known.set(path, { articleId });
    } else if (target.kind === 'section') {
      if (target.page <= (lastPages.get(target.slug) ?? 0)) known.set(path, { articleId: null });
    } else if (list) {
      if (list.page <= (listPages.get(list.name) ?? 0)) known.set(path, { articleId: null });
    } else if (target.kind === 'album') {
      if ((await findAlbumState(target.slug)) === 'shown') known.set(path, { articleId: null });
    } else if (ownPage(target.kind)?.isCounted !== false) known.set(path, { articleId: null });
  }
  return known;
}

/** `nowhere`, or the address that is meant; undefined if Next is to answer. */
export async function whereLeads(path: string): Promise<'nowhere' | { location: string } | undefined> {
  const first = firstOfList(path);
  if (first) return (await whereLeads(first)) ?? { location: first };
  const feed = formerFeedOf(path);
  if (feed) return whereFeedLeads(feed);
  const segments = path.slice(1).split('/').map(decodeURIComponent);
  const [slug = '', second, third] = segments;
  // A further page of a category that was called so before leads on as any other.
  const own = second === 'trang' && third !== undefined ? undefined : whereOwnLeads(path, segments);
  if (own) return own;
  if (segments.length > 3 || (third !== undefined && second !== 'trang')) return 'nowhere';
  if (second !== undefined && third === undefined) return whereArticleLeads(second, `/${slug}/${second}`);
  const page = third === undefined ? 1 : pageNumberOf(third);
  return page === undefined || (await isNoSection(slug, page)) ? 'nowhere' : undefined;
}

/** Below what the portal has of its own beside sections; articles lay there, too, where a category was called so before. */
function whereOwnLeads(
  path: string,
  [slug = '', second, ...rest]: string[],
): ReturnType<typeof whereLeads> | undefined {
  const tag = parseTagPath(path);
  if (tag) return whereTagLeads(tag, path);
  const author = parseAuthorPath(path);
  if (author) return whereByAuthorLeads(author, path);
  if (second === undefined) return undefined;
  if (`/${slug}` === LIBRARY_PATH) return whereLibraryLeads(path);
  return `/${slug}` === TOPICS_PATH ? whereTopicLeads(path, second, rest) : undefined;
}

async function whereFeedLeads({ slug, file }: { slug: string; file: string }) {
  const moved = await findMovedSection(slug);
  return moved === undefined ? 'nowhere' : { location: `/${moved}/${file}` };
}

/** The first page of such a list has no number. */
function firstOfList(path: string): string | undefined {
  const first = path.endsWith('/trang/1') ? path.slice(0, -'/trang/1'.length) : '/';
  return ['tag', 'author', 'shelf'].includes(parseReaderPath(first)?.kind ?? '') ? first : undefined;
}

/** One that is public no more leads to the search, a former address to the present one. */
async function whereTagLeads({ slug, page }: { slug: string; page: number }, path: string) {
  const tag = await findTagAt(slug);
  if (!tag) return (page === 1 && (await whereFormerLeads(path))) || 'nowhere';
  if (!tag.isPublic) return { location: tagSearchPath(tag.name) };
  const isPage = page === 1 || (page - 1) * PAGE_SIZE < (await countTagged(tag.key));
  if (!isPage) return 'nowhere';
  return tag.slug === slug ? undefined : { location: tagPath(tag, page) };
}

/** Of an author, or of an article that lay there before. */
async function whereByAuthorLeads(asked: { slug: string; page: number }, path: string) {
  const author = await whereAuthorLeads(asked);
  return author === 'nowhere' && asked.page === 1 ? ((await whereFormerLeads(path)) ?? author) : author;
}

async function whereLibraryLeads(path: string) {
  const target = parseLibraryPath(path);
  if (!target) return path.split('/').length === 3 ? whereFormerLeads(path) : 'nowhere';
  const isThere =
    target.kind === 'shelf'
      ? target.page <= (await countShelfPages(target.shelf))
      : (await findAlbumState(target.slug)) !== undefined;
  return isThere ? undefined : 'nowhere';
}

/** A former address leads to the present one; one that was stopped is gone. */
async function whereTopicLeads(path: string, slug: string, [step, number = '', ...more]: string[]) {
  const page = step === undefined ? 1 : pageNumberOf(number);
  if (page === undefined || more.length > 0 || (step !== undefined && step !== 'trang')) return 'nowhere';
  const topic = await findTopicAt(slug);
  if (!topic) return (step === undefined && (await whereFormerLeads(path))) || 'nowhere';
  const { state, rule, sections } = topic;
  if (page > 1 && page > pagesOfTopic(await countByRule({ rule, pickedIds: pickedIn(sections) }))) return 'nowhere';
  return state === 'stopped' || topic.slug === slug ? undefined : { location: topicPath(topic, page) };
}

/** Of an article below what was a category's once; one that is gone is so below the category. */
async function whereFormerLeads(path: string) {
  const [step = '', segment = ''] = path.slice(1).split('/');
  const lead = await whereArticleLeads(segment);
  const moved = lead === undefined ? await findMovedSection(step) : undefined;
  return moved === undefined ? lead : { location: `/${moved}/${segment}` };
}

/** `path` is the address if it may be the right one. */
async function whereArticleLeads(segment: string, path?: string) {
  const id = articleIdOf(segment);
  if (id === undefined) return 'nowhere';
  const [live] = await listLiveAddresses([id]);
  const location = live && articlePath(live);
  if (location) return location === path ? undefined : { location };
  return (await isGone(id)) ? undefined : 'nowhere';
}

/** First pages take one query, because most invented paths look like them. */
async function isNoSection(slug: string, page: number): Promise<boolean> {
  if (page === 1) {
    const [row] = await sql()`select exists(select from categories where slug = ${slug})
      or exists(select from pages where slug = ${slug})
      or exists(select from old_sections where slug = ${slug} and coalesce(category_id, page_id) is not null) as known`;
    return !row?.['known'];
  }
  const category = flattenTree(await listCategoryTree()).find((node) => node.slug === slug);
  if (category) return (page - 1) * PAGE_SIZE >= (await countCategoryArticles(category.id));
  return (await findMovedSection(slug)) === undefined;
}

/** Last page by slug; only 1 if just the first page is asked for. */
async function countPages(sections: { slug: string; page: number }[]): Promise<Map<string, number>> {
  const last = new Map<string, number>();
  if (sections.length === 0) return last;
  for (const page of await listPages()) last.set(page.slug, 1);
  const bySlug = new Map<string, CategoryNode>(flattenTree(await listCategoryTree()).map((node) => [node.slug, node]));
  for (const { slug, page } of sections) {
    const category = bySlug.get(slug);
    if (!category) continue;
    const pages = page > 1 ? Math.ceil((await countCategoryArticles(category.id)) / PAGE_SIZE) : 1;
    last.set(slug, Math.max(pages, last.get(slug) ?? 1));
  }
  return last;
}
