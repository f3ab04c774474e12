/** Encodings before Unicode: TCVN3 (ABC, the `.Vn…` fonts) and VNI (the `VNI-…` fonts). */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** A letter as it is written, and as it is meant. */
export type Letter = { source: string; result: string };

const LETTERS = [
  ...'àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ ưừứửữự ỳýỷỹỵ ĂÂĐÊÔƠƯ'.replaceAll(' ', ''),
];

/** TCVN 5712:1993 VN3 as Windows-1252 shows it, in the order of `LETTERS`; `ư` is the soft hyphen. */
const TCVN3_CODES = [
  ...'µ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË ® ÌÐÎÏÑ ªÒÕÓÔÖ ×ÝØÜÞ ßãáâä «åèæçé ¬êíëìî ïóñòô \u00adõøö÷ù úýûüþ ¡¢§£¤¥¦'.replaceAll(' ', ''),
];

/** Marks after a base letter, in the order of the letters they make: `a` + `ø` is `à`. Some keyboards wrote `iù`, too. */
const VNI_PAIRS: [base: string, marks: string, letters: string][] = [
  ['a', 'øùûõïâàáåãäêèéúüë', 'àáảãạâầấẩẫậăằắẳẵặ'],
  ['e', 'øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'],
  ['i', 'øùûõï', 'ìíỉĩị'],
  ['o', 'øùûõïâàáåãä', 'òóỏõọôồốổỗộ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['ö', 'øùûõï', 'ừứửữự'],
  ['y', 'øùûõï', 'ỳýỷỹỵ'],
];
const VNI_SINGLES: [codes: string, letters: string] = ['ôöñìíæóòî', 'ơưđìíỉĩịỵ'];

/** Vietnamese letters that Windows-1252, and so legacy text, lacks. */
export const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

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

/** The letters of a text in NFC, in order and without a gap. */
export function lettersOf(text: string, encoding: LegacyEncoding): Letter[] {
  if (encoding === 'tcvn3') return [...text].map((source) => ({ source, result: TCVN3.get(source) ?? source }));
  return Array.from(text.matchAll(/[aeiouyôö][øùûõïâàáåãäêèéúüë]?|./gisu), ([source]) => source).flatMap(vniLetters);
}

function vniLetters(source: string): Letter[] {
  const known = VNI.get(source);
  if (known) return [{ source, result: known }];
  return [...source].map((code) => ({ source: code, result: VNI.get(code) ?? code }));
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
