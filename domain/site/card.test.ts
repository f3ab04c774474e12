import { describe, expect, test } from 'vitest';
import { fitTitle } from '#domain/site/card';

const LONG =
  'Ủy ban nhân dân tỉnh Lam Giang họp phiên thường kỳ, bàn giải pháp phát triển kinh tế xã hội những tháng cuối năm và chương trình công tác tiếp theo của nhiệm kỳ mới trong toàn tỉnh, có các sở ngành tham dự';

describe('the title of a drawn picture', () => {
  test('is as large as its length allows', () => {
    const sizes = [LONG.slice(0, 20), LONG.slice(0, 70), LONG].map((title) => fitTitle(title).size);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBe(3);
  });

  test('is cut at a word where even the smallest letters are too large', () => {
    const { text } = fitTitle(LONG);
    expect(text.endsWith('…')).toBe(true);
    expect(LONG.startsWith(`${text.slice(0, -1)} `)).toBe(true);
  });

  test('gets less room in capitals', () => {
    const title = LONG.slice(0, 95);
    expect(fitTitle(title.toUpperCase()).size).toBeLessThan(fitTitle(title).size);
  });

  test('may be empty', () => expect(fitTitle('').text).toBe(''));
});
