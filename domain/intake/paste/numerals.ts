import { countIn } from '#domain/article/counter-styles';

const KINDS = ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', 'vietnamese'] as const;

/** How a list counts; `vietnamese` as the points of Vietnamese laws do. */
export type NumeralKind = (typeof KINDS)[number];

/** The letters of points in Vietnamese laws, in their order. */
const POINTS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN: [string, number][] = [
  ...([
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
    ['c', 100],
    ['xc', 90],
    ['l', 50],
  ] as [string, number][]),
  ...([
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as [string, number][]),
];

export function isNumeralKind(name: string): name is NumeralKind {
  return KINDS.some((kind) => kind === name);
}

/** As the list will show it. */
export function writeNumeral(value: number, kind: NumeralKind): string {
  return countIn(kind === 'decimal' ? null : kind, value);
}

/** Undefined for what `writeNumeral` never writes in this kind. */
export function readNumeral(text: string, kind: NumeralKind): number | undefined {
  const value = worthOf(text.toLowerCase(), kind);
  if (!Number.isSafeInteger(value) || (kind !== 'decimal' && /\d/.test(text))) return undefined;
  return writeNumeral(value, kind) === text ? value : undefined;
}

function worthOf(text: string, kind: NumeralKind): number {
  if (kind === 'decimal') return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (kind === 'vietnamese')
    return [...text].reduce((value, letter) => value * POINTS.length + POINTS.indexOf(letter) + 1, 0);
  if (kind === 'lower-alpha' || kind === 'upper-alpha')
    return [...text].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 96, 0);
  let value = 0;
  let rest = text;
  for (const [letters, worth] of ROMAN) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) value += worth;
  }
  return value;
}
