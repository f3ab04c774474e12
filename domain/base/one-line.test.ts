import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longText } from '#domain/article/field-values';
import { FIELD_NAMES, FIELDS } from '#domain/article/fields';
import { emptyManuscript, manuscriptSchema } from '#domain/article/manuscript';
import { findProblems } from '#domain/article/readiness';
import { convertLegacyText } from '#domain/base/legacy-letters';
import { lengthOf, looksEmpty, oneLine } from '#domain/base/one-line';
import { newCategorySchema } from '#domain/site/forms';

const TITLES = ['Nghị định 12/2026/NĐ-CP', 'Họp báo quý III', 'm² và CO₂', 'Uỷ ban 👩‍💻 mới'];
const UNSEEN = ['\u00ad', '\u200b', '\u2060', '\ufeff', '\u200e', '\u200f', '\u061c'];
const titled = (title: string) => ({ ...emptyManuscript(1), title });

test('marks that nobody sees are taken out of a word, not put between its parts', () => {
  const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...UNSEEN)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...TITLES), places, (title, marks) => {
      const letters = [...title];
      for (const [place, mark] of marks) letters.splice(place % (letters.length + 1), 0, mark);
      // A mark inside an emoji sequence splits it, so these are compared without joiners.
      const joined = (text: string) => text.replaceAll('\u200d', '');
      expect(joined(oneLine(letters.join('')))).toBe(joined(title));
    }),
    {
      seed: 17,
      numRuns: 300,
      examples: [
        [
          'm² và CO₂',
          [
            [5, '\u00ad'],
            [10, '\u00ad'],
          ],
        ],
      ],
    },
  );
});

test('what only has such marks is no title and no name', () => {
  const nothing = fc.string({
    unit: fc.constantFrom(...UNSEEN, ' ', '\u00a0', '\u202e', '\u202c', '\u2067', '\u200d', '\u3164', '\ufe0f'),
  });
  fc.assert(
    fc.property(nothing, (text) => {
      expect(oneLine(text)).toBe('');
      expect(looksEmpty(text)).toBe(true);
      expect(findProblems(titled(text), new Map()).map(({ code }) => code)).toContain('title_missing');
      const category = { parentId: null, slug: 'tin', description: '', name: text };
      expect(newCategorySchema.safeParse(category).success).toBe(false);
    }),
    { seed: 18, numRuns: 200 },
  );
});

test('a limit counts letters, however their marks are stored', () => {
  const sapo = 'Ủy ban nhân dân xã tổ chức hội nghị. '.repeat(27).slice(0, 990);
  for (const form of ['NFC', 'NFD'] as const) {
    const read = manuscriptSchema.parse({ ...titled('x'), sapo: sapo.normalize(form) });
    expect(read.sapo).toBe(sapo.trim());
  }
  expect(lengthOf('Uỷ'.normalize('NFD'))).toBe(2);
  expect(manuscriptSchema.safeParse({ ...titled('ộ'.repeat(300).normalize('NFD')) }).success).toBe(true);
  expect(manuscriptSchema.safeParse({ ...titled('ộ'.repeat(301)) }).success).toBe(false);
  expect(manuscriptSchema.safeParse({ ...titled('🎉'.repeat(300)) }).success).toBe(true);
});

describe('a field of any limit', () => {
  const limited = FIELD_NAMES.flatMap((name) => {
    const field = FIELDS[name];
    return 'limit' in field && !['slug', 'sourceUrl'].includes(name) ? [{ name, ...field }] : [];
  });
  test.each([...limited, { name: 'note', limit: 2000, schema: longText(2000), blank: '' }])(
    '$name takes $limit letters in either form, as NFC, and no more',
    ({ limit, schema, blank }) => {
      const filled = (letters: number, form: string) => {
        const text = 'ộ'.repeat(letters).normalize(form);
        return schema.safeParse(Array.isArray(blank) ? [text] : text);
      };
      for (const form of ['NFC', 'NFD']) {
        expect(JSON.stringify(filled(limit, form).data)).toContain('ộ'.repeat(limit));
        expect(filled(limit + 1, form).success).toBe(false);
      }
    },
  );
});

test('what turns the direction of letters ends with the title, and closed pairs stay', () => {
  expect(oneLine('Tin \u202eabc')).toBe('Tin \u202eabc\u202c');
  expect(oneLine('Tin \u2067abc\u2069 mới')).toBe('Tin \u2067abc\u2069 mới');
  const turns = fc.string({
    unit: fc.constantFrom('a', ' ', '\u202a', '\u202e', '\u202c', '\u2066', '\u2068', '\u2069'),
  });
  fc.assert(
    fc.property(turns, (text) => {
      const line = oneLine(text);
      const open: string[] = [];
      for (const letter of line) {
        if ('\u202a\u202e'.includes(letter)) open.push('\u202c');
        else if ('\u2066\u2068'.includes(letter)) open.push('\u2069');
        else if ('\u202c\u2069'.includes(letter)) expect(open.pop()).toBe(letter);
      }
      expect(open).toEqual([]);
      expect(oneLine(line)).toBe(line);
    }),
    { seed: 8, numRuns: 300, examples: [['a \u202c a'], ['\u202c a \u2066 \u2069']] },
  );
});

test('a title of before Unicode keeps its letter U+00AD until it is converted', () => {
  const legacy = 'Thñ t\u00adíng tr\u00adêng ng\u00adêi';
  expect(convertLegacyText(oneLine(legacy), 'tcvn3')).toBe('Thủ tướng trường người');
  expect(oneLine('Hội ng\u00adhị tr\u00adực tuyến')).toBe('Hội nghị trực tuyến');
  expect(oneLine('ad\u00admin\u00adis\u00adtra\u00adtion')).toBe('administration');
});

test('any text is one line of what is seen, and the same again', () => {
  const piece = fc.constantFrom(
    ...[
      '\n',
      '\u00a0',
      '\t',
      '\u2028',
      '\u0001',
      '\ud800',
      '\u0301',
      'e\u0302',
      'Th',
      'ng\u00adêi',
      'v',
      'à',
      'ª',
      '·',
      '7',
    ],
    ...[...UNSEEN, '\u202e', '\u202c', '\u2067', '\u2069', '\u200d', '\u3000', '👩', ' '],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const line = oneLine(typed);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]|\s\s|^\s|\s$/u);
      expect(line).toBe(line.normalize('NFC'));
      expect(oneLine(line)).toBe(line);
      expect(oneLine(typed.normalize('NFD'))).toBe(line);
      expect(line.length).toBeLessThanOrEqual(3 * typed.length + 8);
    }),
    { seed: 20261130, numRuns: 1000 },
  );
});
