import { describe, expect, test } from 'vitest';
import { ARTICLE_QUERY, CHANGE_QUERY, endOf, parseArticleId, startOf } from '#domain/open-data';

describe('a moment', () => {
  test('that is a day begins and ends with the day in Vietnam', () => {
    expect(startOf('2026-03-01')).toEqual(new Date('2026-02-28T17:00:00Z'));
    expect(endOf('2026-03-01')).toEqual(new Date('2026-03-01T17:00:00Z'));
  });
  test('that is an instant is that instant, wherever it was written', () => {
    expect(startOf('2026-03-01T07:00:00+07:00')).toEqual(new Date('2026-03-01T00:00:00Z'));
    expect(endOf('2026-03-01T00:00:00Z')).toEqual(new Date('2026-03-01T00:00:00Z'));
  });
  test('with a plus sign that became a space is read all the same', () => {
    expect(CHANGE_QUERY.parse({ since: '2026-03-01T07:00:00 07:00' }).since).toBe('2026-03-01T07:00:00+07:00');
  });
  test.each(['2026-02-30', '2026-3-1', '1899-12-31', '2200-01-01', '2026-03-01T07:00:00', '2026-03-01T25:00:00Z', ''])(
    '%j is none',
    (since) => expect(CHANGE_QUERY.safeParse({ since }).success).toBe(false),
  );
});

describe('the size of a page', () => {
  test('is 20 where nothing is asked', () => expect(ARTICLE_QUERY.parse({})).toEqual({ limit: 20 }));
  test.each(['1', '100'])('may be %s', (limit) => expect(ARTICLE_QUERY.parse({ limit }).limit).toBe(Number(limit)));
  test.each(['0', '101', '-1', '1.5', '1e1', '0x10', ' 5', '', '99999999999999999999'])('is not %j', (limit) =>
    expect(ARTICLE_QUERY.safeParse({ limit }).success).toBe(false),
  );
});

test('an article’s number has one form', () => {
  expect(parseArticleId('42')).toBe(42);
  for (const text of ['', '0', '042', '-1', '4.2', '42 ', '9999999999999999'])
    expect(parseArticleId(text)).toBeUndefined();
});
