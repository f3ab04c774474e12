import { countIn } from '#domain/article/counter-styles';

/** A number as Word writes it in a format (`w:numFmt`); in figures where the format is of another language. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return repeatedLetter(value);
    case 'upperLetter':
      return repeatedLetter(value).toUpperCase();
    case 'lowerRoman':
      return countIn('lower-roman', value);
    case 'upperRoman':
      return countIn('upper-roman', value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'numberInDash':
      return `- ${value} -`;
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'vietnameseCounting':
      return inWords(value);
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** After z Word goes on with aa, bb, cc. */
function repeatedLetter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[value % 10] ?? 'th';
}

const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function inWords(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const last = ones === 5 && tens > 0 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (ONES[ones] ?? '');
  const first = tens === 0 ? '' : tens === 1 ? 'mười' : `${ONES[tens]} mươi`;
  return `${first} ${last}`.trim();
}
