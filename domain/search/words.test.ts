import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsTerm, searchDocument } from '#domain/search/document';
import { parsePlace, placeCursor } from '#domain/search/place';
import { timeTerms, timeWindows, wholeWindow } from '#domain/search/times';
import { isAccented, spelling, wordsIn } from '#domain/search/words';

const spelt = (text: string) => wordsIn(text).map(spelling);

test('words are runs of letters and digits, whatever stands between', () => {
  expect(wordsIn('Quyết định 62/2020, “Đổi mới”').map(({ folded }) => folded)).toEqual(
    'quyet dinh 62 2020 doi moi'.split(' '),
  );
  expect(wordsIn('x'.repeat(100))[0]?.folded).toHaveLength(40);
});

test('a spelling knows accents, not where the tone is written', () => {
  expect(spelt('hoà uỷ thuý')).toEqual(spelt('hòa ủy thúy'));
  expect(spelt('hoà'.normalize('NFD'))).toEqual(spelt('hoà'));
  expect(spelt('hoà')).not.toEqual(spelt('hoá'));
  expect(spelt('do')).not.toEqual(spelt('đo'));
  expect(wordsIn('đo đò do').map(isAccented)).toEqual([true, true, false]);
});

test('a document keeps words, pairs and spellings, and breaks at each block', () => {
  const publishedAt = new Date('2026-02-03T00:00:00Z');
  const { folded, marks, titleTerms } = searchDocument({
    title: 'Tổ quốc',
    lead: ['an ninh'],
    texts: ['hoà\nbình', null],
    categoryId: 7,
    publishedAt,
  });
  expect(folded).toBe(' to quoc \n an ninh \n hoa \n binh ');
  expect(titleTerms).toEqual(['to|tổ', 'to quoc|tổ quốc', 'quoc|quốc']);
  const holds = (term: string) => holdsTerm({ folded, marks }, term);
  const there = [
    'c:7',
    '=to',
    '=to_quoc',
    '+an',
    'an_ninh',
    'hoa',
    ...spelt('hòa'),
    ...timeTerms(publishedAt.getTime()),
  ];
  expect(there.filter((term) => !holds(term))).toEqual([]);
  expect(['=an', '+hoa', 'quoc_an', 'hoa_binh', '=an_ninh', 't', 'to_', '_to'].filter(holds)).toEqual([]);
});

test('a document of very many numbers ends before its index does, title and beginning first', () => {
  const numbers = Array.from({ length: 49_000 }, (_, place) => String(100_000_000 + place));
  const entry = searchDocument({
    title: 'Bảng số',
    lead: ['kèm theo'],
    texts: ['mở đầu', numbers.join(' ')],
    categoryId: 7,
    publishedAt: new Date('2026-02-03T00:00:00Z'),
  });
  const first = ['c:7', '=bang', '=bang_so', '+kem', 'mo_dau', '100000000', '100000000_100000001'];
  expect(first.filter((term) => !holdsTerm(entry, term))).toEqual([]);
  const words = entry.folded.split(/\s+/).filter(Boolean);
  const pairs = words.slice(1).map((word, place) => `${words[place]}_${word}`);
  const terms = [...words, ...pairs, ...entry.marks.split(' ')];
  const bytes = [...new Set(terms)].reduce((sum, term) => sum + Buffer.byteLength(term), 0);
  expect(bytes).toBeGreaterThan(800_000);
  expect(bytes).toBeLessThan(2 ** 20);
});

const day = fc.integer({ min: -40_000, max: 60_000 }).map((days) => days * 86_400_000 + 12_345);

test('each moment lies in one window, which has one of its terms', () => {
  fc.assert(
    fc.property(day, day, day, (one, other, at) => {
      const [oldest, newest] = [Math.min(one, other), Math.max(one, other)];
      for (const [windows, isIn] of [
        [timeWindows(newest, oldest), at >= oldest && at <= newest],
        [timeWindows(newest), at <= newest],
        [[wholeWindow(newest, oldest)], at >= oldest && at <= newest],
      ] as const) {
        const found = windows.filter(({ from, to }) => from <= at && at < to);
        expect(found).toHaveLength(isIn ? 1 : 0);
        for (const { terms } of found) {
          expect(terms?.length ?? 1).toBeLessThanOrEqual(66);
          expect(terms === undefined || terms.some((term) => timeTerms(at).includes(term))).toBe(true);
        }
        expect(windows.map(({ to }) => to)).toEqual(windows.map(({ to }) => to).toSorted((a, b) => b - a));
      }
    }),
    { seed: 20261130, numRuns: 100 },
  );
  expect(timeWindows(0, 1)).toEqual([]);
});

test('a cursor leads back to its place, anything else to none', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.integer({ min: -1e15, max: 4e15 }), fc.nat(1e9), (tier, at, id) => {
      expect(parsePlace(placeCursor({ tier, at, id }), 10)).toEqual({ tier, at, id });
    }),
    { seed: 20261130, numRuns: 100 },
  );
  const part = fc.string({ unit: fc.constantFrom(...'0189azAZ-.'), minLength: 1, maxLength: 4 });
  const near = fc.tuple(fc.nat(12), part, part).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(near, (text) => {
      const place = parsePlace(text, 10);
      if (place) expect([placeCursor(place), place.tier < 10]).toEqual([text, true]);
    }),
    { seed: 20261130, numRuns: 2000 },
  );
  expect(parsePlace('3.a.b', 3)).toBeUndefined();
  expect(parsePlace(undefined, 3)).toBeUndefined();
});

test('letters that are drawn otherwise, look alike or hold marks nobody sees are found by plain ones', () => {
  const folded = (text: string) => wordsIn(text).map((word) => word.folded);
  for (const [written, asked] of [
    ['120 m², CO₂', '120 m2 co2'],
    ['Ðà Nẵng', 'Đà Nẵng'],
    ['ＨÀ ＮỘＩ', 'ha noi'],
    ['Ng\u200bhị quyết', 'nghi quyet'],
  ] as const)
    expect(folded(written), written).toEqual(folded(asked));
  expect(wordsIn('Ðà')[0]?.typed).toBe('đà');
});
