import { expect, test } from 'vitest';
import { cursorOf, parseCursor } from '#domain/cursor';

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
