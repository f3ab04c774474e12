import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '#domain/base/csv';

test('begins with a byte order mark; each row ends with CRLF', () => {
  expect(
    toCsv([
      ['Ngày', 'Lượt xem'],
      ['2026-11-24', 1234567],
    ]),
  ).toBe('\uFEFFNgày,Lượt xem\r\n2026-11-24,1234567\r\n');
});

test.each([
  ['Kinh tế, xã hội', '"Kinh tế, xã hội"'],
  ['Lễ hội "Đua thuyền"', '"Lễ hội ""Đua thuyền"""'],
  ['hai\ndòng', '"hai\ndòng"'],
  ['', ''],
])('quotes what needs quotes: %j', (value, cell) => {
  expect(toCsv([[value]])).toBe(`\uFEFF${cell}\r\n`);
});

describe('formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-5 độ C ở Sa Pa', "'-5 độ C ở Sa Pa"],
    ['@mention', "'@mention"],
    ['\tindented', "'\tindented"],
    ['\rreturned', `"'\rreturned"`],
    ['=HYPERLINK("http://a","b")', `"'=HYPERLINK(""http://a"",""b"")"`],
    ['1 = 1', '1 = 1'],
  ])('%j is text', (value, cell) => {
    expect(toCsv([[value]])).toBe(`\uFEFF${cell}\r\n`);
  });
});

test('whatever the cells hold, each comes back whole, and none begins a formula', () => {
  const piece = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '"',
    ',',
    '\r',
    '\n',
    '\t',
    "'",
    ' ',
    'lũ',
    '1',
  );
  const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const read = readCsv(toCsv(rows));
      expect(read.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
      );
      for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
    { seed: 20261130, numRuns: 1000 },
  );
});

/** By RFC 4180, without its byte order mark. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
