import { countIn, type ListKind } from '#domain/article/counter-styles';
import type { ListAttrs } from '#domain/article/list-numbers';

/** Beyond it nobody begins a list; what counts in thousands is a year or a sum. */
const MOST = 999;
/** Letters with a full stop may be a name's, an upper one even the first: `A. Einstein`. */
const FIRST_WITH_STOP = new Set(['a', 'i']);

/**
 * The list that begins with what is typed at the start of a paragraph, up to its blank: `1. `, `2) `, `đ) `. Lower letters
 * are those of Vietnamese points; a lone i, v or x is a Roman numeral, as in what is pasted.
 */
export function typedList(typed: string): ListAttrs | undefined {
  const [, number = '', ending] = /^([0-9a-zđ]{1,6}|[A-Z]{1,6})([.)])\s$/.exec(typed) ?? [];
  const delimiter = ending === ')' ? ({ delimiter: ending } as const) : {};
  if (!ending || (ending === '.' && !/^\d/.test(number) && !FIRST_WITH_STOP.has(number))) return undefined;
  for (const kind of kindsOf(number)) {
    const value = numberOf(number, kind);
    if (value) return { ...(kind ? { kind } : {}), ...delimiter, ...(value === 1 ? {} : { start: value }) };
  }
  return undefined;
}

/** Those that may be meant, the likelier first; undefined for figures. */
function kindsOf(number: string): (ListKind | undefined)[] {
  if (/^\d/.test(number)) return [undefined];
  if (/^[ivx]+$/.test(number)) return ['lower-roman'];
  if (/^[IVX]+$/.test(number)) return ['upper-roman'];
  if (number.length > 1) return [];
  return /[A-Z]/.test(number) ? ['upper-alpha'] : ['vietnamese', 'lower-alpha'];
}

function numberOf(number: string, kind: ListKind | undefined): number | undefined {
  for (let value = 1; value <= MOST; value++) if (countIn(kind, value) === number) return value;
  return undefined;
}
