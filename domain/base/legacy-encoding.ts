import { type LegacyEncoding, UNICODE_ONLY } from '#domain/base/legacy-codes';
import {
  converted,
  isAbbreviation,
  isVietnameseWord,
  legacyWords,
  TCVN3_SIGN,
  wordsOf,
} from '#domain/base/legacy-words';

/** Different words of a text outside ASCII, by what an encoding makes of them. */
type Evidence = {
  /** Vietnamese only when converted. */
  signs: number;
  /** Vietnamese as they stand, and not when converted. */
  unicode: number;
  /** Vietnamese either way. */
  open: number;
  /** Vietnamese neither way. */
  foreign: number;
  /** Of all words, also those in ASCII, the part that is Vietnamese when converted. */
  share: number;
};

const FEWEST_SIGNS = 2;

/**
 * Undefined for Unicode. Cautious: two different words must be Vietnamese only after conversion, few words may
 * contradict, and most words must be Vietnamese then. So it leaves a single word and other languages alone.
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | undefined {
  if (isSoonUnicode(text.normalize('NFC'))) return undefined;
  const [best, second] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, signs: certainSigns(weighLegacy(text, encoding)) }))
    .sort((one, other) => other.signs - one.signs);
  if (!best || !second) return undefined;
  return best.signs >= FEWEST_SIGNS && best.signs > 2 * second.signs ? best.encoding : undefined;
}

export function weighLegacy(given: string, encoding: LegacyEncoding): Evidence {
  const text = given.normalize('NFC');
  const evidence = { signs: 0, unicode: 0, open: 0, foreign: 0, share: 0 };
  const concerned = new Set(legacyWords(text, encoding).map(({ at }) => at));
  const known = new Map<string, ReturnType<typeof weighWord>>();
  let words = 0;
  let vietnamese = 0;
  for (const { word, at } of wordsOf(text, encoding)) {
    if (!/[a-z]/i.test(word) || /[0-9]/.test(word)) continue;
    const meant = concerned.has(at) ? converted({ word }, encoding) : word;
    const key = `${word} ${meant}`;
    const weighed = known.get(key) ?? weighWord(word, meant, encoding);
    if (weighed.kind && !known.has(key)) evidence[weighed.kind] += 1;
    known.set(key, weighed);
    words += 1;
    if (weighed.isVietnamese) vietnamese += 1;
  }
  return { ...evidence, share: words && vietnamese / words };
}

/** `kind` is undefined for words that are the same in the encoding and in Unicode. */
function weighWord(word: string, meant: string, encoding: LegacyEncoding) {
  const isVietnamese = isVietnameseWord(meant);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(word)) return { isVietnamese, kind: undefined };
  if (meant === word && isVietnamese && SAME[encoding].test(word)) return { isVietnamese, kind: undefined };
  if (meant !== word && isAbbreviation(meant))
    return { isVietnamese, kind: TCVN3_SIGN.test(word) ? 'signs' : 'open' } as const;
  const isNow = isVietnameseWord(word) && !isOddlyCased(word);
  if (!isVietnamese || meant === word) return { isVietnamese, kind: isNow ? 'unicode' : 'foreign' } as const;
  return { isVietnamese, kind: isNow ? 'open' : 'signs' } as const;
}

/** Letters with the same code in Unicode. */
const SAME = { tcvn3: /^[a-zA-Zý]+$/, vni: /^[a-zìí]+$/i };

/** Words for an encoding that outweigh one against it. */
const OUTWEIGHING = 4;

/** 0 where too many contradict. */
function certainSigns({ signs, unicode, foreign, share }: Evidence): number {
  return signs > OUTWEIGHING * (unicode + foreign) && share > 0.6 ? signs : 0;
}

/** Whether so many words have letters of Unicode that the others need no look: the editor asks at every key. */
function isSoonUnicode(text: string): boolean {
  if (!UNICODE_ONLY.test(text)) return false;
  const words = new Set(wordsOf(text, 'vni').map(({ word }) => word));
  let against = 0;
  let others = 0;
  for (const word of words) {
    if (UNICODE_ONLY.test(word)) against += 1;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    else if (/[^\x00-\x7f]/.test(word)) others += 1;
  }
  return others <= OUTWEIGHING * against;
}

/** Nobody writes a capital behind a small letter; TCVN3 does, since half of its small letters look like capitals. */
function isOddlyCased(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word);
}
