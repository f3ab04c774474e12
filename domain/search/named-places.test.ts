import { describe, expect, test } from 'vitest';
import { bestNamed } from '#domain/search/named-places';
import { parseSearchQuery } from '#domain/search/query';

const PLACES = [
  'Liên hệ',
  'Giới thiệu',
  'Lịch tiếp công dân',
  'Hồ Vân Khê: giữ nước, giữ nghề',
  'Một cửa, ít giấy',
  'Đường bộ',
].map((title) => ({ title }));

function found(typed: string, titles = PLACES, most = 5): string[] {
  const query = parseSearchQuery(typed);
  return query.ok ? bestNamed(titles, query.value, most).map(({ title }) => title) : [];
}

describe('a place is found by its name', () => {
  test.each([
    ['with accents', 'Liên hệ', 'Liên hệ'],
    ['without accents', 'lien he', 'Liên hệ'],
    ['in capitals and with blanks around', '  GIỚI   THIỆU ', 'Giới thiệu'],
    ['with đ as d', 'duong bo', 'Đường bộ'],
    ['without its punctuation', 'Hồ Vân Khê giữ nước giữ nghề', 'Hồ Vân Khê: giữ nước, giữ nghề'],
    ['with other punctuation', '"một cửa": ít giấy!', 'Một cửa, ít giấy'],
    ['by its beginning', 'ho van khe giu nuoc', 'Hồ Vân Khê: giữ nước, giữ nghề'],
    ['by its end', 'cong dan', 'Lịch tiếp công dân'],
    ['with the last word half typed', 'lich tiep cong d', 'Lịch tiếp công dân'],
    ['with its words in another order', 'cong dan lich', 'Lịch tiếp công dân'],
  ])('%s', (_, query, title) => {
    expect(found(query)).toEqual([title]);
  });
});

test.each([
  ['a word that the title lacks', 'liên hệ ngay'],
  ['a word half typed that is not the last', 'lic tiep cong dan'],
  ['the middle of a word', 'ich'],
  ['a word twice that stands there once', 'lịch lịch'],
  ['a word that is excluded', 'lịch -dân'],
  ['a phrase that is excluded', 'lịch -"công dân"'],
])('nothing is found by %s', (_, query) => {
  expect(found(query)).toEqual([]);
});

test('the same title stands first, then those that begin so, then the others as given', () => {
  const titles = ['Tin du lịch', 'Du lịch biển', 'Lịch du xuân', 'Du lịch', 'Du lịch núi'].map((title) => ({ title }));
  expect(found('du lich', titles)).toEqual(['Du lịch', 'Du lịch biển', 'Du lịch núi', 'Tin du lịch', 'Lịch du xuân']);
  expect(found('du lich', titles, 2)).toEqual(['Du lịch', 'Du lịch biển']);
});

test('what is excluded is not asked for, and stands in the way of what has it alone', () => {
  const titles = ['Lúa mùa', 'Lúa nước', 'Lúa dân công'].map((title) => ({ title }));
  expect(found('lúa -mùa', titles)).toEqual(['Lúa nước', 'Lúa dân công']);
  expect(found('lúa -"công dân"', titles)).toEqual(['Lúa mùa', 'Lúa nước', 'Lúa dân công']);
});
