import { type NumeralKind, readNumeral, writeNumeral } from '#domain/intake/paste/numerals';

export type Counting = { kind: NumeralKind; delimiter: '.' | ')'; isReversed: boolean };
/** `value` where the item does not count on, `marker` where it is not counted in the list's way. */
type ItemNumber = { value?: number; marker?: string };

const MOST_NUMBER = 32_767;
export const MOST_MARKER = 20;
export const DECIMAL: Counting = { kind: 'decimal', delimiter: '.', isReversed: false };

/** A lone one of these is read as a Roman numeral. */
const ROMAN_FIRST = /^[ivx]+[.)]$/i;

/** The way of counting that explains most of the markers, then the one in which most of them follow one another. */
export function countingOf(markers: string[]): Counting {
  const isVietnamese = markers.some((marker) => /^đ[.)]$/.test(marker));
  const letters: NumeralKind[] = ['lower-alpha', 'upper-alpha'];
  const romans: NumeralKind[] = ['lower-roman', 'upper-roman'];
  const isRoman = ROMAN_FIRST.test(markers[0] ?? '');
  const kinds: NumeralKind[] = isVietnamese
    ? ['vietnamese']
    : ['decimal', ...(isRoman ? [...romans, ...letters] : [...letters, ...romans])];
  let best = { ...DECIMAL, score: 0 };
  for (const kind of kinds) {
    for (const delimiter of ['.', ')'] as const) {
      const score = scoreOf(markers, { kind, delimiter, isReversed: false });
      if (score > best.score) best = { kind, delimiter, isReversed: false, score };
    }
  }
  return { kind: best.kind, delimiter: best.delimiter, isReversed: false };
}

function scoreOf(markers: string[], counting: Counting): number {
  const values = markers.map((marker) => readMarker(marker, counting));
  const read = values.filter((value) => value !== undefined).length;
  const following = values.filter((value, at) => at > 0 && value === (values[at - 1] ?? Number.NaN) + 1).length;
  return read * (markers.length + 1) + following;
}

/** What an item shows. */
export function writeMarker(value: number, { kind, delimiter }: Counting): string {
  return writeNumeral(value, kind) + delimiter;
}

/** The numbers of a list's items, whose markers are those shown in the source. */
export function numberItems(markers: string[], counting: Counting): { start: number; items: ItemNumber[] } {
  const step = counting.isReversed ? -1 : 1;
  const first = markers[0] === undefined ? undefined : readMarker(markers[0], counting);
  const start = first ?? 1;
  let expected = start;
  const items = markers.map((marker) => {
    const value = readMarker(marker, counting);
    const number: ItemNumber = value === undefined ? { marker } : value === expected ? {} : { value };
    expected = (value ?? expected) + step;
    return number;
  });
  return { start, items };
}

/** Whether an item with the second marker counts on after one with the first. */
export function isNextMarker(marker: string, next: string, counting: Counting): boolean {
  const value = readMarker(marker, counting);
  return value !== undefined && readMarker(next, counting) === value + (counting.isReversed ? -1 : 1);
}

function readMarker(marker: string, { kind, delimiter }: Counting): number | undefined {
  if (!marker.endsWith(delimiter) || marker.length > MOST_MARKER) return undefined;
  const value = readNumeral(marker.slice(0, -1), kind);
  return value !== undefined && value <= MOST_NUMBER ? value : undefined;
}
