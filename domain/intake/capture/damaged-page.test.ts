import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from '#domain/article/parsed-body';
import { dateLine, dayOf, isRealDay } from '#domain/base/calendar';
import { readCapturedPage } from '#domain/intake/capture/page';
import { CAPTURED_HTML, CAPTURED_TEXT } from '#tests/support/captured-page';
import { type Damage, damagedText } from '#tests/support/damaged-text';

const PIECES = [
  ...[
    '<p>',
    '</div>',
    '<br>',
    '<table><tr><td>',
    '<img alt="',
    '<figcaption>',
    '<!--',
    '<script>',
    '</script>',
    '<h1>',
  ],
  ...[
    '&lt;b&gt;',
    '&#0;',
    '&#x1F600;',
    '\0',
    '\u0301',
    '\ud83d',
    '\u200b',
    '\u2028',
    '\u00a0\u00a0',
    '\t',
    '\r',
    '\n\n',
  ],
  ...['31/02/2020 10h00', '1/1/1899 0h00', '29/2/2200', '20/02/2017 24h00', '20-2-2017 | 19 giờ 09', '/', '99', "'"],
  ...['Theo ', 'Theo "', 'Nguồn: Báo', '(Theo x)', './.', 'Tin liên quan', '”', '…'],
];

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'move', 'put'),
  at: fc.nat(100_000),
  length: fc.nat(120),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })),
});
const page = fc
  .tuple(fc.constantFrom(CAPTURED_TEXT, CAPTURED_HTML), fc.array(damage, { minLength: 1, maxLength: 10 }))
  .map(([source, damages]) => damagedText(source, damages));

test('a damaged page is refused, or gives a real day and a text that may be stored as it is, hardly longer than the page', () => {
  fc.assert(
    fc.property(page, (source) => {
      const result = readCapturedPage(source);
      if (!result.ok) return;
      const { title, publishedAt, body, sourceName, doubts } = result.article;
      expect(isRealDay(dayOf(publishedAt))).toBe(true);
      expect(parseBody(body)).toEqual(body);
      const texts = [title, sourceName ?? 'x', ...doubts.map((doubt) => ('text' in doubt ? doubt.text : 'x'))];
      for (const text of texts) {
        expect(text).toBe(text.normalize('NFC').trim());
        expect(text).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}]|^$/u);
      }
      expect(JSON.stringify(result.article).length).toBeLessThan(4 * source.length + 2000);
    }),
    { seed: 20261130, numRuns: 600 },
  );
});

test('the date line of any minute is read back as that minute, wherever it stands in its line', () => {
  const minute = fc.integer({ min: Date.UTC(1900, 0, 1) / 60_000, max: Date.UTC(2199, 11, 31, 16) / 60_000 });
  const around = fc.constantFrom('', ' ', '\u00a0\u00a0', '\u200b');
  fc.assert(
    fc.property(minute, around, around, (at, before, after) => {
      const publishedAt = new Date(at * 60_000);
      const result = readCapturedPage(`Tin\n${before}${dateLine(publishedAt)}${after}\nChữ./.`);
      expect(result).toMatchObject({ ok: true, article: { publishedAt } });
    }),
    { seed: 20261130, numRuns: 300 },
  );
});
