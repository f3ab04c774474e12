import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRealDay } from '#domain/base/calendar';
import { readSearchFilter, searchPath } from '#domain/search/filter';

const read = (given: Record<string, string | string[] | undefined>) =>
  readSearchFilter(given, (slug) => slug === 'kinh-te');

test('the filter stays in the address of the next page', () => {
  const { filter, faults } = read({
    q: '"giá lúa"',
    category: 'kinh-te',
    from: '2026-01-01',
    to: '2026-01-31',
    sort: 'newest',
    after: 'x_1',
  });
  expect(faults).toEqual([]);
  const path = searchPath(filter);
  expect(path).toBe(
    '/tim-kiem?q=%22gi%C3%A1+l%C3%BAa%22&category=kinh-te&from=2026-01-01&to=2026-01-31&after=x_1&sort=newest',
  );
  expect(read(Object.fromEntries(new URLSearchParams(path.split('?')[1]))).filter).toEqual(filter);
});

test('what is not said is not in the address', () => {
  expect(searchPath({ q: '', sort: 'relevance' })).toBe('/tim-kiem');
  expect(searchPath({ q: 'lũ', sort: 'relevance' })).toBe('/tim-kiem?q=l%C5%A9');
});

describe('what cannot be followed is left out and told', () => {
  test.each([
    ['an unknown category', { category: 'khong-co' }, 'unknown_category'],
    ['a day that does not exist', { from: '2026-02-31' }, 'bad_date'],
    ['no day at all', { to: 'hôm qua' }, 'bad_date'],
    ['a day the database does not know', { from: '0000-01-01' }, 'bad_date'],
    ['a day whose next is beyond the calendar', { to: '9999-12-31' }, 'bad_date'],
  ])('%s', (_, given, fault) => {
    expect(read({ q: 'lũ', ...given })).toEqual({ filter: { q: 'lũ', sort: 'relevance' }, faults: [fault] });
  });
  test('reversed days change places', () => {
    const { filter, faults } = read({ q: 'lũ', from: '2026-02-01', to: '2026-01-01' });
    expect([filter.from, filter.to, faults]).toEqual(['2026-01-01', '2026-02-01', ['reversed']]);
  });
});

test('of what is given twice the first counts', () => {
  expect(read({ q: ['a', 'b'], sort: ['newest', 'x'] }).filter).toEqual({ q: 'a', sort: 'newest' });
  expect(read({ q: [] }).filter).toEqual({ q: '', sort: 'relevance' });
});

test('any address gives a filter whose own address gives the same', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constant(undefined));
  const given = fc.record({ q: value, category: value, from: value, to: value, sort: value, after: value });
  fc.assert(
    fc.property(given, (fields) => {
      const { filter } = read(fields);
      const again = Object.fromEntries(new URLSearchParams(searchPath(filter).split('?')[1]));
      expect(read(again).filter).toEqual({ ...filter, q: filter.q.toWellFormed() });
    }),
    { seed: 20261130, numRuns: 100 },
  );
});

test('whatever days are typed, those that are sought lie in order on the calendar, and what is left out is said', () => {
  const day = fc
    .tuple(fc.constantFrom('2025', '2026', '1899', '2200', '0000', '9999', '26'), fc.nat(13), fc.nat(32))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  const value = fc.oneof(
    { weight: 5, arbitrary: day },
    fc.constantFrom('', undefined, '\0', '2026-01-01\0', '2026-01-01 '),
  );
  fc.assert(
    fc.property(value, value, (from, to) => {
      const { filter, faults } = read({ from, to });
      for (const [given, kept] of [
        [from, filter.from ?? filter.to],
        [to, filter.to ?? filter.from],
      ])
        if (given?.replaceAll('\0', '') && !kept) expect(faults).toContain('bad_date');
      for (const kept of [filter.from, filter.to]) if (kept) expect(isRealDay(kept)).toBe(true);
      if (filter.from && filter.to) expect(filter.from <= filter.to).toBe(true);
    }),
    { seed: 20261130, numRuns: 1500 },
  );
});
