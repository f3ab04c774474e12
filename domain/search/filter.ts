import { type Day, isRealDay } from '#domain/base/calendar';
import { SEARCH_PATH } from '#domain/http/paths';

export const SORTS = ['relevance', 'newest'] as const;
type Sort = (typeof SORTS)[number];

/** A search form; `category` is a slug, both days are inclusive. */
export type SearchFilter = {
  q: string;
  category?: string;
  from?: Day;
  to?: Day;
  sort: Sort;
  /** Cursor of the page, unverified. */
  after?: string;
};

type SearchFault = 'unknown_category' | 'bad_date' | 'reversed';

type Given = Record<string, string | string[] | undefined>;

/** No portal has articles outside, and PostgreSQL rejects days outside its calendar. */
const EARLIEST: Day = '1900-01-01';
const LATEST: Day = '2999-12-31';

const CURSOR_LIMIT = 200;

/** Parses an untrusted address: the first of repeated values counts, reversed days are swapped. */
export function readSearchFilter(given: Given, isCategory: (slug: string) => boolean) {
  const read = (name: string) => [given[name]].flat()[0]?.replaceAll('\0', '') ?? '';
  const faults = new Set<SearchFault>();
  const keep = (value: string, isGood: boolean, fault: SearchFault) => {
    if (value && !isGood) faults.add(fault);
    return isGood ? value : undefined;
  };

  const category = keep(read('category'), isCategory(read('category')), 'unknown_category');
  let from = keep(read('from'), isSearchableDay(read('from')), 'bad_date');
  let to = keep(read('to'), isSearchableDay(read('to')), 'bad_date');
  if (from && to && from > to) {
    [from, to] = [to, from];
    faults.add('reversed');
  }
  const after = read('after');
  const filter: SearchFilter = {
    q: read('q'),
    ...(category && { category }),
    ...(from && { from }),
    ...(to && { to }),
    sort: SORTS.find((known) => known === read('sort')) ?? 'relevance',
    ...(after && after.length <= CURSOR_LIMIT && { after }),
  };
  return { filter, faults: [...faults] };
}

/** Leaves out empty fields and the default order. */
export function searchPath({ sort, ...filter }: Partial<SearchFilter>): string {
  const fields = Object.entries({ ...filter, sort: sort === 'relevance' ? undefined : sort });
  const search = new URLSearchParams(fields.filter((field): field is [string, string] => Boolean(field[1])));
  return search.size > 0 ? `${SEARCH_PATH}?${search}` : SEARCH_PATH;
}

export function countNarrowing({ category, from, to }: SearchFilter): number {
  return [category, from, to].filter(Boolean).length;
}

function isSearchableDay(day: string): boolean {
  return isRealDay(day) && day >= EARLIEST && day <= LATEST;
}

/** For the articles of a tag that has no page of its own. */
export function tagSearchPath(tag: string): string {
  return searchPath({ q: `"${tag}"` });
}
