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

/** As browsers do, in figures where the kind has no such number. */
export function writeNumeral(value: number, kind: NumeralKind): string {
  if (kind === 'lower-alpha') return alphabetic(value) || String(value);
  if (kind === 'upper-alpha') return alphabetic(value).toUpperCase() || String(value);
  if (kind === 'lower-roman') return roman(value) || String(value);
  if (kind === 'upper-roman') return roman(value).toUpperCase() || String(value);
  return (kind === 'vietnamese' && POINTS[value - 1]) || String(value);
}

/** Undefined for what `writeNumeral` never writes in this kind. */
export function readNumeral(text: string, kind: NumeralKind): number | undefined {
  const value = worthOf(text.toLowerCase(), kind);
  if (!Number.isSafeInteger(value) || (kind !== 'decimal' && /\d/.test(text))) return undefined;
  return writeNumeral(value, kind) === text ? value : undefined;
}

function worthOf(text: string, kind: NumeralKind): number {
  if (kind === 'decimal') return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (kind === 'vietnamese') return POINTS.indexOf(text) + 1;
  if (kind === 'lower-alpha' || kind === 'upper-alpha')
    return [...text].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 96, 0);
  let value = 0;
  let rest = text;
  for (const [letters, worth] of ROMAN) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) value += worth;
  }
  return value;
}

function alphabetic(value: number): string {
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

function roman(value: number): string {
  if (value > 3999) return '';
  let letters = '';
  let rest = value;
  for (const [letter, worth] of ROMAN) {
    for (; rest >= worth; rest -= worth) letters += letter;
  }
  return letters;
}
