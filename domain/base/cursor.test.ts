import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorOf, parseCursor } from '#domain/base/cursor';

test('a place comes back as it was, microseconds included', () => {
  const text = cursorOf({ time: '20260310050000123456', id: 42 });
  expect(parseCursor(text)).toEqual({ at: '2026-03-10T05:00:00.123456Z', id: 42 });
});

test.each([
  '',
  '-1',
  '20260310050000123456',
  '20260310050000123456-0',
  '20260230050000123456-1',
  '20260310240000123456-1',
  '00000310050000123456-1',
  '20260310050000123456-1234567890123456',
  "20260310050000123456-1'--",
])('%j names no place', (text) => expect(parseCursor(text)).toBeUndefined());

test('every instant and id comes back as it was, and what is read was written so', () => {
  const instant = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2199-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, fc.nat(999), fc.integer({ min: 1, max: 999_999_999_999_999 }), (at, micros, id) => {
      const iso = at.toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`);
      expect(parseCursor(cursorOf({ time: iso.replace(/[-:.TZ]/g, ''), id }))).toEqual({ at: iso, id });
    }),
    { seed: 20261130, numRuns: 200 },
  );
  const digits = fc.string({ unit: fc.constantFrom(...'0012359-'), minLength: 18, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.oneof(
        digits.map((text) => `20${text}`),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const place = parseCursor(text);
        if (place) expect(cursorOf({ time: place.at.replace(/[-:.TZ]/g, ''), id: place.id })).toBe(text);
        if (place) expect(Number.isNaN(Date.parse(place.at))).toBe(false);
      },
    ),
    { seed: 20261130, numRuns: 800 },
  );
});
