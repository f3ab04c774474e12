import { isOfLibrary, type Layout, type Region, type Slot } from '#domain/front/layout';
import { holdsAt } from '#domain/front/pins';

export type Entry =
  | { kind: 'article' | 'topic'; id: number }
  | { kind: 'link'; title: string; note: string; href: string };

/** Ids of articles that readers can see, newest first; as many as `placesOf` says, if there are. */
export type Sources = {
  newest: readonly number[];
  /** Without what is not to stand on top. */
  top: readonly number[];
  inCategory: ReadonlyMap<number, readonly number[]>;
  /** Those of the pinned that readers can see. */
  pinned: ReadonlySet<number>;
  /** Those topics of the pinned that readers can see. */
  topics: ReadonlySet<number>;
};

export type Arranged = { region: Region; entries: Entry[] };

/**
 * What stands in each shown region at an instant. No article and no topic stands twice, except among the most read: what is pinned
 * comes first, then the notices, then what stands above.
 */
export function arrange({ regions }: Layout, at: Date, sources: Sources): Arranged[] {
  const shown = regions.filter(({ isShown }) => isShown);
  const [taken, takenTopics] = [new Set<number>(), new Set<number>()];
  const pins = {
    article: { seen: sources.pinned, taken },
    topic: { seen: sources.topics, taken: takenTopics },
  };
  const held = new Map(shown.map((region) => [region, holdPins(region, at, pins)]));
  const take = (ids: readonly number[], count: number) => takeFrom(ids, count, taken);
  const notices = new Map<Region, Entry[]>();
  for (const region of shown)
    if (region.kind === 'notices') notices.set(region, take(idsOf(region, sources), region.count));
  return shown.map((region) => {
    const entries = notices.get(region) ?? entriesOf(region, held.get(region) ?? [], sources, take);
    return { region, entries };
  });
}

/** The most articles that a layout has places for, the most read apart. */
export function placesOf({ regions }: Layout): number {
  return regions
    .filter(({ isShown, kind }) => isShown && !isOfLibrary(kind) && kind !== 'most_read')
    .reduce((sum, region) => sum + ('slots' in region ? region.slots.length : 'count' in region ? region.count : 0), 0);
}

type Pins = Record<'article' | 'topic', { seen: ReadonlySet<number>; taken: Set<number> }>;
type Take = (ids: readonly number[], count: number) => Entry[];

function entriesOf(region: Region, held: (Entry | undefined)[], sources: Sources, take: Take): Entry[] {
  switch (region.kind) {
    case 'lead':
    case 'focus':
      return held.flatMap((entry) => entry ?? take(sources.top, 1));
    case 'newest':
      return take(sources.newest, region.count);
    case 'category':
      return take(idsOf(region, sources), region.count);
    default:
      return [];
  }
}

function idsOf({ categoryId }: { categoryId: number | null }, { inCategory }: Sources): readonly number[] {
  return inCategory.get(categoryId ?? 0) ?? [];
}

/** For each place what is pinned to it now, if readers can see it and it stands nowhere before. */
function holdPins(region: Region, at: Date, pins: Pins): (Entry | undefined)[] {
  if (!('slots' in region)) return [];
  return region.slots.map((slot) => {
    if (slot.kind === 'newest' || !holdsAt(slot, at)) return undefined;
    if (slot.kind === 'link') return linkOf(slot);
    const { seen, taken } = pins[slot.kind];
    if (!seen.has(slot.id) || taken.has(slot.id)) return undefined;
    taken.add(slot.id);
    return { kind: slot.kind, id: slot.id };
  });
}

function linkOf({ title, note, href }: Extract<Slot, { kind: 'link' }>): Entry {
  return { kind: 'link', title, note, href };
}

function takeFrom(ids: readonly number[], count: number, taken: Set<number>): Entry[] {
  const free = ids.filter((id) => !taken.has(id)).slice(0, count);
  for (const id of free) taken.add(id);
  return free.map((id) => ({ kind: 'article', id }));
}
