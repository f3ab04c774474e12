import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor, Role } from '#domain/account/roles';
import { issueTime, mayEndPreviews, previewEnd } from '#domain/article/preview';

const at = (time: string) => new Date(`2026-11-30T${time}Z`);
const actor = (role: Role, categoryIds: number[] | null = null): Actor => ({ id: 2, name: role, role, categoryIds });

test('an address stays the same within the hour, and is another after an end', () => {
  expect(issueTime(at('08:59:59'), null)).toEqual(at('08:00:00'));
  expect(issueTime(at('08:00:00'), at('07:59:59.5'))).toEqual(at('08:00:00'));
  expect(issueTime(at('08:59:59'), at('08:30:00.2'))).toEqual(at('08:30:01'));
});

test('whatever the clocks, what is made after an end holds and what was made before does not', () => {
  const time = fc.date({ min: at('00:00:00'), max: at('23:00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(time, time, (now, endedAt) => {
      expect(issueTime(now, endedAt).getTime()).toBeGreaterThan(endedAt.getTime());
      if (now <= endedAt) expect(issueTime(now, null).getTime()).toBeLessThanOrEqual(endedAt.getTime());
    }),
    { seed: 20261130, numRuns: 100 },
  );
});

test('an address holds for a day', () => {
  expect(previewEnd(at('08:00:00'))).toEqual(new Date('2026-12-01T08:00:00Z'));
});

test('who may end: the maker, and who edits there', () => {
  expect(mayEndPreviews(actor('reporter'), 2, [7])).toBe(true);
  expect(mayEndPreviews(actor('reporter'), 1, [7])).toBe(false);
  expect(mayEndPreviews(actor('reporter'), null, [7])).toBe(false);
  expect(mayEndPreviews(actor('editor', [3]), 1, [7, 3])).toBe(true);
  expect(mayEndPreviews(actor('editor', [4]), 1, [7, 3])).toBe(false);
  expect(mayEndPreviews(actor('secretary'), null, [7])).toBe(true);
});
