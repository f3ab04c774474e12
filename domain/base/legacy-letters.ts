import { isVietnameseSyllable } from '#domain/base/vietnamese-syllable';

/** Encodings before Unicode: TCVN3 (ABC, the `.Vn…` fonts) and VNI (the `VNI-…` fonts). */
export type LegacyEncoding = 'tcvn3' | 'vni';

const LETTERS = [
  ...'àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ ĂÂĐÊÔƠƯ'.replaceAll(' ', ''),
];

/** TCVN 5712:1993 VN3 as Windows-1252 shows it, in the order of `LETTERS`; `ư` is the soft hyphen. */
const TCVN3_CODES = [
  ...'µ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË ® ÌÐÎÏÑ ªÒÕÓÔÖ ×ÝØÜÞ ßãáâä «åèæçé ¬êíëìî ïóñòô \u00adõøö÷ù úýûüþ ¡¢§£¤¥¦'.replaceAll(' ', ''),
];

/** Marks after a base letter, in the order of the letters they make: `a` + `ø` is `à`. */
const VNI_PAIRS: [base: string, marks: string, letters: string][] = [
  ['a', 'øùûõïâàáåãäêèéúüë', 'àáảãạâầấẩẫậăằắẳẵặ'],
  ['e', 'øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'],
  ['o', 'øùûõïâàáåãä', 'òóỏõọôồốổỗộ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['ö', 'øùûõï', 'ừứửữự'],
  ['y', 'øùûõ', 'ỳýỷỹ'],
];
const VNI_SINGLES: [codes: string, letters: string] = ['ôöñìíæóòî', 'ơưđìíỉĩịỵ'];

const TCVN3 = new Map(TCVN3_CODES.map((code, place) => [code, LETTERS[place] ?? code]));
TCVN3.set('\u03bc', 'à'); // Some programs paste the micro sign as the Greek letter.

const VNI = new Map<string, string>();
addVni([...VNI_SINGLES[0]], [...VNI_SINGLES[1]]);
for (const [base, marks, letters] of VNI_PAIRS) {
  addVni(
    [...marks].map((mark) => base + mark),
    [...letters],
  );
}

/**
 * Returns Unicode NFC; spoils text that is not legacy.
 *
 * TCVN3 has no capitals with a tone: its upper-case fonts (`.VnTimeH`) draw small letters' codes as capitals. These
 * become small letters unless the rest of the word is capitals, two at least.
 */
export function convertLegacyText(text: string, encoding: LegacyEncoding): string {
  const source = text.normalize('NFC');
  if (encoding === 'vni') {
    return source.replace(/[aeouyôöñìíæóòî][øùûõïâàáåãäêèéúüë]?/gi, (code) => vniLetters(code)).normalize('NFC');
  }
  return source.replace(TCVN3_WORD, tcvn3Word).normalize('NFC');
}

/** TCVN3 uses these signs as letters. */
const TCVN3_WORD = /[\p{L}\p{M}\p{N}¡-©«-®¶-¹»-¾×÷]+/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const FEWEST_SIGNS = 2;

/**
 * Undefined for Unicode. Cautious: two different words must be Vietnamese only after conversion, few words may
 * contradict, and most words must be Vietnamese then. So it leaves a single word and other languages alone.
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | undefined {
  const [best, second] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, signs: legacySigns(text, encoding) }))
    .sort((one, other) => other.signs - one.signs);
  if (!best || !second) return undefined;
  return best.signs >= FEWEST_SIGNS && best.signs > 2 * second.signs ? best.encoding : undefined;
}

function addVni(codes: string[], letters: string[]) {
  for (const [place, code] of codes.entries()) {
    const letter = letters[place] ?? code;
    VNI.set(code, letter);
    VNI.set(code.toUpperCase(), letter.toUpperCase());
    // The mark comes in either case; the letter's case decides.
    const [base = '', mark = ''] = code;
    if (mark) {
      VNI.set(base + mark.toUpperCase(), letter);
      VNI.set(base.toUpperCase() + mark, letter.toUpperCase());
    }
  }
}

function vniLetters(code: string): string {
  const [first = '', second = ''] = code;
  return VNI.get(code) ?? (VNI.get(first) ?? first) + (VNI.get(second) ?? second);
}

function tcvn3Word(word: string): string {
  let converted = '';
  for (const code of word) converted += TCVN3.get(code) ?? code;
  const isCapitals = !/[a-z]/.test(word) && (word.match(/[A-Z¡-§]/g)?.length ?? 0) > 1;
  return isCapitals && converted !== word ? converted.toUpperCase() : converted;
}

/** Would read `àm`. */
const MICROMETRE = 'µm';

/** Different words that show the encoding; 0 where too many contradict. */
function legacySigns(text: string, encoding: LegacyEncoding): number {
  const signs = new Set<string>();
  const contrary = new Set<string>();
  let words = 0;
  let vietnamese = 0;
  for (const [word] of text.normalize('NFC').matchAll(encoding === 'tcvn3' ? TCVN3_WORD : WORD)) {
    if (!/[a-z]/i.test(word) || /[0-9]/.test(word) || word === MICROMETRE) continue;
    words++;
    const converted = convertLegacyText(word, encoding);
    const isSyllable = isVietnameseSyllable(converted);
    if (isSyllable) vietnamese++;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    if (/^[\x00-\x7f]*$/.test(word)) continue;
    if (!isSyllable || converted === word) contrary.add(word);
    else if (!isVietnameseSyllable(word)) signs.add(word.toLowerCase());
  }
  return signs.size > 4 * contrary.size && vietnamese > 0.6 * words ? signs.size : 0;
}

/** Vietnamese letters that Windows-1252, and so legacy text, lacks. */
export const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
