import { listCategoryArticleIds } from '#db/article/category-pages';
import { readLiveLayout } from '#db/front/live';
import type { ShownRegion } from '#db/front/shown';
import { listNewestIds, listSeenIds } from '#db/front/sources';
import { listLiveTopicsAmong } from '#db/topics/topics';
import { arrange, placesOf, type Sources } from '#domain/front/arrangement';
import type { Layout } from '#domain/front/layout';
import { pinnedIds } from '#domain/front/pins';
import { defaultLayout } from '#domain/front/whole-layout';
import { flattenTree, lineagesOf } from '#domain/site/category-tree';
import { fillRegions } from '#lib/front/regions';
import { loadCategoryTree } from '#lib/site/once';

/** A page of another layout, or as it will be at another time. */
type Preview = { layout: Layout | undefined; at: Date };

/** The regions of the front page, in order; none without content. */
export async function loadFront(preview?: Preview): Promise<ShownRegion[]> {
  const [live, tree] = await Promise.all([preview ?? readLiveLayout(), loadCategoryTree()]);
  const layout = live.layout ?? defaultLayout(tree.map(({ id }) => id));
  const [sources, topics] = await Promise.all([
    readSources(layout, lineagesOf(tree), preview?.at),
    listLiveTopicsAmong(pinnedIds(layout, 'topic')),
  ]);
  const arranged = arrange(layout, live.at, { ...sources, topics: new Set(topics.map(({ id }) => id)) });
  return fillRegions(arranged, flattenTree(tree), topics);
}

type ArticleSources = Omit<Sources, 'topics'>;

async function readSources(layout: Layout, lineages: Map<number, number[]>, until?: Date): Promise<ArticleSources> {
  const places = placesOf(layout);
  const below = [...lineages].filter(([, line]) => line.some((id) => layout.belowTop.includes(id)));
  const shown = layout.regions.filter(({ isShown }) => isShown);
  const listed = shown.flatMap((region) => ('categoryId' in region ? (region.categoryId ?? []) : []));
  const isNeeded = (...kinds: string[]) => shown.some(({ kind }) => kinds.includes(kind));
  const [newest, top, inCategory] = await Promise.all([
    isNeeded('newest') ? listNewestIds(places) : [],
    isNeeded('lead', 'focus')
      ? listNewestIds(
          places,
          below.map(([id]) => id),
        )
      : [],
    Promise.all(listed.map(async (id) => [id, await listCategoryArticleIds(id, 0, places)] as const)),
  ]);
  const pinned = pinnedIds(layout, 'article');
  if (!until) return { newest, top, inCategory: new Map(inCategory), pinned: await listSeenIds(pinned) };
  // What expires until then is seen now, and so among them.
  const all = [...new Set([...newest, ...top, ...inCategory.flatMap(([, ids]) => ids), ...pinned])];
  const still = await listSeenIds(all, until);
  const seen = (ids: number[]) => ids.filter((id) => still.has(id));
  return {
    newest: seen(newest),
    top: seen(top),
    inCategory: new Map(inCategory.map(([id, ids]) => [id, seen(ids)])),
    pinned: still,
  };
}
