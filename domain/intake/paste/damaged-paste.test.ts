import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEEPEST } from '#domain/intake/paste/levels';
import { cleanPastedHtml } from '#domain/intake/word-paste';
import { faultsOfBodyMarkup } from '#tests/support/body-markup';
import { type Damage, damagedText } from '#tests/support/damaged-text';
import { WORD_HTML } from '#tests/support/word-html';

const PIECES = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '&#0;',
    '&#x301;',
    '&lt;script&gt;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '</',
    '/>',
    '\0',
  ],
  ...[
    '<table>',
    '</table>',
    '<td>',
    '<ul>',
    '<li>',
    '</p>',
    '<p>',
    '<br>',
    '<b>',
    '</b>',
    '<a href="',
    '<svg>',
    '<math>',
  ],
  ...[
    '<select>',
    '<template>',
    '<pre>',
    '<sup>2',
    '\u0301',
    '\u00ad',
    '\u200b',
    '\ud800',
    'e\u0302\u0301',
    '😀',
    '\r\n',
  ],
  ...["<p style='mso-list:l9 level9 lfo9'>", "<span style='mso-list:Ignore'>1.", '<img src=x onerror=alert(1)>'],
  ...[
    '<a href="java\tscript:alert(1)">',
    '<a href="//x.example">',
    '<blockquote>',
    '<h1>',
    '<h6 hidden>',
    '<plaintext>',
  ],
];

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'move', 'put'),
  at: fc.nat(100_000),
  length: fc.nat(200),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })),
});

test('of a damaged text only what a body holds comes out, well nested, NFC, no deeper, hardly longer, and the same again', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 12 }), (damages) => {
      const pasted = damagedText(WORD_HTML, damages);
      const cleaned = cleanPastedHtml(pasted);
      expect(faultsOfBodyMarkup(cleaned, DEEPEST)).toEqual([]);
      // Addresses stay unnormalized: another server may know them byte by byte.
      const words = cleaned.replace(/ href="[^"]*"/g, '');
      expect(words).toBe(words.normalize('NFC'));
      expect(cleaned.isWellFormed()).toBe(true);
      expect(cleaned.length).toBeLessThan(8 * pasted.length + 100);
      expect(cleanPastedHtml(cleaned)).toBe(cleaned);
    }),
    { seed: 20261130, numRuns: 150 },
  );
});
