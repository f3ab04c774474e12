import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugify } from '#domain/base/slug';
import { excerpt, fold } from '#domain/base/text';

describe('fold', () => {
  test.each([
    ['Uỷ ban', 'Ủy ban'],
    ['hoà giải', 'hòa giải'],
    ['Đường'.normalize('NFD'), 'đường'],
    ['AN NINH TỔ QUỐC', 'an ninh to quoc'],
    ['\u00d0à Nẵng, \u0189ồng Nai, \u00f0i', 'đà nẵng, đồng nai, đi'],
    ['50 m², CO₂, 10⁶', '50 m2, co2, 106'],
    ['ＨÀ ＮỘＩ ２０２６', 'hà nội 2026'],
    ['𝐓𝐢𝐧 𝗻𝗼́𝗻𝗴', 'tin nóng'],
    ['ﬁle, Ⅳ, №', 'file, iv, no'],
    ['Ng\u200bhị qu\u00adyết', 'nghị quyết'],
  ])('%s equals %s', (one, other) => expect(fold(one)).toBe(fold(other)));
});

describe('slugify', () => {
  test('NFD and NFC give one slug', () => {
    const title = 'Đẩy mạnh phòng, chống thiên tai: 62/63 xã hoàn thành';
    expect(slugify(title)).toBe('day-manh-phong-chong-thien-tai-62-63-xa-hoan-thanh');
    expect(slugify(title.normalize('NFD'))).toBe(slugify(title));
  });
  test('cuts between words, at most 80 characters', () => {
    const slug = slugify('nghị quyết '.repeat(20));
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).toMatch(/(nghi|quyet)$/);
  });
  test('is of the letters that are meant, whatever they are drawn with', () => {
    expect(slugify('\u00d0à Nẵng và \u00d0ồng Nai ký kết')).toBe('da-nang-va-dong-nai-ky-ket');
    expect(slugify('𝗧𝗶𝗻 𝗸𝗵𝗮̂̉𝗻: ＢÃＯ số ９')).toBe('tin-khan-bao-so-9');
  });
  test('never empty', () => {
    expect(slugify('…!?')).toBe('bai-viet');
    expect(slugify('x'.repeat(100))).toHaveLength(80);
  });
});

describe('excerpt', () => {
  test('leaves a short text alone', () => expect(excerpt('Một câu.')).toBe('Một câu.'));
  test('cuts at a word and says so', () => {
    expect(excerpt('Mưa lớn kéo dài, nhiều tuyến đường ngập', 20)).toBe('Mưa lớn kéo dài…');
  });
});

test('of any text an excerpt is its beginning on one line, within the limit, and no letter is cut from its marks or in halves', () => {
  const piece = fc.constantFrom(
    'Tổ',
    'quốc',
    ' ',
    '\n',
    '\u00a0',
    ', ',
    '.',
    '–',
    '😀',
    'e\u0302\u0301',
    '\ud800',
    '👩‍💻',
    'x'.repeat(30),
  );
  const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 120 }), (given, limit) => {
      const line = given.replace(/\s+/g, ' ').trim();
      const short = excerpt(given, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      if (short === line) return;
      expect(short.at(-1)).toBe('…');
      const kept = short.slice(0, -1);
      expect(line.startsWith(kept)).toBe(true);
      expect(/^\p{M}/u.test(line.slice(kept.length))).toBe(false);
      expect([...kept, ...line.slice(kept.length)]).toEqual([...line]);
    }),
    { seed: 20261130, numRuns: 1000 },
  );
});
