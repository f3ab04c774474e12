import { attribute, type Element, styleOf } from '#domain/intake/paste/style';
import { symbolFontOf, withUnicodeSigns } from '#domain/intake/paste/symbols';

/** How a style shows letters. */
export type Letters = { letterCase: string; symbolFont: string };

export const AS_TYPED: Letters = { letterCase: '', symbolFont: '' };

const CASES = new Set(['uppercase', 'lowercase', 'capitalize']);

export function lettersWithin(element: Element, outer: Letters): Letters {
  const style = styleOf(element);
  const letterCase = style.get('text-transform');
  const font = fontOf(element, style);
  const symbolFont = font === undefined ? outer.symbolFont : symbolFontOf(font);
  if (isLegacyFont(font)) return { ...AS_TYPED, symbolFont };
  if (letterCase === undefined) return { letterCase: outer.letterCase, symbolFont };
  return { letterCase: CASES.has(letterCase) ? letterCase : '', symbolFont };
}

/** The text as it was shown; `before` is what precedes it in its line. */
export function showLetters(typed: string, { letterCase, symbolFont }: Letters, before: string): string {
  const text = withUnicodeSigns(typed, symbolFont);
  if (symbolFont) return text;
  if (letterCase === 'uppercase') return text.toUpperCase();
  if (letterCase === 'lowercase') return text.toLowerCase();
  if (letterCase !== 'capitalize') return text;
  const isWithinWord = /[\p{L}\p{M}\p{N}]$/u.test(before);
  return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word, at: number) =>
    at === 0 && isWithinWord ? word : word.replace(/^./u, (first) => first.toUpperCase()),
  );
}

/** Word names a font of signs twice, once for other programs. */
function fontOf(element: Element, style: ReadonlyMap<string, string>): string | undefined {
  const own = style.get('mso-symbol-font-family') ?? style.get('font-family');
  if (own !== undefined) return own;
  // The family is the last word of the short form.
  const short = style.get('font');
  if (short !== undefined) return short.replace(/^[^"',]*(?:pt|px|em|%|small|medium|large)\S*/, '').trim();
  return element.tagName === 'font' ? attribute(element, 'face') || undefined : undefined;
}

/** Of a name in lower case. The letters of TCVN3 and VNI stand for others; some fonts have capitals for small ones. */
export function isLegacyFont(family = ''): boolean {
  return /^["']?(?:\.vn|vni-)/.test(family);
}
