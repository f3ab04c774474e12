import { describe, expect, test } from 'vitest';
import { toCsv } from '#domain/csv';

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
