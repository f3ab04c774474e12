import { listCategoryArticles, listNewestArticles } from '#db/article/articles';
import type { ShownRegion } from '#db/front/shown';
import type { CategoryNode } from '#domain/site/category-tree';
import { loadAside } from '#lib/site/aside';
import { loadCategoryTree } from '#lib/site/once';

const LEAD = 5;
const NEWEST = 6;
const PER_BLOCK = 4;

/** The regions of the front page, in order. */
export async function loadFront(): Promise<ShownRegion[]> {
  const [newest, tree, { mostRead, links, figures }] = await Promise.all([
    listNewestArticles(LEAD + NEWEST),
    loadCategoryTree(),
    loadAside(),
  ]);
  const lead = newest.slice(0, LEAD);
  const above = new Set(newest.map(({ id }) => id));
  const blocks = await Promise.all(tree.map((category) => blockOf(category, above)));
  const regions: ShownRegion[] = [
    { id: 'lead', title: '', kind: 'lead', entries: lead.map((article) => ({ kind: 'article', article })) },
    { id: 'newest', title: '', kind: 'newest', articles: newest.slice(LEAD) },
    ...blocks.filter(({ articles }) => articles.length > 0),
    { id: 'most-read', title: '', kind: 'most_read', articles: mostRead },
    { id: 'links', title: '', kind: 'links', groups: links },
    { id: 'visits', title: '', kind: 'visits', figures },
  ];
  return regions;
}

async function blockOf(category: CategoryNode, above: Set<number>) {
  const newest = await listCategoryArticles(category.id, 1, PER_BLOCK + above.size);
  const articles = newest.filter(({ id }) => !above.has(id)).slice(0, PER_BLOCK);
  return { id: `category-${category.id}`, title: '', kind: 'category' as const, category, articles };
}
