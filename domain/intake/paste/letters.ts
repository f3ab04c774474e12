import { type Element, styleOf } from '#domain/intake/paste/style';

/** How a style shows letters. */
export type Letters = { letterCase: string };

export const AS_TYPED: Letters = { letterCase: '' };

const CASES = new Set(['uppercase', 'lowercase', 'capitalize']);

export function lettersWithin(element: Element, outer: Letters): Letters {
  const style = styleOf(element);
  const letterCase = style.get('text-transform');
  if (isLegacyFont(style.get('font-family'))) return { letterCase: '' };
  return { letterCase: letterCase === undefined ? outer.letterCase : CASES.has(letterCase) ? letterCase : '' };
}

/** The text as it was shown; `before` is what precedes it in its line. */
export function showLetters(text: string, { letterCase }: Letters, before: string): string {
  if (letterCase === 'uppercase') return text.toUpperCase();
  if (letterCase === 'lowercase') return text.toLowerCase();
  if (letterCase !== 'capitalize') return text;
  const isWithinWord = /[\p{L}\p{M}\p{N}]$/u.test(before);
  return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word, at: number) =>
    at === 0 && isWithinWord ? word : word.replace(/^./u, (first) => first.toUpperCase()),
  );
}

/** The letters of TCVN3 and VNI stand for others; some fonts have capitals for small ones. */
function isLegacyFont(family = ''): boolean {
  return /^["']?(?:\.vn|vni-)/.test(family);
}
