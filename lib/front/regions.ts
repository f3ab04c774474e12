import { listShownAlbums } from '#db/albums/live';
import { type ListedArticle, listArticlesByRank } from '#db/article/articles';
import { listRecordings } from '#db/article/recordings';
import { listPictures } from '#db/front/desk';
import type { FrontEntry, ShownRegion } from '#db/front/shown';
import { listWebLinkGroups } from '#db/site/web-links';
import type { ShownTopic } from '#db/topics/topics';
import { readVisitStatistics } from '#db/visits/visits';
import { dayOf } from '#domain/base/calendar';
import { excerpt } from '#domain/base/text';
import type { Arranged, Entry } from '#domain/front/arrangement';
import { type Region, regionId } from '#domain/front/layout';
import { topicPath } from '#domain/http/paths';
import type { CategoryNode } from '#domain/site/category-tree';
import { paragraphsOf } from '#domain/topics/topic';
import { listMostRead } from '#lib/site/aside';
import { sharedNow } from '#server/base/clock';

/** With articles, figures and links; without those that have none. */
export async function fillRegions(
  arranged: Arranged[],
  categories: CategoryNode[],
  topics: ShownTopic[],
): Promise<ShownRegion[]> {
  const ids = arranged.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'article' ? entry.id : [])));
  const articles = new Map((await listArticlesByRank(ids, ids.length)).map((article) => [article.id, article]));
  const found = { articles, topics: new Map(topics.map((topic) => [topic.id, topic])) };
  const filled = await Promise.all(arranged.map((one) => fill(one, found, categories)));
  return filled.filter((region) => region !== undefined);
}

type Found = { articles: ReadonlyMap<number, ListedArticle>; topics: ReadonlyMap<number, ShownTopic> };

async function fill(
  { region, entries }: Arranged,
  found: Found,
  categories: CategoryNode[],
): Promise<ShownRegion | undefined> {
  const named = { id: regionId(region), title: region.title };
  const shown = entries.flatMap((entry) => shownEntry(entry, found));
  switch (region.kind) {
    case 'lead':
    case 'focus':
      return shown.length > 0 ? { ...named, kind: region.kind, entries: shown } : undefined;
    case 'newest':
      return shown.length > 0 ? { ...named, kind: 'newest', articles: articlesOf(shown) } : undefined;
    case 'notices':
    case 'category': {
      const category = categories.find(({ id }) => id === region.categoryId);
      if (!category || shown.length === 0) return undefined;
      return { ...named, kind: region.kind, category, articles: articlesOf(shown) };
    }
    case 'tiles':
      return region.tiles.length > 0 ? { ...named, kind: 'tiles', tiles: region.tiles } : undefined;
    case 'banners':
      return fillBanners(region, named);
    case 'videos':
    case 'albums':
      return fillFromLibrary(region, named);
    default:
      return fillFromAside(region, named);
  }
}

type Named = Pick<ShownRegion, 'id' | 'title'>;

async function fillBanners({ banners }: Extract<Region, { kind: 'banners' }>, named: Named) {
  if (banners.length === 0) return undefined;
  const pictures = await listPictures(banners.flatMap(({ mediaId }) => mediaId ?? []));
  const found = new Map(pictures.map(({ id, ...picture }) => [id, picture]));
  const shown = banners.map(({ mediaId, ...link }) => ({ ...link, picture: found.get(mediaId ?? 0) ?? null }));
  return { ...named, kind: 'banners' as const, banners: shown };
}

async function fillFromLibrary(
  { kind, count }: Extract<Region, { kind: 'videos' | 'albums' }>,
  named: Named,
): Promise<ShownRegion | undefined> {
  if (kind === 'videos') {
    const videos = await listRecordings('video', 1, count);
    return videos.length > 0 ? { ...named, kind, videos } : undefined;
  }
  const albums = await listShownAlbums(1, count);
  return albums.length > 0 ? { ...named, kind, albums } : undefined;
}

async function fillFromAside(
  region: Extract<Region, { kind: 'most_read' | 'links' | 'visits' }>,
  named: Named,
): Promise<ShownRegion | undefined> {
  const now = sharedNow();
  if (region.kind === 'visits') return { ...named, kind: 'visits', figures: await readVisitStatistics(now) };
  if (region.kind === 'most_read') {
    const mostRead = await listMostRead(dayOf(now), region.count);
    return mostRead.length > 0 ? { ...named, kind: 'most_read', articles: mostRead } : undefined;
  }
  const groups = (await listWebLinkGroups()).filter(({ links }) => links.length > 0);
  return groups.length > 0 ? { ...named, kind: 'links', groups } : undefined;
}

function shownEntry(entry: Entry, { articles, topics }: Found): FrontEntry[] {
  if (entry.kind === 'link') return [entry];
  if (entry.kind === 'topic') {
    const topic = topics.get(entry.id);
    if (!topic) return [];
    const { title, cover, intro } = topic;
    return [{ kind: 'topic', title, cover, note: excerpt(paragraphsOf(intro)[0] ?? ''), href: topicPath(topic) }];
  }
  const article = articles.get(entry.id);
  return article ? [{ kind: 'article', article }] : [];
}

function articlesOf(entries: FrontEntry[]): ListedArticle[] {
  return entries.flatMap((entry) => (entry.kind === 'article' ? [entry.article] : []));
}
