import { describe, expect, test } from 'vitest';
import { type Category, isWithinBranch, placeAfter, placeBeside, siblingsAt } from '#domain/site/category-tree';

const row = (id: number, parentId: number | null): Category => ({ id, parentId, slug: '', name: '', description: '' });

/** 1 (2 (3)), 4, 5 */
const ROWS = [row(1, null), row(2, 1), row(3, 2), row(4, null), row(5, null)];

describe('one step', () => {
  test.each([
    ['up', 4, { parentId: null, beforeId: 1 }],
    ['up', 1, undefined],
    ['down', 1, { parentId: null, beforeId: 5 }],
    ['down', 4, { parentId: null, beforeId: null }],
    ['down', 5, undefined],
    ['in', 4, { parentId: 1, beforeId: null }],
    ['in', 1, undefined],
    ['out', 2, { parentId: null, beforeId: 4 }],
    ['out', 3, { parentId: 1, beforeId: null }],
    ['out', 4, undefined],
  ] as const)('%s with %i', (step, id, place) => {
    expect(placeAfter(step, ROWS, id)).toEqual(place);
  });
});

describe('a drop', () => {
  test.each([
    ['before', 5, 1, { parentId: null, beforeId: 1 }],
    ['after', 5, 1, { parentId: null, beforeId: 4 }],
    ['after', 4, 1, { parentId: null, beforeId: 5 }],
    ['after', 1, 5, { parentId: null, beforeId: null }],
    ['into', 5, 2, { parentId: 2, beforeId: null }],
    ['into', 1, 3, undefined],
    ['before', 1, 1, undefined],
  ] as const)('%s: %i on %i', (side, id, target, place) => {
    expect(placeBeside(ROWS, id, target, side)).toEqual(place);
  });
});

describe('a place', () => {
  test('gives the order of the new siblings', () => {
    expect(siblingsAt(ROWS, 5, { parentId: null, beforeId: 1 })).toEqual({ ok: true, value: [5, 1, 4] });
    expect(siblingsAt(ROWS, 5, { parentId: 1, beforeId: null })).toEqual({ ok: true, value: [2, 5] });
  });
  test('below itself is refused', () => {
    expect(siblingsAt(ROWS, 1, { parentId: 3, beforeId: null })).toEqual({ ok: false, reason: 'below_itself' });
    expect(isWithinBranch(ROWS, 3, 1)).toBe(true);
    expect(isWithinBranch(ROWS, 4, 1)).toBe(false);
  });
  test('that is gone is refused', () => {
    const reason = { ok: false, reason: 'not_found' };
    expect(siblingsAt(ROWS, 9, { parentId: null, beforeId: null })).toEqual(reason);
    expect(siblingsAt(ROWS, 1, { parentId: 9, beforeId: null })).toEqual(reason);
    expect(siblingsAt(ROWS, 1, { parentId: 4, beforeId: 2 })).toEqual(reason);
  });
});
