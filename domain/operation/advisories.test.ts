import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Advisory, compareVersions, findAffected } from '#domain/operation/advisories';

const HOLE: Advisory = {
  program: 'postgresql',
  ids: ['CVE-1'],
  from: '18.0',
  before: '18.6',
  published: '2026-08-13',
  source: 'https://example.org',
};
const versions = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 });

test.each([
  ['18.4', true],
  ['18.0', true],
  ['18.5.9', true],
  ['18.6', false],
  ['18.6.0', false],
  ['18.10', false],
  ['17.2', false],
])('PostgreSQL %s is affected: %s', (version, isAffected) => {
  expect(findAffected([{ program: 'postgresql', version }], [HOLE])).toHaveLength(isAffected ? 1 : 0);
});

test('a reason counts for the versions that it names alone, and only where it says something', () => {
  const judge = (accepted: Advisory['accepted']) =>
    findAffected([{ program: 'postgresql', version: '18.4' }], [{ ...HOLE, accepted }])[0]?.isAccepted;
  expect(judge({ versions: ['18.4'], reason: 'nobody reaches it' })).toBe(true);
  expect(judge({ versions: ['18.3'], reason: 'nobody reaches it' })).toBe(false);
  expect(judge({ versions: ['18.4'], reason: '' })).toBe(false);
  expect(judge(undefined)).toBe(false);
});

test("another program's holes are not ours", () => {
  expect(findAffected([{ program: 'node', version: '18.4' }], [HOLE])).toEqual([]);
});

test('versions are in the order of their numbers', () => {
  fc.assert(
    fc.property(versions, versions, (a, b) => {
      const order = compareVersions(a.join('.'), b.join('.'));
      expect(compareVersions(b.join('.'), a.join('.'))).toBe(-order + 0);
      expect(compareVersions(a.join('.'), [...a, 0].join('.'))).toBe(0);
      const [width, padded] = [4, (numbers: number[]) => [...numbers, 0, 0, 0].slice(0, 4)];
      const text = (numbers: number[]) =>
        padded(numbers)
          .map((n) => String(n).padStart(width, '0'))
          .join();
      expect(order).toBe(Math.sign(text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
    }),
    { seed: 20261130, numRuns: 100 },
  );
  expect(() => compareVersions('18.4-beta', '18.4')).toThrow(RangeError);
});
