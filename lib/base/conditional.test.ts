import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerConditionally, etagOf, isUnchanged } from '#lib/base/conditional';

const version = { etag: etagOf('one'), changedAt: new Date('2026-03-01T00:00:05.900Z') };
const asks = (headers: Record<string, string>) => isUnchanged(new Headers(headers), version);
const IN_TIME = 'Sun, 01 Mar 2026 00:00:05 GMT';

describe('a client that has a copy', () => {
  test.each([
    ['its tag', { 'if-none-match': version.etag }],
    ['its tag, made strong on the way', { 'if-none-match': version.etag.slice(2) }],
    ['its tag among others', { 'if-none-match': `"x", ${version.etag}` }],
    ['any', { 'if-none-match': '*' }],
    ['its date, which knows no fractions', { 'if-modified-since': IN_TIME }],
  ])('is told that nothing changed: %s', (_, headers) => expect(asks(headers)).toBe(true));

  test.each([
    ['no copy', {}],
    ['another tag', { 'if-none-match': etagOf('two') }],
    ['another tag, though the date fits', { 'if-none-match': etagOf('two'), 'if-modified-since': IN_TIME }],
    ['an earlier date', { 'if-modified-since': 'Sun, 01 Mar 2026 00:00:04 GMT' }],
    ['no date at all', { 'if-modified-since': 'yesterday' }],
  ])('gets it anew: %s', (_, headers) => expect(asks(headers)).toBe(false));

  test('whose date cannot be compared gets it anew', () =>
    expect(isUnchanged(new Headers({ 'if-modified-since': IN_TIME }), { ...version, changedAt: undefined })).toBe(
      false,
    ));
});

describe('an answer', () => {
  const answer = (init: RequestInit) =>
    answerConditionally(new Request('https://tin.example/rss.xml', init), version, 'text/xml', () => 'body');

  test('names its version and may be kept for a minute', async () => {
    const whole = answer({});
    expect(await whole.text()).toBe('body');
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      etag: version.etag,
      'last-modified': IN_TIME,
      'cache-control': 'public, max-age=60',
      'content-type': 'text/xml',
    });
  });
  test('is 304 without a body, named all the same', async () => {
    const unchanged = answer({ headers: { 'if-none-match': version.etag } });
    expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')]).toEqual([304, '', version.etag]);
  });
  test('to HEAD never makes the body', async () => {
    const fail = () => {
      throw new Error('made');
    };
    const request = new Request('https://tin.example/', { method: 'HEAD' });
    expect(answerConditionally(request, version, 'text/xml', fail).status).toBe(200);
  });
});

test('whatever a client claims to have, a copy is the same only by its tag, by any, or by a date not before the change', () => {
  const claim = fc.oneof(
    fc.string({ unit: 'grapheme-ascii' }),
    fc.constantFrom('*', '"x"', 'W/"x"', '"y", W/"x"', 'W/', '"', ',,', '0', 'Mon, 32 Foo'),
  );
  const version = { etag: 'W/"x"', changedAt: new Date('2026-11-30T01:00:00.500Z') };
  fc.assert(
    fc.property(fc.option(claim), fc.option(claim), (tags, since) => {
      const headers = new Headers();
      if (tags !== null) headers.set('if-none-match', tags);
      if (since !== null) headers.set('if-modified-since', since);
      const isSame = isUnchanged(headers, version);
      if (tags !== null) expect(isSame).toBe(tags.trim() === '*' || tags.includes('"x"'));
      else if (isSame) expect(Date.parse(since ?? '')).toBeGreaterThanOrEqual(Date.parse('2026-11-30T01:00:00Z'));
    }),
    { seed: 20261130, numRuns: 500 },
  );
});
