import { beforeEach, expect, test } from 'vitest';
import { forgetState, isCurrentSince, learnState } from '#server/pages/content-states';

const change = (number: number, ...keys: string[]) => ({ number, mark: `m${number}`, keys });
const state = (number: number) => ({ number, mark: `m${number}` });

beforeEach(() => {
  forgetState();
  learnState(state(5), [change(2, 'a'), change(3, 'b'), { ...change(4), keys: null }, change(5, 'c')]);
});

test.each([
  ['the present state', state(5), ['c'], true],
  ['what the last change altered', state(4), ['c'], false],
  ['what it did not alter', state(4), ['b'], true],
  ['what may show anything', state(4), ['*'], false],
  ['what shows nothing that changes', state(4), [], true],
  ['a change of everything since', state(3), ['x'], false],
  ['a state before the first known', state(1), ['x'], false],
  ['another database’s state', { number: 5, mark: 'other' }, [], false],
  ['another database’s earlier state', { number: 4, mark: 'other' }, [], false],
  ['a state that is not known here yet', state(6), [], false],
  ['no state', undefined, [], false],
])('%s is current or not', (_, then, shown, isCurrent) => {
  expect(isCurrentSince(then, shown)).toBe(isCurrent);
});

test('a change that is missing in between counts as one of everything', () => {
  learnState(state(7), [change(7, 'z')]);
  expect(isCurrentSince(state(5), ['x'])).toBe(false);
});

test('while no state is known nothing is current', () => {
  forgetState();
  expect(isCurrentSince(state(5), [])).toBe(false);
});

test('as much is remembered as the database remembers, and never the oldest alone', () => {
  const long = Array.from({ length: 1500 }, (_, at) => change(6 + at, 'x'));
  learnState(state(1505), long);
  expect(isCurrentSince(state(600), ['y'])).toBe(true);
  expect(isCurrentSince(state(400), ['y'])).toBe(false);
});
