/** A position in the order of results; `at` is the publication in microseconds. */
export type SearchPlace = { tier: number; at: number; id: number };

/** Whether the one comes later in the results: by tier, then the older, then the lower id. */
export function isBehind(one: SearchPlace, other: SearchPlace): boolean {
  if (one.tier !== other.tier) return one.tier > other.tier;
  return one.at === other.at ? one.id < other.id : one.at < other.at;
}

const CURSOR = /^(\d{1,2})\.(-?[0-9a-z]{1,11})\.([0-9a-z]{1,11})$/;

export function placeCursor({ tier, at, id }: SearchPlace): string {
  return `${tier}.${at.toString(36)}.${id.toString(36)}`;
}

/** Undefined unless `placeCursor` makes that cursor for one of `tiers` tiers. */
export function parsePlace(cursor: string | undefined, tiers: number): SearchPlace | undefined {
  const [, tier = '', at = '', id = ''] = CURSOR.exec(cursor ?? '') ?? [];
  const place = { tier: Number(tier), at: Number.parseInt(at, 36), id: Number.parseInt(id, 36) };
  const isKnown = place.tier < tiers && Number.isSafeInteger(place.at) && Number.isSafeInteger(place.id);
  return isKnown && placeCursor(place) === cursor ? place : undefined;
}
