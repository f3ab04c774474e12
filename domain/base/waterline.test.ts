import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takenAbove } from '#domain/base/waterline';

test('the flooded pages lose, the others keep all', () => {
  expect(takenAbove([5, 2000, 7, 900], 112)).toEqual([0, 1950, 0, 850]);
  expect(takenAbove([1, 2], 3)).toEqual([0, 0]);
});

test('exactly as many remain as are to be kept, nothing falls below nothing, and the order stays but for one', () => {
  const counts = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.nat({ max: 12_000 }), (all, kept) => {
      const left = takenAbove(all, kept).map((taken, place) => (all[place] ?? 0) - taken);
      const total = all.reduce((sum, count) => sum + count, 0);
      expect(left.reduce((sum, count) => sum + count, 0)).toBe(Math.min(total, kept));
      for (const [place, count] of left.entries()) {
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(all[place] ?? 0);
        for (const [other, more] of left.entries())
          if ((all[place] ?? 0) < (all[other] ?? 0)) expect(count).toBeLessThanOrEqual(more + 1);
      }
    }),
    { seed: 9, numRuns: 300 },
  );
});

test('counts of more pages than a call has room for are levelled, too', () => {
  const counts = Array.from({ length: 300_000 }, () => 2);
  expect(takenAbove(counts, 300_000).every((taken) => taken === 1)).toBe(true);
});
