import { searchMedia } from '#db/media/media';
import { withReplacements } from '#db/media/replacements';
import { SearchRefusal } from '#db/search/reading';
import { listBestArticles } from '#db/search/search';
import { listCategoryTree } from '#db/site/categories';
import { listPages } from '#db/site/site';
import { listLiveTopics } from '#db/topics/topics';
import type { LinkTarget } from '#domain/article/link-address';
import { fold } from '#domain/base/text';
import { articlePath, categoryPath, topicPath } from '#domain/http/paths';
import { filePath, type MediaKind } from '#domain/media/media';
import { bestNamed } from '#domain/search/named-places';
import { parseSearchQuery } from '#domain/search/query';
import { flattenTree } from '#domain/site/category-tree';

const MOST_OF_A_KIND = 6;
/** Titles looked through for the last word, which may be half typed. */
const LOOKED_AT = 60;
const FILES: MediaKind[] = ['document', 'video', 'audio'];

/** What readers can reach now: sections, pages and topics by name, then articles by relevance, then files, newest first. */
export async function findLinkTargets(typed: string): Promise<LinkTarget[]> {
  if (fold(typed).trim().length < 2) return [];
  const [sections, articles, files] = await Promise.all([listSections(), findArticles(typed), findFiles(typed)]);
  const query = parseSearchQuery(typed);
  return [...(query.ok ? bestNamed(sections, query.value, MOST_OF_A_KIND) : []), ...articles, ...files];
}

async function listSections(): Promise<LinkTarget[]> {
  const [tree, pages, topics] = await Promise.all([listCategoryTree(), listPages(), listLiveTopics()]);
  return [
    ...pages.map(({ title, slug }) => ({ kind: 'page' as const, title, path: `/${slug}` })),
    ...flattenTree(tree).map(({ name, slug }) => ({
      kind: 'section' as const,
      title: name,
      path: categoryPath({ slug }),
    })),
    ...topics.map(({ id, title, slug }) => ({ kind: 'topic' as const, id, title, path: topicPath({ slug }) })),
  ];
}

async function findArticles(typed: string): Promise<LinkTarget[]> {
  const whole = await search(typed, MOST_OF_A_KIND);
  if (whole.length > 0) return whole;
  const words = typed.trim().split(/\s+/);
  const begun = fold(words.at(-1) ?? '');
  const others = await search(words.slice(0, -1).join(' '), LOOKED_AT);
  return others.filter(({ title }) => ` ${fold(title)}`.includes(` ${begun}`)).slice(0, MOST_OF_A_KIND);
}

/** None where the search takes too long. */
async function search(typed: string, limit: number): Promise<LinkTarget[]> {
  const query = parseSearchQuery(typed);
  if (!query.ok) return [];
  const articles = await listBestArticles(query.value, limit).catch((error) => {
    if (error instanceof SearchRefusal) return [];
    throw error;
  });
  return articles.map((article) => ({ kind: 'article', title: article.title, path: articlePath(article) }));
}

async function findFiles(typed: string): Promise<LinkTarget[]> {
  const found = await Promise.all(FILES.map((kind) => searchMedia({ query: typed, kind }, { limit: MOST_OF_A_KIND })));
  const files = await withReplacements(found.flat());
  const shown = [...new Map(files.map((file) => [file.sha256, file])).values()];
  return shown.slice(0, MOST_OF_A_KIND).map((file) => ({
    kind: 'file',
    title: file.name,
    path: filePath(file),
  }));
}
