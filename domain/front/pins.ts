import type { Layout, Region, Slot } from '#domain/front/layout';

type Pin = Exclude<Slot, { kind: 'newest' }>;

/** From its beginning on, and no more at its end. */
export function holdsAt({ from, to }: Pick<Pin, 'from' | 'to'>, at: Date): boolean {
  return (from === null || Date.parse(from) <= at.getTime()) && (to === null || at.getTime() < Date.parse(to));
}

export type PinStatus = 'holds' | 'over' | 'notYet' | 'unseen';

/** Whether a pin holds its place, and why not if it does not: `isSeen` says that readers can see what is pinned. */
export function pinStatus({ from, to }: Pick<Pin, 'from' | 'to'>, isSeen: boolean, at: Date): PinStatus {
  if (!holdsAt({ from: null, to }, at)) return 'over';
  if (!holdsAt({ from, to: null }, at)) return 'notYet';
  return isSeen ? 'holds' : 'unseen';
}

/** When the page next looks otherwise by itself, as far as pins say; null if never. */
export function nextTurn({ regions }: Layout, after: Date): Date | null {
  const turns = regions
    .filter(({ isShown }) => isShown)
    .flatMap(pinsOf)
    .flatMap(({ from, to }) => [from, to])
    .flatMap((instant) => (instant === null ? [] : [Date.parse(instant)]))
    .filter((instant) => instant > after.getTime());
  return turns.length === 0 ? null : new Date(Math.min(...turns));
}

function pinsOf(region: Region): Pin[] {
  return 'slots' in region ? region.slots.filter((slot) => slot.kind !== 'newest') : [];
}

/** The articles or topics that a layout pins, whether now or not, each once. */
export function pinnedIds({ regions }: Layout, kind: 'article' | 'topic'): number[] {
  const ids = regions.flatMap(pinsOf).flatMap((pin) => (pin.kind === kind ? [pin.id] : []));
  return [...new Set(ids)];
}
