import { listAlbumTitles } from '#db/albums/live';
import { listAuthors } from '#db/authors/authors';
import { listPages } from '#db/site/site';
import { listPublicTags } from '#db/tags/public-tags';
import { listLiveTopics } from '#db/topics/topics';
import { inTime } from '#domain/base/in-time';
import { albumPath } from '#domain/http/library-paths';
import { authorPath, categoryPath, tagPath, topicPath } from '#domain/http/paths';
import { bestNamed } from '#domain/search/named-places';
import type { SearchQuery } from '#domain/search/query';
import { flattenTree } from '#domain/site/category-tree';
import { loadCategoryTree } from '#lib/site/once';
import { log } from '#server/telemetry/log';

const MOST_PLACES = 5;
const MOST_ALBUMS = 500;
/** Milliseconds; the articles do not wait longer for the places. */
const PATIENCE = 2000;

export type NamedPlace = {
  kind: 'category' | 'page' | 'topic' | 'author' | 'tag' | 'album';
  title: string;
  path: string;
};

/** What readers can open that is called as the query says, best first; none where that cannot be told in time. */
export async function findNamedPlaces(query: SearchQuery): Promise<NamedPlace[]> {
  try {
    return bestNamed(await inTime(listPlaces(), PATIENCE), query, MOST_PLACES);
  } catch (error) {
    log.error('search', 'places not found', error);
    return [];
  }
}

async function listPlaces(): Promise<NamedPlace[]> {
  const [tree, pages, topics, authors, tags, albums] = await Promise.all([
    loadCategoryTree(),
    listPages(),
    listLiveTopics(),
    listAuthors(),
    listPublicTags(),
    listAlbumTitles(MOST_ALBUMS),
  ]);
  const place = (kind: NamedPlace['kind'], title: string, path: string) => ({ kind, title, path });
  return [
    ...pages.map(({ title, slug }) => place('page', title, `/${slug}`)),
    ...flattenTree(tree).map((one) => place('category', one.name, categoryPath(one))),
    ...topics.map((one) => place('topic', one.title, topicPath(one))),
    ...authors.map((one) => place('author', one.name, authorPath(one))),
    ...tags.map((one) => place('tag', one.name, tagPath(one))),
    ...albums.map((one) => place('album', one.title, albumPath(one))),
  ];
}
