import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_WORDS, parseSearchQuery, type SearchQuery, wordsOf } from '#domain/search/query';
import { limitsOf, tiersOf, tsqueryOf } from '#domain/search/tiers';

function parsed(text: string): SearchQuery {
  const result = parseSearchQuery(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** `an ninh "to quoc" -xua`, folded. */
function written({ segments, excluded }: SearchQuery): string {
  const text = (words: { folded: string }[]) => words.map(({ folded }) => folded).join(' ');
  return [
    ...segments.map(({ words, isPhrase }) => (isPhrase ? `"${text(words)}"` : text(words))),
    ...excluded.map((words) => `-(${text(words)})`),
  ].join(' ');
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...' -"“”„«»\'&|!():*<>\\\u0000\u0301aàấđĐỦyz9_%'.split(''), 'hoà ', '-"'), {
      maxLength: 200,
    })
    .map((parts) => parts.join('')),
);

describe('what is typed', () => {
  test.each([
    ['An ninh Tổ quốc', 'an ninh to quoc'],
    ['  an\tninh\u0007tổ\u0000quốc ', 'an ninh to quoc'],
    ['"an ninh" tổ quốc', '"an ninh" to quoc'],
    ['“an ninh” «tổ quốc»', '"an ninh" "to quoc"'],
    ['an "ninh tổ quốc', 'an "ninh to quoc"'],
    ['an"ninh tổ"quốc', 'an "ninh to" quoc'],
    ['thuế -xe -"ô tô"', 'thue -(xe) -(o to)'],
    ['-xe thuế -«ô tô', 'thue -(xe) -(o to)'],
    ['covid-19 - tin', 'covid 19 tin'],
    ['thuế -62/2020', 'thue -(62 2020)'],
    ['a & !b | (c:*) <-> d\\', 'a b c d'],
    ['“” "" an', 'an'],
  ])('%j', (text, meant) => expect(written(parsed(text))).toBe(meant));

  test.each([
    ['', 'empty'],
    [' \t\u0000', 'empty'],
    ['& | ! ( ) : * <-> " -', 'empty'],
    ['\u0301\u0323', 'empty'],
    ['a', 'too_short'],
    ['"đ" -xe', 'too_short'],
    ['-xe -"ô tô"', 'only_exclusions'],
    ['x'.repeat(10_000), 'too_long'],
    ['x'.repeat(41), 'too_long'],
    ['an ninh '.repeat(200), 'too_long'],
  ] as const)('%j is refused as %s', (text, reason) => expect(parseSearchQuery(text)).toEqual({ ok: false, reason }));

  test('of a long question the first words count', () => {
    const query = parsed('một hai ba bốn '.repeat(10));
    expect(wordsOf(query)).toHaveLength(MOST_WORDS);
    expect(query.isCut).toBe(true);
    expect(parsed('một hai').isCut).toBe(false);
  });
});

describe('any text', () => {
  test('is read or refused within the limits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseSearchQuery(text);
        if (!result.ok) return;
        expect(wordsOf(result.value).length).toBeGreaterThan(0);
        expect(wordsOf(result.value).length).toBeLessThanOrEqual(MOST_WORDS);
        for (const { folded, typed } of [...wordsOf(result.value), ...result.value.excluded.flat()]) {
          expect(folded + typed).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
      { seed: 20261130, numRuns: 2000 },
    );
  });
  test('means the same composed and decomposed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseSearchQuery(text.normalize('NFD'))).toEqual(parseSearchQuery(text.normalize('NFC')));
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
  test('makes conditions of quoted terms and our own operators alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseSearchQuery(text);
        if (!result.ok) return;
        for (const condition of [
          ...limitsOf(result.value, [1, 2]),
          ...tiersOf(result.value).flatMap((tier) => tier.conditions),
        ]) {
          expect(tsqueryOf(condition).replace(/'[=+]?[\p{L}\p{N}\p{M}_:]+'/gu, 'x')).toMatch(/^[x&|!() ]+$/);
        }
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
  test('is read in time that grows with its length alone', () => {
    const texts = [' ', '-', '"', '- ', ' -"', 'a"', '\u0301', '«-'].map((part) => part.repeat(1000 / part.length));
    for (const text of texts) expect(parseSearchQuery(text)).not.toEqual({ ok: false, reason: 'too_long' });
  }, 2000);
});
