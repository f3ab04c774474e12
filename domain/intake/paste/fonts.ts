import type { LegacyEncoding } from '#domain/base/legacy-codes';
import { attribute, type Element, styleOf } from '#domain/intake/paste/style';

/** The encoding that a font draws, or `unicode`. The capitals fonts of TCVN3 draw every letter as a capital. */
export type Font = { encoding: LegacyEncoding | 'unicode'; isCapitals: boolean };

export const UNICODE: Font = { encoding: 'unicode', isCapitals: false };

/** What an element's style, sheets included, or its old attribute says. */
export function familyOf(element: Element): string | undefined {
  const style = styleOf(element);
  const own = style.get('font-family');
  if (own !== undefined) return own;
  // The family is the last word of the short form.
  const short = style.get('font');
  if (short !== undefined) return short.replace(/^[^"',]*(?:pt|px|em|%|small|medium|large)\S*/i, '').trim();
  return attribute(element, 'face') || undefined;
}

/** Undefined where the family is that of what is around. */
export function fontOf(family: string | undefined): Font | undefined {
  const name = family
    ?.split(',')[0]
    ?.replace(/["'\\]/g, '')
    .trim();
  if (!name || /^(?:inherit|initial|unset)$/i.test(name)) return undefined;
  if (/^\.Vn/i.test(name)) return { encoding: 'tcvn3', isCapitals: /[^H]H$/.test(name) };
  return /^VNI[-\s]/i.test(name) ? { encoding: 'vni', isCapitals: false } : UNICODE;
}

export function isLegacy(font: Font | undefined): boolean {
  return font !== undefined && font.encoding !== 'unicode';
}
