import { type LegacyEncoding, type Letter, lettersOf } from '#domain/base/legacy-codes';
import { converted, isVietnameseWord, type LegacyWord, wordsOf } from '#domain/base/legacy-words';

/**
 * Returns Unicode NFC; spoils text that is not legacy.
 *
 * TCVN3 has no capitals with a tone: its upper-case fonts (`.VnTimeH`) draw small letters' codes as capitals. Letters
 * in a line or a word of capitals become capitals, the others stay small.
 */
export function convertLegacyText(text: string, encoding: LegacyEncoding): string {
  return text
    .normalize('NFC')
    .split(/(\n)/)
    .flatMap((line) => convertedLetters(line, encoding, wordsOf(line, encoding)))
    .map(({ result }) => result)
    .join('')
    .normalize('NFC');
}

/** All letters of a line, or of a part of it, of which those in `words` are converted. */
export function convertedLetters(
  line: string,
  encoding: LegacyEncoding,
  words: LegacyWord[],
  isAllCapitals = isCapitalLine(line),
): Letter[] {
  const letters: Letter[] = [];
  let done = 0;
  for (const { word, at } of words) {
    for (const letter of line.slice(done, at)) letters.push({ source: letter, result: letter });
    const isCapitals = encoding === 'tcvn3' && (isAllCapitals || isCapitalWord(word));
    for (const { source, result } of lettersOf(word, encoding))
      letters.push({ source, result: isCapitals && result !== source ? result.toUpperCase() : result });
    done = at + word.length;
  }
  for (const letter of line.slice(done)) letters.push({ source: letter, result: letter });
  return letters;
}

/** Two could be the first letters of a name: `Lª Hµ`. */
const FEWEST_CAPITALS = 3;

/** Abbreviations do not count: `Bé GD§T`. */
export function isCapitalLine(line: string): boolean {
  if (/[a-z]/.test(line)) return false;
  const words = wordsOf(line, 'tcvn3').filter((word) => isVietnameseWord(converted(word, 'tcvn3')));
  return words.reduce((sum, { word }) => sum + capitalsIn(word), 0) >= FEWEST_CAPITALS;
}

function isCapitalWord(word: string): boolean {
  return !/[a-z]/.test(word) && capitalsIn(word) > 1;
}

/** In TCVN3. */
function capitalsIn(text: string): number {
  return text.match(/[A-Z¡-§]/g)?.length ?? 0;
}
