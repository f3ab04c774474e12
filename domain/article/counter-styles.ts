export const LIST_KINDS = ['lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', 'vietnamese'] as const;

/** How a list counts otherwise than in figures; named as in CSS where it has the kind. */
export type ListKind = (typeof LIST_KINDS)[number];

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];

/** The points of Vietnamese laws: f, j, w and z are no letters of theirs, đ is one. */
const VIETNAMESE = [...'abcdđeghiklmnopqrstuvxy'];

const ROMAN: [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as [number, string][]),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as [number, string][]),
];

/** As CSS counts: what a kind cannot say stands in figures. */
export function countIn(kind: ListKind | null | undefined, value: number): string {
  switch (kind) {
    case 'lower-alpha':
      return letters(LATIN, value);
    case 'upper-alpha':
      return letters(LATIN, value).toUpperCase();
    case 'vietnamese':
      return letters(VIETNAMESE, value);
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** a … z, aa, ab … */
function letters(alphabet: string[], value: number): string {
  if (value < 1) return String(value);
  let text = '';
  for (let left = value; left > 0; left = Math.floor((left - 1) / alphabet.length))
    text = alphabet[(left - 1) % alphabet.length] + text;
  return text;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [text, left] = ['', value];
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth));
    left %= worth;
  }
  return text;
}
