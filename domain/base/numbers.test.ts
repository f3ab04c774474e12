import { expect, test } from 'vitest';
import { groupDigits, odometerDigits } from '#domain/base/numbers';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [8_195_012, '8.195.012'],
])('%d is written %s', (value, written) => expect(groupDigits(value)).toBe(written));

test('the odometer has ten cells and grows', () => {
  expect(odometerDigits(8_195_012).join('')).toBe('0008195012');
  expect(odometerDigits(12_345_678_901).join('')).toBe('12345678901');
});
