import { type Layout, type Region, regionId, SINGLE_KINDS, type Slot } from '#domain/front/layout';

const LEAD = 5;
const FOCUS = 4;
const NEWEST = 6;
const NOTICES = 4;
const PER_BLOCK = 4;
const MOST_READ = 5;
const A_ROW = 3;

/** What readers see until somebody sets a layout: `categoryIds` are those that have a block, in order. */
export function defaultLayout(categoryIds: readonly number[]): Layout {
  const blocks = categoryIds.map((categoryId) => blockOf(categoryId, true));
  const [lead, focus, newest, notices, tiles, banners, ...others] = SINGLE_KINDS.map((kind) => single(kind));
  const regions = [lead, focus, newest, notices, tiles, banners, ...blocks, ...others];
  return { belowTop: [], regions: regions.filter((region) => region !== undefined) };
}

export function blockOf(categoryId: number, isShown: boolean): Region {
  return { kind: 'category', title: '', isShown, categoryId, count: PER_BLOCK };
}

/** With a hidden region for each kind that it lacks, and without the categories that are no more. */
export function wholeLayout({ belowTop, regions }: Layout, categoryIds: ReadonlySet<number>): Layout {
  const kept = regions.flatMap((region): Region[] => {
    if (region.kind === 'category') return categoryIds.has(region.categoryId) ? [region] : [];
    if (region.kind !== 'notices' || categoryIds.has(region.categoryId ?? 0)) return [region];
    return [{ ...region, categoryId: null, isShown: false }];
  });
  const known = new Set(kept.map(regionId));
  const lacking = SINGLE_KINDS.filter((kind) => !known.has(regionId({ kind }))).map((kind) => hidden(single(kind)));
  return { belowTop: belowTop.filter((id) => categoryIds.has(id)), regions: [...kept, ...lacking] };
}

function hidden(region: Region): Region {
  return { ...region, isShown: false };
}

function single(kind: (typeof SINGLE_KINDS)[number]): Region {
  const title = '';
  switch (kind) {
    case 'lead':
      return { kind, title, isShown: true, slots: open(LEAD) };
    case 'focus':
      return { kind, title, isShown: false, slots: open(FOCUS) };
    case 'newest':
      return { kind, title, isShown: true, count: NEWEST };
    case 'notices':
      return { kind, title, isShown: false, categoryId: null, count: NOTICES };
    case 'tiles':
      return { kind, title, isShown: false, tiles: [] };
    case 'banners':
      return { kind, title, isShown: false, banners: [] };
    case 'most_read':
      return { kind, title, isShown: true, count: MOST_READ };
    case 'videos':
    case 'albums':
      return { kind, title, isShown: false, count: A_ROW };
    default:
      return { kind, title, isShown: true };
  }
}

function open(count: number): Slot[] {
  return Array.from({ length: count }, () => ({ kind: 'newest' }));
}
