import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { UNICODE_ONLY } from '#domain/base/legacy-codes';
import { weighLegacy } from '#domain/base/legacy-encoding';
import { type Font, familyOf, fontOf, isLegacy, UNICODE } from '#domain/intake/paste/fonts';
import { applySheets } from '#domain/intake/paste/sheet';
import { attribute, isDropped, styleOf } from '#domain/intake/paste/style';
import { walk } from '#domain/intake/paste/walk';

type Run = { text: string; font: Font | undefined };
type Place = { font: Font | undefined; isCapitals: boolean; isMarker: boolean };

/** The fonts of lines; a line is known by its letters without blanks, since these change on the way. */
export type FontsOfLines = ReadonlyMap<string, Run[]>;

const INLINE = /^(?:a|abbr|b|big|em|font|i|ins|s|small|span|strike|strong|sub|sup|u|o:p|st\d:.*)$/;
const LEGACY_LETTER = /[\u00a1-\u00ff]/;

/** Reads the clipboard's or a page's HTML: fonts of elements, of their styles and of the style sheet. */
export function fontsOfHtml(html: string): FontsOfLines {
  if (!LEGACY_LETTER.test(html) && !/&\w|\.Vn/i.test(html)) return new Map();
  const lines: { runs: Run[]; marker: Run[] }[] = [{ runs: [], marker: [] }];
  let at: Place = { font: undefined, isCapitals: false, isMarker: false };
  const belief = new Belief();
  const endLine = () => lines.push({ runs: [], marker: [] });

  const document = parse(html);
  applySheets(document);
  walk(document.childNodes, (node) => {
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      const text = withoutBlanks(value);
      if (at.font) belief.hear(value, at.font);
      if (text) lines.at(-1)?.[at.isMarker ? 'marker' : 'runs'].push({ text, font: shownFont(at) });
    }
    if (!('tagName' in node)) return undefined;
    if (isDropped(node)) return undefined;
    const outer = at;
    const isInline = INLINE.test(node.tagName);
    if (!isInline) endLine();
    const isMarker = at.isMarker || /mso-list:\s*ignore/i.test(attribute(node, 'style'));
    const letterCase = styleOf(node).get('text-transform');
    const isCapitals = letterCase === undefined ? at.isCapitals : letterCase === 'uppercase';
    at = { font: fontOf(familyOf(node)) ?? at.font, isCapitals, isMarker };
    return () => {
      if (!isInline) endLine();
      at = outer;
    };
  });
  return byLine(lines, belief);
}

/** Capitals by style are those of what the letters stand for. */
function shownFont({ font, isCapitals }: Place): Font | undefined {
  return font && isLegacy(font) && isCapitals ? { ...font, isCapitals } : font;
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

function withoutBlanks(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060\ufeff]/g, '');
}
