import { eq } from 'drizzle-orm';
import { listLiveAddresses, PAGE_SIZE } from '#db/articles';
import { listCategoryTree } from '#db/categories';
import { countCategoryArticles } from '#db/category-pages';
import { db } from '#db/client';
import { articles } from '#db/schema/articles';
import { findMovedSection } from '#db/sections';
import { listPages } from '#db/site';
import { type CategoryNode, flattenTree } from '#domain/category-tree';
import { articleIdOf, articlePath, pageNumberOf, parseReaderPath } from '#domain/paths';

export type KnownPath = { articleId: number | null };

/** Which of `paths` are canonical addresses of existing reader pages; the others are absent from the map. */
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
    } else if (target.kind !== 'section' || target.page <= (lastPages.get(target.slug) ?? 0)) {
      known.set(path, { articleId: null });
    }
  }
  return known;
}

/** Whether no page, moved page or withdrawn article is at an address; true only where that is certain. */
export async function leadsNowhere(path: string): Promise<boolean> {
  const segments = path.slice(1).split('/').map(decodeURIComponent);
  const [slug = '', second, third] = segments;
  if (segments.length > 3 || (third !== undefined && second !== 'trang')) return true;
  if (second !== undefined && third === undefined) {
    const id = articleIdOf(second);
    return id === undefined || (await db().$count(articles, eq(articles.id, id))) === 0;
  }
  const page = third === undefined ? 1 : pageNumberOf(third);
  if (page === undefined) return true;
  const category = flattenTree(await listCategoryTree()).find((node) => node.slug === slug);
  if (category) return page > 1 && (page - 1) * PAGE_SIZE >= (await countCategoryArticles(category.id));
  const isPage = page === 1 && (await listPages()).some((one) => one.slug === slug);
  return !isPage && (await findMovedSection(slug)) === undefined;
}

/** The last page number of each section asked for; a static page has one. */
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
