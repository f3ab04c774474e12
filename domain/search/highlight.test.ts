import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#domain/base/text';
import { highlightExcerpt as excerptOfTerms, highlight as highlightTerms, type Part } from '#domain/search/highlight';
import { termsOf } from '#domain/search/matches';
import { parseSearchQuery } from '#domain/search/query';
import { wordsIn } from '#domain/search/words';

const highlight = (text: string, terms: string[]) => highlightTerms(text, terms.map(wordsIn));
const highlightExcerpt = (text: string, terms: string[], limit?: number) =>
  excerptOfTerms(text, terms.map(wordsIn), limit);
const marked = (parts: Part[] = []) => parts.filter(({ isMatch }) => isMatch).map(({ text }) => text);
const joined = (parts: Part[] = []) => parts.map(({ text }) => text).join('');

describe('what is marked', () => {
  test.each([
    ['words without marks find those with them', 'An ninh Tổ quốc', ['to', 'quoc'], ['Tổ quốc']],
    ['a phrase only as a whole', 'Tổ chức và Tổ quốc', ['tổ quốc'], ['Tổ quốc']],
    ['whole syllables only', 'toàn quốc, tốt, to', ['to'], ['to']],
    ['the place of the tone does not matter', 'Hoà giải, hòa bình', ['hòa'], ['Hoà', 'hòa']],
    ['đ is d', 'Đường về', ['duong'], ['Đường']],
    ['as typed rather than otherwise', 'Ăn uống ở khu an ninh', ['ăn'], ['Ăn']],
    ['otherwise where nothing is as typed', 'Khu an ninh', ['ăn'], ['an']],
    ['words side by side rather than alone', 'Tổ chức, to, Tổ quốc, xã', ['to', 'quoc', 'xa'], ['to', 'Tổ quốc', 'xã']],
    ['punctuation between the words of a phrase', 'An-ninh, trật tự', ['an ninh trat'], ['An-ninh, trật']],
    ['a number is a word', 'Nghị quyết 62/63 xã', ['62'], ['62']],
    ['nothing for what is no word', 'a+b (c)', ['+', '', '()'], []],
    ['overlapping terms together', 'một hai ba bốn', ['một hai', 'hai ba'], ['một hai ba']],
  ])('%s', (_, text, terms, found) => {
    expect(marked(highlight(text, terms))).toEqual(found);
  });

  test('composed or not, text and term alike', () => {
    const text = 'Tin về Tổ quốc';
    for (const form of ['NFC', 'NFD']) {
      const parts = highlight(text.normalize(form), ['Tổ quốc'.normalize(form === 'NFC' ? 'NFD' : 'NFC')]);
      expect(parts.map((part) => part.text.normalize('NFC'))).toEqual(['Tin về ', 'Tổ quốc']);
    }
  });

  test('markup is text', () => {
    const parts = highlight('<b>lúa</b>', ['b']);
    expect(parts).toEqual([
      { text: '<', isMatch: false },
      { text: 'b', isMatch: true },
      { text: '>lúa</', isMatch: false },
      { text: 'b', isMatch: true },
      { text: '>', isMatch: false },
    ]);
  });
});

test('of a query each word is marked, and a phrase as one; what it excludes is not', () => {
  const query = parseSearchQuery('lúa "tổ quốc" -đường');
  const terms = query.ok ? termsOf(query.value) : [];
  expect(marked(highlightTerms('Đường lúa, tổ ong, Tổ quốc', terms))).toEqual(['lúa', 'Tổ quốc']);
});

describe('the excerpt', () => {
  const filler = 'Mỗi ngày một việc nhỏ làm nên điều hay. ';

  test('is where the terms stand together, not where one of them stands first', () => {
    const text = `Quốc lộ được mở rộng. ${filler.repeat(20)}Bộ đội bảo vệ Tổ quốc ở biên giới. ${filler.repeat(20)}`;
    const parts = highlightExcerpt(text, ['to', 'quoc']);
    expect(marked(parts)).toEqual(['Tổ quốc']);
    expect(joined(parts)).toMatch(/^….*Bộ đội bảo vệ Tổ quốc ở biên giới/);
  });
  test('prefers what is written as it was typed', () => {
    const text = `Khu an ninh. ${filler.repeat(20)}Quán ăn mới mở. ${filler.repeat(20)}`;
    expect(marked(highlightExcerpt(text, ['ăn']))).toEqual(['ăn']);
  });
  test('prefers terms side by side to terms apart', () => {
    const text = `Hồ ở xã Vân và làng Khê. ${filler.repeat(20)}Thuyền trên hồ Vân Khê. ${filler.repeat(20)}`;
    expect(marked(highlightExcerpt(text, ['hồ', 'vân', 'khê']))).toEqual(['hồ Vân Khê']);
  });
  test('of a short text is all of it, on one line', () => {
    expect(joined(highlightExcerpt(' Giá lúa\n tăng. ', ['lua']))).toBe('Giá lúa tăng.');
  });
  test('ends without a comma before the ellipsis', () => {
    expect(joined(highlightExcerpt('Giá lúa tăng, giá phân giảm', ['lua'], 15))).toBe('Giá lúa tăng…');
  });
  test('is none where no term stands in the text', () => {
    expect(highlightExcerpt(filler, ['lúa'])).toBeUndefined();
    expect(highlightExcerpt('', ['lúa'])).toBeUndefined();
  });
  test('never splits a letter from its marks or in halves', () => {
    const letters = highlightExcerpt(`x ${'ệ'.normalize('NFD').repeat(300)}`, ['x'], 90)?.at(-1)?.text ?? '';
    expect(letters.normalize('NFC')).toMatch(/^( ệ*)?…$/u);
    expect(joined(highlightExcerpt(`x${'😀'.repeat(300)}`, ['x'], 90)).isWellFormed()).toBe(true);
  });
});

const word = fc.constantFrom(...'Tổ tổ TO to toàn quốc Quốc quoc đường Duong hoà hòa ăn an 62 a'.split(' '));
const space = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '/', '\n', ' – “', '😀');
const form = fc.constantFrom('NFC', 'NFD');
const text = fc
  .tuple(fc.array(fc.tuple(word, space), { maxLength: 120 }), form)
  .map(([pairs, normal]) => pairs.flat().join('').normalize(normal));
const terms = fc.array(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 4 },
);

describe('for any text and terms', () => {
  test('the parts are the text, none empty, each other one marked', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), terms, (given, wanted) => {
        const parts = highlight(given, wanted);
        expect(joined(parts)).toBe(given);
        expect(parts.filter((part) => part.text === '')).toEqual([]);
        expect(parts.every((part, place) => part.isMatch !== parts[place - 1]?.isMatch)).toBe(true);
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
  test('what is marked folds to words that were searched for, and every such word of one without marks is', () => {
    fc.assert(
      fc.property(text, fc.array(word, { minLength: 1, maxLength: 3 }), (given, wanted) => {
        const words = (from: string) => fold(from).match(/[a-z0-9]+/g) ?? [];
        const folded = new Set(wanted.map(fold));
        const found = marked(highlight(given, wanted)).flatMap(words);
        expect(found.filter((one) => !folded.has(one))).toEqual([]);
        const [only] = folded;
        const all = marked(highlight(given, only ? [only] : [])).flatMap(words);
        expect(all).toEqual(words(given).filter((one) => one === only));
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
  test('an excerpt is a stretch of the line within its length, with a match where the text has one', () => {
    fc.assert(
      fc.property(text, terms, fc.integer({ min: 100, max: 300 }), (given, wanted, limit) => {
        const line = given.replace(/\s+/g, ' ').trim();
        const parts = highlightExcerpt(given, wanted, limit);
        expect(parts === undefined).toBe(marked(highlight(line, wanted)).length === 0);
        if (!parts) return;
        const shown = joined(parts).replace(/^…|…$/g, '');
        expect(line).toContain(shown);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(marked(parts).length).toBeGreaterThan(0);
      }),
      { seed: 20261130, numRuns: 100 },
    );
  });
});
