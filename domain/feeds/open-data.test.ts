import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE_QUERY, CHANGE_QUERY, endOf, SCHEMAS, startOf } from '#domain/feeds/open-data';
import en from '#messages/en/open-data';
import vi from '#messages/vi/open-data';

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

test.each([
  ['vi', vi],
  ['en', en],
])('every field of an answer has its words: %s', (_, { openData }) => {
  const words: Record<string, Record<string, string>> = openData.fields;
  const summary = Object.keys(SCHEMAS.ArticleSummary.shape);
  const unsaid = Object.entries(SCHEMAS).flatMap(([schema, { shape }]) => {
    const own = Object.keys(shape).filter((name) => schema !== 'Article' || !summary.includes(name));
    return own.filter((name) => !words[schema]?.[name]).map((name) => `${schema}.${name}`);
  });
  expect(unsaid).toEqual([]);
});

test('whatever a query says, it is refused or asks for moments of the calendar, in order from the beginning of a day to its end', () => {
  const part = fc.constantFrom(
    '2026-02-28',
    '2026-02-30',
    '2199-12-31',
    '1900-01-01',
    'T',
    '07:00',
    ':60',
    ':00',
    '.5',
    '.123456789',
    'Z',
    '+07:00',
    ' 07:00',
    '-23:59',
    '+99:99',
    '24:00:00',
  );
  const moment = fc.oneof(
    fc.array(part, { maxLength: 5 }).map((parts) => parts.join('')),
    fc.string(),
  );
  const limit = fc.oneof(fc.nat(200).map(String), fc.constantFrom('', '-1', '1e1', '0x10', ' 5', '9'.repeat(12), '٣'));
  fc.assert(
    fc.property(moment, moment, limit, (from, to, most) => {
      const read = ARTICLE_QUERY.safeParse({ from, to, limit: most });
      if (!read.success) return;
      expect(read.data.limit).toBeGreaterThanOrEqual(1);
      expect(read.data.limit).toBeLessThanOrEqual(100);
      for (const value of [read.data.from, read.data.to]) {
        const [start, end] = [startOf(value ?? ''), endOf(value ?? '')];
        expect(start.getTime()).toBeGreaterThanOrEqual(Date.parse('1899-12-30T00:00:00Z'));
        expect(end.getTime()).toBeLessThanOrEqual(Date.parse('2200-01-02T00:00:00Z'));
        expect(end.getTime() - start.getTime()).toBe(value?.length === 10 ? 86_400_000 : 0);
      }
    }),
    { seed: 20261130, numRuns: 2000 },
  );
});
