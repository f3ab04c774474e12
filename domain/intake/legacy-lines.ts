import { type LegacyEncoding, type Letter, lettersOf, UNICODE_ONLY } from '#domain/base/legacy-codes';
import { detectLegacyEncoding, weighLegacy } from '#domain/base/legacy-encoding';
import { convertedLetters, isCapitalLine } from '#domain/base/legacy-letters';
import { converted, isAbbreviation, isVietnameseWord, legacyWords, TCVN3_SIGN } from '#domain/base/legacy-words';
import { type FontsOfLines, fontsOfLine } from '#domain/intake/legacy-fonts';
import { isLegacy } from '#domain/intake/paste/fonts';

type Fonts = ReturnType<typeof fontsOfLine>;
/** `letters` is undefined where nothing changes; `encoding`: what its words, or the first of its fonts, are in. */
export type ConvertedLine = { letters: Letter[] | undefined; encoding: LegacyEncoding | undefined };
type Verdict = LegacyEncoding | 'unicode' | undefined;

/**
 * Each line of each source, converted where needed. A line is judged by its fonts, then by its words. Where the words
 * allow both, it follows the nearest judged lines of its source, above and below, if they agree or there is but one. If
 * not, a word that is Vietnamese only when converted decides for the encoding of either, or else of most lines.
 */
export function convertLines(sources: string[][], fonts: FontsOfLines = new Map()): ConvertedLine[][] {
  const known = sources.map((lines) => lines.map((line) => fontsOfLine(line, fonts)));
  const own = sources.map((lines, source) => lines.map((line, place) => judge(line, known[source]?.[place])));
  const most = mostOf(own.flat());
  return sources.map((lines, source) => {
    const verdicts = own[source] ?? [];
    const above = nearest(verdicts);
    const below = nearest(verdicts.toReversed()).toReversed();
    return lines.map((line, place) => {
      const fontsOf = known[source]?.[place];
      const verdict = verdicts[place] ?? (fontsOf ? undefined : follow(line, above[place], below[place], most));
      const encoding = verdict === 'unicode' ? undefined : verdict;
      return { letters: convertLine(line, fontsOf, verdict), encoding };
    });
  });
}

const SOFT_HYPHEN = '\u00ad';

/** Undefined where the words allow Unicode and an encoding, or tell nothing. */
function judge(line: string, fonts: Fonts): Verdict {
  const byFont = fonts?.find(isLegacy)?.encoding;
  if (byFont) return byFont;
  const isUnicode = UNICODE_ONLY.test(line);
  if (!/[\u00a1-\u00ff\u03bc]/.test(line)) return isUnicode ? 'unicode' : undefined;
  const detected = detectLegacyEncoding(line);
  if (detected || isUnicode) return detected ?? 'unicode';
  const isAgainstAll = (['tcvn3', 'vni'] as const).every((encoding) => weighLegacy(line, encoding).unicode > 0);
  return isAgainstAll ? 'unicode' : undefined;
}

function allows(line: string, encoding: LegacyEncoding): 'with_signs' | 'yes' | undefined {
  const { signs, open, unicode, foreign } = weighLegacy(line, encoding);
  if (unicode > 0 || signs + open === 0 || (foreign > 0 && signs <= foreign)) return undefined;
  return signs > 0 ? 'with_signs' : 'yes';
}

function follow(line: string, above: Verdict, below: Verdict, most: LegacyEncoding | undefined): Verdict {
  const nearby = [above, below].filter((verdict) => verdict !== undefined);
  const [first, second = first] = nearby;
  if (first && first === second && first !== 'unicode' && allows(line, first)) return first;
  return [...nearby, most].find(
    (verdict) => verdict && verdict !== 'unicode' && allows(line, verdict) === 'with_signs',
  );
}

/** For each place the last verdict before it. */
function nearest(verdicts: Verdict[]): Verdict[] {
  let last: Verdict;
  return verdicts.map((verdict) => {
    const before = last;
    last = verdict ?? last;
    return before;
  });
}

function mostOf(verdicts: Verdict[]): LegacyEncoding | undefined {
  const count = (encoding: LegacyEncoding) => verdicts.filter((verdict) => verdict === encoding).length;
  const difference = count('tcvn3') - count('vni');
  return difference === 0 ? undefined : difference > 0 ? 'tcvn3' : 'vni';
}

function convertLine(line: string, fonts: Fonts, verdict: Verdict): Letter[] | undefined {
  if (!verdict || (verdict === 'unicode' && !line.includes(SOFT_HYPHEN))) return undefined;
  const isAllCapitals = isCapitalLine(line);
  const isByFont = fonts?.some(isLegacy) ?? false;
  const letters = (isByFont && fonts ? partsByFont(line, fonts) : [{ text: line, encoding: verdict }]).flatMap(
    ({ text, encoding = 'unicode' }) => {
      if (encoding === 'unicode') return Array.from(text, (source) => ({ source, result: source }));
      const words = legacyWords(text, encoding).filter(({ word }) => isByFont || !isForeign(word, encoding));
      return convertedLetters(text, encoding, words, isAllCapitals);
    },
  );
  // What no word took for `ư` is a soft hyphen.
  const visible = letters.map((letter) => (letter.result === SOFT_HYPHEN ? { ...letter, result: '' } : letter));
  return isByFont && fonts ? inCapitals(visible, fonts) : visible;
}

/** A word partly in a legacy font is wholly in it: programs draw single signs in another. */
function partsByFont(line: string, fonts: NonNullable<Fonts>) {
  const parts: { text: string; encoding: Verdict }[] = [];
  for (const { 0: text, index } of line.matchAll(/\S+|\s+/g)) {
    const within = fonts.slice(index, index + text.length).map((font) => font?.encoding);
    const encoding = within.find((one) => one && one !== 'unicode') ?? 'unicode';
    const last = parts.at(-1);
    if (last && (last.encoding === encoding || text.trim() === '')) last.text += text;
    else parts.push({ text, encoding });
  }
  return parts;
}

function inCapitals(letters: Letter[], fonts: NonNullable<Fonts>): Letter[] {
  let at = 0;
  return letters.map(({ source, result }) => {
    const isCapital = fonts[at]?.isCapitals && (result !== source || /^[a-z]$/.test(source));
    at += source.length;
    return { source, result: isCapital ? result.toUpperCase() : result };
  });
}

/** Whether a word is Vietnamese neither way and no abbreviation: `café`. */
function isForeign(word: string, encoding: LegacyEncoding): boolean {
  const meant = converted({ word }, encoding);
  if (isVietnameseWord(meant) || isAbbreviation(meant) || meant === word || word.length === 1) return false;
  // Without the tone that somebody forgot.
  if (isVietnameseWord(meant.replace(/(?:ch|[cpt])$/i, 'n'))) return false;
  if (encoding === 'tcvn3') return !TCVN3_SIGN.test(word);
  return lettersOf(word, encoding).filter(({ source }) => source.length > 1).length < 2;
}
