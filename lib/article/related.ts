import { type LiveArticle, listRelatedArticles } from '#db/article/articles';
import { readPart } from '#db/client/reads';
import { articleKey } from '#domain/http/content-keys';
import { partMark } from '#domain/http/page-parts';

const RELATED = 6;

/** `mark` is for its element: all older articles of a category share one part, which must not list the article itself. */
export async function loadRelated(article: Pick<LiveArticle, 'id' | 'categoryId'>) {
  const name = `related-${article.categoryId}`;
  const { articles, isForOthers } = await readPart(
    () => listRelatedArticles(article, RELATED),
    (related) => (related.isForOthers ? name : undefined),
  );
  return { articles, mark: isForOthers ? partMark(name, articleKey(article.id)) : {} };
}
