import { listLiveAddresses, PAGE_SIZE } from '#db/article/articles';
import { countCategoryArticles } from '#db/article/category-pages';
import { isGone } from '#db/article/live-articles';
import { sql } from '#db/client/client';
import { listCategoryTree } from '#db/site/categories';
import { findMovedSection } from '#db/site/sections';
import { listPages } from '#db/site/site';
import { articleIdOf, articlePath, pageNumberOf, parseReaderPath } from '#domain/http/paths';
import { ownPage } from '#domain/http/reader-pages';
import { type CategoryNode, flattenTree } from '#domain/site/category-tree';

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

  for (const { path, target } of asked) {
    if (target.kind === 'article') {
      const articleId = articleIds.get(path);
      if (articleId !== undefined) known.set(path, { articleId });
    } else if (target.kind === 'section') {
      if (target.page <= (lastPages.get(target.slug) ?? 0)) known.set(path, { articleId: null });
    } else if (ownPage(target.kind)?.isCounted !== false) known.set(path, { articleId: null });
  }
  return known;
}

/** `nowhere`, or the article's canonical address; undefined if Next is to answer. */
export async function whereLeads(path: string): Promise<'nowhere' | { location: string } | undefined> {
  const segments = path.slice(1).split('/').map(decodeURIComponent);
  const [slug = '', second, third] = segments;
  if (segments.length > 3 || (third !== undefined && second !== 'trang')) return 'nowhere';
  if (second !== undefined && third === undefined) return whereArticleLeads(`/${slug}/${second}`, articleIdOf(second));
  const page = third === undefined ? 1 : pageNumberOf(third);
  return page === undefined || (await isNoSection(slug, page)) ? 'nowhere' : undefined;
}

async function whereArticleLeads(path: string, id: number | undefined) {
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
