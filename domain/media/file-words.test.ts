import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILE_WORDS, readSeen, type SeenWords, writeSeen } from '#domain/media/file-words';

const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 });
const seen = fc.record(Object.fromEntries(FILE_WORDS.map((name) => [name, digest])), { requiredKeys: [] });

test('what a form saw is read as it was written', () => {
  fc.assert(
    fc.property(seen, (words: SeenWords) => {
      expect(readSeen(writeSeen(words))).toEqual({ ...words });
    }),
  );
});

test('of any other text nothing counts as seen, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const found of Object.values(readSeen(text))) expect(found).toMatch(/^[\da-f]+$/);
    }),
  );
  expect(readSeen('')).toEqual({});
});
