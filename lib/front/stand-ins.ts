import type { FrontEntry } from '#db/front/shown';
import { type Layout, regionId } from '#domain/front/layout';
import { loadFront } from '#lib/front/front';

/**
 * Titles of what stands in the places of the top stories and the focus at an instant, by region and place: `lead.0`. None
 * of a region with fewer entries than places.
 */
export async function loadStandIns(layout: Layout, at: Date): Promise<Record<string, string>> {
  const shown = new Map((await loadFront({ layout, at })).map((region) => [region.id, region]));
  const titles = layout.regions.flatMap((region) => {
    const id = regionId(region);
    const filled = shown.get(id);
    if (!('slots' in region && filled && 'entries' in filled)) return [];
    if (filled.entries.length !== region.slots.length) return [];
    return filled.entries.map((entry, place) => [`${id}.${place}`, titleOf(entry)] as const);
  });
  return Object.fromEntries(titles);
}

function titleOf(entry: FrontEntry): string {
  return entry.kind === 'article' ? entry.article.title : entry.title;
}
