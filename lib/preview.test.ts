import { beforeAll, describe, expect, test } from 'vitest';
import { previewPath, readPreviewToken } from '#lib/preview';

beforeAll(() => {
  process.env['NEXTAUTH_SECRET'] = 'test';
});

const preview = { articleId: 12, userId: 3, revisionId: 45, issuedAt: new Date('2026-11-30T01:00:00Z') };
const token = () => previewPath(preview).split('/').at(-1) ?? '';

describe('a preview address', () => {
  test('names the article, whose text it shows, and how far', () => {
    expect(readPreviewToken(token())).toEqual(preview);
  });
  test.each([
    [/^12\./, '13.'],
    [/\.3\./, '.4.'],
    [/\.45\./, '.46.'],
    [/\.1796000400\./, '.1896000400.'],
    [/.$/, (last: string) => (last === 'A' ? 'B' : 'A')],
    [/$/, 'A'],
    [/^/, '1'],
  ])('cannot be made up: %s', (part, other) => {
    const forged = token().replace(part, other as string);
    expect(forged).not.toBe(token());
    expect(readPreviewToken(forged)).toBeUndefined();
  });
  test('of the form of versions before this one leads nowhere', () => {
    expect(readPreviewToken('12.3.99999999999.x')).toBeUndefined();
    expect(readPreviewToken('')).toBeUndefined();
  });
});
