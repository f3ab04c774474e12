import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scriptJson } from '#domain/base/script-json';

test('no value ends the script, and all of it is read back', () => {
  const value = { headline: '</script><!--<script>alert(1)//&amp;' };
  expect(scriptJson(value)).not.toMatch(/[<>&]/);
  expect(JSON.parse(scriptJson(value))).toEqual(value);
});

test('any value is read back from the script as it was, and no letter of it is markup', () => {
  const piece = fc.constantFrom(
    '</script',
    '<!--',
    '-->',
    ']]>',
    '&lt;',
    '\u2028',
    '\u2029',
    '"',
    '\\',
    '\ud800',
    '\0',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), text, (value, key) => {
      const json = scriptJson({ value, [key]: key });
      expect(json).not.toMatch(/[<>&]/);
      expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify({ value, [key]: key }));
    }),
    { seed: 20261130, numRuns: 150 },
  );
});
