import type { PastedPicture, PICTURE_ENDINGS } from '#domain/intake/clipboard/picture';

/** Of headers, footers and bullets, or once more for old readers: none of them is a picture of the text. */
const SKIPPED = new Set(
  'background footer footerf footerl footerr header headerf headerl headerr listpicture nonshppict shprslt'.split(' '),
);

const KINDS = new Map<string, keyof typeof PICTURE_ENDINGS>([
  ['pngblip', 'image/png'],
  ['jpegblip', 'image/jpeg'],
]);

type Group = { isSkipped: boolean; picture?: { type: string; hex: string[] } };

const CONTROL = /\\(?:([a-z]+)(-?\d+)? ?|'[\da-f]{2}|[^a-z])/giy;
const WORDS = /[^{}\\]+/gy;

/**
 * The pictures of a Rich Text document in reading order, as Word and LibreOffice put them beside the HTML; null for one of
 * a kind that is no picture for the web (EMF, WMF). Control words: Rich Text Format Specification 1.9.1, “Pictures”.
 */
export function picturesOfRichText(text: string): (PastedPicture | null)[] {
  const found: (PastedPicture | null)[] = [];
  const groups: Group[] = [{ isSkipped: false }];
  let at = 0;
  while (at < text.length) {
    const group = groups.at(-1) ?? { isSkipped: false };
    const sign = text[at];
    if (sign === '{') {
      groups.push({ isSkipped: group.isSkipped });
      at += 1;
    } else if (sign === '}') {
      if (group.picture) found.push(pictureOf(group.picture));
      if (groups.length > 1) groups.pop();
      at += 1;
    } else if (sign === '\\') {
      const [whole, word = '', number = ''] = matchAt(CONTROL, text, at) ?? ['\\'];
      at += whole.length;
      if (word === 'bin') at += Math.max(Number(number), 0);
      else enter(group, word);
    } else {
      const [words] = matchAt(WORDS, text, at) ?? [''];
      group.picture?.hex.push(words);
      at += words.length;
    }
  }
  return found;
}

function enter(group: Group, word: string) {
  if (SKIPPED.has(word)) group.isSkipped = true;
  else if (word === 'pict' && !group.isSkipped) group.picture = { type: '', hex: [] };
  else if (group.picture) group.picture.type = KINDS.get(word) ?? group.picture.type;
}

function pictureOf({ type, hex }: { type: string; hex: string[] }): PastedPicture | null {
  const digits = hex.join('').replace(/\s+/g, '');
  if (type === '' || digits === '' || digits.length % 2 > 0 || /[^\da-f]/i.test(digits)) return null;
  const bytes = new Uint8Array(digits.length / 2);
  for (let place = 0; place < bytes.length; place += 1) {
    bytes[place] = Number.parseInt(digits.slice(2 * place, 2 * place + 2), 16);
  }
  return { type, bytes };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
