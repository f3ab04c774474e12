import { withoutSoftHyphens } from '#domain/base/soft-hyphens';
import { normalizeText } from '#domain/base/text';

/** Line break and direction marks. U+200C and U+200D shape letters and stay. */
const UNSEEN = /[\u200b\u200e\u200f\u061c\u2060-\u2064\ufeff\u180e]/g;

const BLANK = /^[\s\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/**
 * Text as stored: one line of NFC, single spaces, no invisible marks, direction marks closed. Empty if nothing is
 * visible.
 */
export function oneLine(text: string): string {
  const marked = withClosedTurns(normalizeText(text).replace(UNSEEN, ''));
  // A letter and its mark, or the parts of a word, may meet only now.
  const seen = withoutSoftHyphens(normalizeText(marked)).replace(/\s+/g, ' ').trim().normalize('NFC');
  return looksEmpty(seen) ? '' : seen;
}

export function looksEmpty(text: string): boolean {
  return BLANK.test(text);
}

/** Code points in NFC. */
export function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

/** Cuts to `limit` code points in NFC. */
export function cutTo(text: string, limit: number): string {
  return [...text.normalize('NFC')].slice(0, limit).join('');
}

const CLOSERS: Record<string, string> = {
  ...{ '\u202a': '\u202c', '\u202b': '\u202c', '\u202d': '\u202c', '\u202e': '\u202c' },
  ...{ '\u2066': '\u2069', '\u2067': '\u2069', '\u2068': '\u2069' },
};

/** Closes each U+202A–202E and U+2066–2069 at the latest at the end; drops unmatched closers. */
function withClosedTurns(text: string): string {
  const open: string[] = [];
  let closed = '';
  for (const letter of text) {
    const closer = CLOSERS[letter];
    if (closer) open.push(closer);
    else if (letter === '\u202c' || letter === '\u2069') {
      if (open.at(-1) !== letter) continue;
      open.pop();
    }
    closed += letter;
  }
  return closed.trimEnd() + open.toReversed().join('');
}
