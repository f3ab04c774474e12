import { UNICODE_ONLY } from '#domain/base/legacy-codes';
import { familyOf, fontOf, isLegacy } from '#domain/intake/paste/fonts';
import { type Element, styleOf } from '#domain/intake/paste/style';
import { symbolFontOf, withUnicodeSigns } from '#domain/intake/paste/symbols';

/** How a style shows letters. */
export type Letters = { letterCase: string; symbolFont: string; isLegacy: boolean };

export const AS_TYPED: Letters = { letterCase: '', symbolFont: '', isLegacy: false };

const CASES = new Set(['uppercase', 'lowercase', 'capitalize']);

export function lettersWithin(element: Element, outer: Letters): Letters {
  const style = styleOf(element);
  const letterCase = style.get('text-transform') ?? outer.letterCase;
  const family = familyOf(element);
  // Word names a font of signs twice, once for other programs.
  const signs = style.get('mso-symbol-font-family') ?? family;
  const font = fontOf(family);
  return {
    letterCase: CASES.has(letterCase) ? letterCase : '',
    symbolFont: signs === undefined ? outer.symbolFont : symbolFontOf(signs),
    isLegacy: font ? isLegacy(font) : outer.isLegacy,
  };
}

/**
 * The text as it was shown; `before` is what precedes it in its line. Letters of an old encoding stay for its conversion
 * (`fontsOfHtml`): only then is known which capitals they have.
 */
export function showLetters(typed: string, look: Letters, before: string): string {
  const { letterCase, symbolFont } = look;
  const text = withUnicodeSigns(typed, symbolFont);
  if (symbolFont || (look.isLegacy && !UNICODE_ONLY.test(text.normalize('NFC')))) return text;
  if (letterCase === 'uppercase') return text.toUpperCase();
  if (letterCase === 'lowercase') return text.toLowerCase();
  if (letterCase !== 'capitalize') return text;
  const isWithinWord = /[\p{L}\p{M}\p{N}]$/u.test(before);
  return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word, at: number) =>
    at === 0 && isWithinWord ? word : word.replace(/^./u, (first) => first.toUpperCase()),
  );
}
