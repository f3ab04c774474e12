import { cache } from 'react';
import { listCategoryArticles, PAGE_SIZE } from '#db/article/articles';
import { listAttachedFiles } from '#db/article/attached-files';
import { countCategoryArticles } from '#db/article/category-pages';
import { trailTo } from '#domain/site/category-tree';
import { loadCategoryTree } from '#lib/site/once';

export const loadCategory = cache(async (slug: string, page = 1) => {
  const trail = trailTo(await loadCategoryTree(), slug);
  const category = trail.at(-1);
  if (!category) return undefined;
  const pages = Math.max(1, Math.ceil((await countCategoryArticles(category.id)) / PAGE_SIZE));
  if (page > pages) return undefined;
  const articles = await listCategoryArticles(category.id, page);
  const isTable = category.look === 'table';
  const files = isTable ? await listAttachedFiles(articles.map(({ id }) => id)) : undefined;
  return { category, trail, page, pages, articles, files };
});
