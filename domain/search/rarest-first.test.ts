import { expect, test } from 'vitest';
import { parseSearchQuery } from '#domain/search/query';
import { frequenciesOf, rarestFirst } from '#domain/search/rarest-first';
import { everyWordOf, limitsOf, tiersOf } from '#domain/search/tiers';

const COUNTS = new Map([
  ['cua', 900],
  ['nghi', 30],
  ['dinh', 20],
  ['khot', 1],
]);

function ordered(text: string, tier?: number): string[] {
  const query = parseSearchQuery(text);
  if (!query.ok) throw new Error(query.reason);
  const conditions = tier === undefined ? everyWordOf(query.value) : (tiersOf(query.value)[tier]?.conditions ?? []);
  const all = [...limitsOf(query.value, [1, 2]), ...conditions];
  return rarestFirst(all, frequenciesOf(query.value, COUNTS)).map(({ terms }) => terms.join(' '));
}

test('the rarest word leads, and what many articles have comes last', () => {
  expect(ordered('cua dinh nghi khot -la')).toEqual(['khot', 'dinh', 'nghi', 'cua', 'c:1 c:2', 'la']);
});

test('a pair leads its words, and those that it holds are not asked for', () => {
  expect(ordered('"nghi dinh" cua khot')).toEqual(['khot', 'nghi_dinh', 'cua', 'c:1 c:2']);
  expect(ordered('nghi dinh', 0)).toEqual(['=nghi_dinh', 'c:1 c:2']);
});

test('a word that is to have its accents is asked for beside its pair', () => {
  expect(ordered('nghị định', 0)).toHaveLength(4);
});
