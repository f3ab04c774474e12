import { cache } from 'react';
import { listCategoryArticles, PAGE_SIZE } from '#db/article/articles';
import { countCategoryArticles } from '#db/article/category-pages';
import { trailTo } from '#domain/site/category-tree';
import { loadCategoryTree } from '#lib/site/once';

export const loadCategory = cache(async (slug: string, page = 1) => {
  const trail = trailTo(await loadCategoryTree(), slug);
  const category = trail.at(-1);
  if (!category) return undefined;
  const pages = Math.max(1, Math.ceil((await countCategoryArticles(category.id)) / PAGE_SIZE));
  if (page > pages) return undefined;
  return { category, trail, page, pages, articles: await listCategoryArticles(category.id, page) };
});
