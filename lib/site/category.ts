import { listCategoryArticles, PAGE_SIZE } from '#db/article/articles';
import { countCategoryArticles } from '#db/article/category-pages';
import { listCategoryTree } from '#db/site/categories';
import { trailTo } from '#domain/site/category-tree';

/** One page of a category with what its view shows; undefined where there is no such category or page. */
export async function loadCategory(slug: string, page = 1) {
  const trail = trailTo(await listCategoryTree(), slug);
  const category = trail.at(-1);
  if (!category) return undefined;
  const pages = Math.max(1, Math.ceil((await countCategoryArticles(category.id)) / PAGE_SIZE));
  if (page > pages) return undefined;
  return { category, trail, page, pages, articles: await listCategoryArticles(category.id, page) };
}
