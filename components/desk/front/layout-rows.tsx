import { newKey } from '#components/ui/new-key';
import type { Pinned } from '#db/front/desk';
import { instantOfLocal, isoInVietnam } from '#domain/base/calendar';
import { type Layout, type Region, regionId, type Slot } from '#domain/front/layout';
import { type PinStatus, pinStatus } from '#domain/front/pins';

/** Times as they are typed: wall clocks of Vietnam, empty for none. */
type Times = { from: string; to: string };

export type SlotRow = { key: string } & (
  | { kind: 'newest' }
  | ({ kind: 'article' | 'topic'; id: number; title: string; isLive: boolean } & Times)
  | ({ kind: 'link'; title: string; note: string; href: string } & Times)
);

/** A tile, or a banner with a picture of the library. */
export type LinkRow = { key: string; title: string; note: string; href: string; mediaId: number | null };

/** A region as the form has it; what its kind has not is empty. */
export type RegionRow = {
  key: string;
  kind: Region['kind'];
  title: string;
  isShown: boolean;
  count: number;
  categoryId: number | null;
  slots: SlotRow[];
  links: LinkRow[];
};

export function rowsOf({ regions }: Layout, pinned: Pinned[]): RegionRow[] {
  return regions.map((region) => rowOf(region, pinned));
}

export function rowOf(region: Region, pinned: Pinned[] = []): RegionRow {
  const { kind, title, isShown } = region;
  const links = region.kind === 'tiles' ? region.tiles : region.kind === 'banners' ? region.banners : [];
  return {
    ...{ key: regionId(region), kind, title, isShown },
    count: 'count' in region ? region.count : 0,
    categoryId: 'categoryId' in region ? region.categoryId : null,
    slots: 'slots' in region ? region.slots.map((slot) => slotRowOf(slot, pinned)) : [],
    links: links.map((link) => ({ mediaId: null, ...link, key: newKey() })),
  };
}

/** What the server is sent; it says what is wrong with it. */
export function regionOf({ kind, title, isShown, count, categoryId, slots, links }: RegionRow) {
  const common = { kind, title, isShown };
  switch (kind) {
    case 'lead':
    case 'focus':
      return { ...common, slots: slots.map(slotOf) };
    case 'notices':
    case 'category':
      return { ...common, count, categoryId };
    case 'newest':
    case 'most_read':
    case 'videos':
    case 'albums':
      return { ...common, count };
    case 'tiles':
      return { ...common, tiles: links.map(({ title, note, href }) => ({ title, note, href })) };
    case 'banners':
      return { ...common, banners: links.map(({ key: _, ...banner }) => banner) };
    default:
      return common;
  }
}

export function openSlot(): SlotRow {
  return { key: newKey(), kind: 'newest' };
}

/** Of a pin with the times that are typed; a place without one holds nothing. */
export function statusOf(row: SlotRow, now: Date): PinStatus {
  if (row.kind === 'newest') return 'unseen';
  const times = { from: instantOf(row.from), to: instantOf(row.to) };
  return pinStatus(times, row.kind === 'link' || row.isLive, now);
}

/** What is pinned to any place, by kind and id: `article.7`. */
export function pinnedKeys(regions: RegionRow[]): Set<string> {
  const slots = regions.flatMap((region) => region.slots);
  return new Set(slots.flatMap((slot) => ('id' in slot ? `${slot.kind}.${slot.id}` : [])));
}

/** With `count` places: the last go first. */
export function resized(slots: SlotRow[], count: number): SlotRow[] {
  const more = Array.from({ length: Math.max(0, count - slots.length) }, openSlot);
  return [...slots.slice(0, count), ...more];
}

function slotRowOf(slot: Slot, pinned: Pinned[]): SlotRow {
  if (slot.kind === 'newest') return openSlot();
  const times = { from: localOf(slot.from), to: localOf(slot.to) };
  if (slot.kind === 'link') return { ...slot, ...times, key: newKey() };
  const { title = '', isLive = false } = pinned.find(({ kind, id }) => kind === slot.kind && id === slot.id) ?? {};
  return { ...slot, ...times, title, isLive, key: newKey() };
}

function slotOf(row: SlotRow) {
  if (row.kind === 'newest') return { kind: row.kind };
  const times = { from: instantOf(row.from), to: instantOf(row.to) };
  if ('id' in row) return { kind: row.kind, id: row.id, ...times };
  return { kind: row.kind, title: row.title, note: row.note, href: row.href, ...times };
}

function localOf(instant: string | null): string {
  return instant ? isoInVietnam(new Date(instant)).slice(0, 16) : '';
}

/** What is no time stays as it is, and is refused. */
function instantOf(local: string): string | null {
  return local ? (instantOfLocal(local)?.toISOString() ?? local) : null;
}
