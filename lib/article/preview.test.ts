import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { previewPath, readPreviewToken } from '#lib/article/preview';

beforeAll(() => {
  process.env['NEXTAUTH_SECRET'] = 'a secret of the test, long enough';
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

describe('any preview', () => {
  const id = fc.integer({ min: 1, max: 999_999_999_999_999 });
  const second = fc.integer({ min: 0, max: 99_999_999_999 });
  const any = fc
    .record({ articleId: id, userId: id, revisionId: id, at: second })
    .map(({ at, ...ids }) => ({ ...ids, issuedAt: new Date(at * 1000) }));

  test('is read back from its address, and no other letter in it is believed', () => {
    const letter = fc.constantFrom(...'019.-_aZ\0%/ é');
    fc.assert(
      fc.property(any, fc.nat(), letter, fc.constantFrom(0, 1), (made, place, other, taken) => {
        const good = previewPath(made).split('/').at(-1) ?? '';
        expect(readPreviewToken(good)).toEqual(made);
        const at = place % (good.length + 1);
        const forged = good.slice(0, at) + other + good.slice(at + taken);
        if (forged !== good) expect(readPreviewToken(forged)).toBeUndefined();
      }),
      { seed: 20261130, numRuns: 500 },
    );
  });

  test('of any other form leads nowhere', () => {
    const near = fc
      .tuple(
        fc.array(fc.constantFrom('1', '12', '0', '-1', '1e3', '9'.repeat(16), ''), { maxLength: 5 }),
        fc.string({ maxLength: 50 }),
      )
      .map(([numbers, end]) => [...numbers, end].join('.'));
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
        expect(readPreviewToken(text)).toBeUndefined();
      }),
      { seed: 20261130, numRuns: 500 },
    );
  });
});
