import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type LegacyEncoding, UNICODE_ONLY } from '#domain/base/legacy-codes';
import { weighLegacy } from '#domain/base/legacy-encoding';
import { attribute, type Element, isDropped } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';

/** The encoding that a font draws, or `unicode`. The capitals fonts of TCVN3 draw every letter as a capital. */
type Font = { encoding: LegacyEncoding | 'unicode'; isCapitals: boolean };
type Run = { text: string; font: Font | undefined };

/** The fonts of lines; a line is known by its letters without blanks, since these change on the way. */
export type FontsOfLines = ReadonlyMap<string, Run[]>;

const INLINE = /^(?:a|abbr|b|big|em|font|i|ins|s|small|span|strike|strong|sub|sup|u|o:p|st\d:.*)$/;
const LEGACY_LETTER = /[\u00a1-\u00ff]/;

/** Reads the clipboard's or a page's HTML: fonts of elements, of their styles and of the style sheet. */
export function fontsOfHtml(html: string): FontsOfLines {
  if (!LEGACY_LETTER.test(html) && !/&\w|\.Vn/i.test(html)) return new Map();
  const lines: { runs: Run[]; marker: Run[] }[] = [{ runs: [], marker: [] }];
  const sheet = new Map<string, string>();
  let at: { font: Font | undefined; isMarker: boolean } = { font: undefined, isMarker: false };
  const belief = new Belief();
  const endLine = () => lines.push({ runs: [], marker: [] });

  walk(parse(html).childNodes, (node) => {
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      const text = withoutBlanks(value);
      if (at.font) belief.hear(value, at.font);
      if (text) lines.at(-1)?.[at.isMarker ? 'marker' : 'runs'].push({ text, font: at.font });
    }
    if (!('tagName' in node)) return undefined;
    const styles = node.tagName === 'head' ? node.childNodes : [node];
    for (const style of styles) if (style.nodeName === 'style') readSheet(style as Element, sheet);
    if (isDropped(node)) return undefined;
    const outer = at;
    const isInline = INLINE.test(node.tagName);
    if (!isInline) endLine();
    const isMarker = at.isMarker || /mso-list:\s*ignore/i.test(attribute(node, 'style'));
    at = { font: fontOf(familyOf(node, sheet)) ?? at.font, isMarker };
    return () => {
      if (!isInline) endLine();
      at = outer;
    };
  });
  return byLine(lines, belief);
}

/** The font of every UTF-16 unit of a line, where they are known. */
export function fontsOfLine(line: string, fonts: FontsOfLines): (Font | undefined)[] | undefined {
  const runs = fonts.size > 0 ? fonts.get(withoutBlanks(line)) : undefined;
  if (!runs) return undefined;
  const known = runs.flatMap(({ text, font }) => text.split('').map(() => font));
  let place = 0;
  return line.split('').map((letter) => (withoutBlanks(letter) ? known[place++] : known[place]));
}

/** A number made by Word may come with the line or not. */
function byLine(lines: { runs: Run[]; marker: Run[] }[], belief: Belief): FontsOfLines {
  const believed = (run: Run): Run => (run.font && !belief.isBelieved(run.font) ? { ...run, font: UNICODE } : run);
  const fonts = new Map<string, Run[]>();
  for (const { runs, marker } of lines) {
    for (const line of [[...marker, ...runs].map(believed), runs.map(believed)]) {
      const text = line.map((run) => run.text).join('');
      if (LEGACY_LETTER.test(text) || line.some(({ font }) => isLegacy(font))) fonts.set(text, line);
    }
  }
  return fonts;
}

/** How many texts of a font are in its encoding, and how many in Unicode. */
class Belief {
  readonly #surplus = { tcvn3: 0, vni: 0 };

  hear(text: string, { encoding }: Font) {
    if (encoding === 'unicode') return;
    if (UNICODE_ONLY.test(text.normalize('NFC'))) this.#surplus[encoding] -= 1;
    else if (weighLegacy(text, encoding).signs > 0) this.#surplus[encoding] += 1;
  }

  /** A document keeps the font of its style when its text is typed anew. */
  isBelieved({ encoding }: Font): boolean {
    return encoding === 'unicode' || this.#surplus[encoding] >= 0;
  }
}

export function isLegacy(font: Font | undefined): boolean {
  return font !== undefined && font.encoding !== 'unicode';
}

const UNICODE: Font = { encoding: 'unicode', isCapitals: false };

function fontOf(family: string | undefined): Font | undefined {
  const name = family
    ?.split(',')[0]
    ?.replace(/["'\\]/g, '')
    .trim();
  if (!name || /^(?:inherit|initial|unset)$/i.test(name)) return undefined;
  if (/^\.Vn/i.test(name)) return { encoding: 'tcvn3', isCapitals: /[^H]H$/.test(name) };
  return /^VNI[-\s]/i.test(name) ? { encoding: 'vni', isCapitals: false } : UNICODE;
}

function familyOf(element: Element, sheet: Map<string, string>): string | undefined {
  const own = familyIn(attribute(element, 'style')) ?? (attribute(element, 'face') || undefined);
  if (own) return own;
  for (const name of attribute(element, 'class').split(/\s+/).filter(Boolean)) {
    const styled = sheet.get(`${element.tagName}.${name}`) ?? sheet.get(`.${name}`);
    if (styled) return styled;
  }
  return sheet.get(element.tagName);
}

/** Selectors of an element, a class or both; Word and Excel write no others for fonts. */
function readSheet(style: Element, sheet: Map<string, string>) {
  const css = style.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  for (const rule of css.replace(/<!--|-->/g, '').split('}')) {
    const [selectors = '', declarations = ''] = rule.split('{').slice(-2);
    const family = familyIn(declarations);
    if (!family || selectors.includes('@')) continue;
    for (const selector of selectors.split(',')) sheet.set((selector.split('*/').at(-1) ?? '').trim(), family);
  }
}

function familyIn(declarations: string): string | undefined {
  return /(?:^|[;\s])font-family\s*:([^;]*)/i.exec(declarations)?.[1];
}

function withoutBlanks(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060\ufeff]/g, '');
}
