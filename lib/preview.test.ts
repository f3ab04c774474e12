import { beforeAll, describe, expect, test } from 'vitest';
import { previewPath, readPreviewToken } from '#lib/preview';

beforeAll(() => {
  process.env['NEXTAUTH_SECRET'] = 'test';
});

const preview = { articleId: 12, userId: 3 };
const tokenAt = (now: number) => previewPath(preview, now).split('/').at(-1) ?? '';

describe('a preview address', () => {
  test('names the article and whose text it shows', () => {
    expect(readPreviewToken(tokenAt(Date.now()))).toEqual(preview);
  });
  test('stays the same within the hour', () => {
    const hour = 1_800_000 * 3600;
    expect(tokenAt(hour + 1)).toBe(tokenAt(hour + 3_000_000));
  });
  test('ends after a day', () => {
    const now = Date.now();
    expect(readPreviewToken(tokenAt(now), now + 23 * 3_600_000)).toEqual(preview);
    expect(readPreviewToken(tokenAt(now), now + 26 * 3_600_000)).toBeUndefined();
  });
  test('cannot be made up', () => {
    const token = tokenAt(Date.now());
    expect(readPreviewToken(token.replace(/^12\./, '13.'))).toBeUndefined();
    expect(readPreviewToken(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
    expect(readPreviewToken('12.3.99999999999.x')).toBeUndefined();
    expect(readPreviewToken('')).toBeUndefined();
  });
});
