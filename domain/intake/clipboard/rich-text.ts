import type { PICTURE_ENDINGS, PictureBytes } from '#domain/intake/clipboard/picture';

/** Width by height as shown; 0 where it is not said. */
type RichPicture = PictureBytes & { ratio: number };

/** Headers, footers, notes and bullets, or once more for old readers: none of them is a picture of the text. */
const SKIPPED = new Set(
  'annotation background footer footerf footerl footerr footnote header headerf headerl headerr listpicture nonshppict shprslt'.split(
    ' ',
  ),
);

const KINDS = new Map<string, keyof typeof PICTURE_ENDINGS>([
  ['pngblip', 'image/png'],
  ['jpegblip', 'image/jpeg'],
]);

type Pict = { depth: number; type: string; hex: string[]; width: number; height: number };

const CONTROL = /\\(?:([a-z]+)(-?\d+)? ?|'[\da-f]{2}|[^a-z])/giy;
const WORDS = /[^{}\\]+/gy;

/**
 * The pictures of a Rich Text document in reading order, as Word and LibreOffice put them beside the HTML; null for one of
 * a kind that is no picture for the web (EMF, WMF). Control words: Rich Text Format Specification 1.9.1, “Pictures”.
 */
export function picturesOfRichText(text: string): (RichPicture | null)[] {
  const found: (RichPicture | null)[] = [];
  let depth = 0;
  /** The group of which nothing counts; 0 for none. */
  let skipped = 0;
  let pict: Pict | undefined;
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '{') {
      depth += 1;
      at += 1;
    } else if (sign === '}') {
      if (pict?.depth === depth) {
        found.push(pictureOf(pict));
        pict = undefined;
      }
      if (skipped === depth) skipped = 0;
      depth = Math.max(depth - 1, 0);
      at += 1;
    } else if (sign === '\\') {
      const [whole, word = '', number = ''] = matchAt(CONTROL, text, at) ?? ['\\'];
      at += whole.length;
      if (word === 'bin') at += Math.max(Number(number), 0);
      else if (skipped === 0 && SKIPPED.has(word)) skipped = depth;
      else if (skipped === 0 && word === 'pict') pict ??= { depth, type: '', hex: [], width: 0, height: 0 };
      else if (pict?.depth === depth) readWord(pict, word, Number(number));
    } else {
      const [words] = matchAt(WORDS, text, at) ?? [''];
      if (pict?.depth === depth) pict.hex.push(words);
      at += words.length;
    }
  }
  return found;
}

function readWord(pict: Pict, word: string, number: number) {
  if (word === 'picwgoal') pict.width = number;
  else if (word === 'pichgoal') pict.height = number;
  else pict.type = KINDS.get(word) ?? pict.type;
}

function pictureOf({ type, hex, width, height }: Pict): RichPicture | null {
  const bytes = type === '' ? undefined : bytesOfHex(hex);
  return bytes ? { type, bytes, ratio: height > 0 ? width / height : 0 } : null;
}

function bytesOfHex(parts: string[]): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0) / 2);
  let count = 0;
  let high = -1;
  for (const part of parts)
    for (let place = 0; place < part.length; place += 1) {
      const code = part.charCodeAt(place);
      const digit = digitOf(code);
      if (digit >= 0 && high >= 0) bytes[count++] = high * 16 + digit;
      if (digit >= 0) high = high >= 0 ? -1 : digit;
      else if (code > 0x20) return undefined;
    }
  return high >= 0 || count === 0 ? undefined : bytes.slice(0, count);
}

/** -1 for none. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
