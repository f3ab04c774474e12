import { expect, test } from 'vitest';
import { countWords } from '#domain/base/words';

test('words are counted as word processors do', () => {
  expect(countWords('')).toBe(0);
  expect(countWords(' Nước sạch – cho 12\u00a0xã,\nkể cả A/B. ')).toBe(8);
});
