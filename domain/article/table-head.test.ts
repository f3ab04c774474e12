import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableRow } from '#domain/article/body';
import { countHeadRows } from '#domain/article/table-head';

/** `h` is a header cell, `d` a data cell; a digit behind it is the rowspan. */
const row = (word: string): TableRow => ({
  type: 'tableRow',
  content: [...word.matchAll(/([hd])(\d?)/g)].map(([, kind, rowspan]) => ({
    type: kind === 'h' ? 'tableHeader' : 'tableCell',
    attrs: { colspan: 1, rowspan: Number(rowspan || 1) },
    content: [{ type: 'paragraph' }],
  })),
});

test.each([
  [['hh', 'dd'], 1],
  [['dd', 'dd'], 0],
  [['hd', 'dd'], 0],
  [['h2h', 'h', 'dd'], 2],
  [['h2h', 'd', 'dd'], 0],
  [['hh', 'h2h', 'd'], 1],
  [['hh', 'hh'], 0],
  [[], 0],
])('the head of %j is %i rows', (words, head) => {
  expect(countHeadRows(words.map(row))).toBe(head);
});

test('whatever the table, the head is of header cells alone and none of them leaves it', () => {
  const word = fc.stringMatching(/^([hd][1-4]?){1,4}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const rows = words.map(row);
      const head = countHeadRows(rows);
      for (const [place, { content = [] }] of rows.slice(0, head).entries())
        for (const { type, attrs } of content) {
          expect(type).toBe('tableHeader');
          expect(place + attrs.rowspan).toBeLessThanOrEqual(head);
        }
    }),
    { seed: 20261130, numRuns: 100 },
  );
});
