import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Beacon, viewedPath } from '#domain/visits/beacon';

const script: Beacon = {
  method: 'POST',
  named: '/kinh-te/lu-lut-12',
  site: 'same-origin',
  origin: 'https://tin.example',
  referer: 'https://tin.example/kinh-te/lu-lut-12?utm_source=x',
  hosts: ['tin.example', null],
};
const pixel: Beacon = { ...script, method: 'GET', named: null, origin: null };

describe('a page that is being read', () => {
  test('the script names it, the pixel’s referrer is it', () => {
    expect(viewedPath(script)).toBe('/kinh-te/lu-lut-12');
    expect(viewedPath(pixel)).toBe('/kinh-te/lu-lut-12');
  });

  test('browsers without Sec-Fetch-Site are known by origin or referrer', () => {
    expect(viewedPath({ ...script, site: null })).toBe('/kinh-te/lu-lut-12');
    expect(viewedPath({ ...pixel, site: null })).toBe('/kinh-te/lu-lut-12');
  });
});

describe('what is no page of this site', () => {
  test.each<[string, Beacon]>([
    ['another site’s', { ...script, site: 'cross-site' }],
    ['a sister site’s', { ...pixel, site: 'same-site' }],
    ['typed into the address bar', { ...pixel, site: 'none' }],
    ['another origin’s', { ...script, site: null, origin: 'https://khac.example' }],
    ['another page’s pixel', { ...pixel, site: null, referer: 'https://khac.example/kinh-te' }],
    ['told by nothing', { ...script, site: null, origin: null, referer: null }],
    ['an opaque origin', { ...script, site: null, origin: 'null', referer: null }],
    ['of another method', { ...script, method: 'HEAD' }],
    ['without a path', { ...script, named: null }],
    ['an address in full', { ...script, named: 'https://khac.example/' }],
    ['far too long', { ...script, named: `/${'a'.repeat(600)}` }],
    ['a preview', { ...script, named: '/xem-truoc/abc' }],
    ['a pixel without a referrer', { ...pixel, referer: null }],
  ])('%s', (_, beacon) => {
    expect(viewedPath(beacon)).toBeUndefined();
  });
});

test('whatever a request says, what was viewed is a path of this site or nothing', () => {
  const text = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'https://tin.example',
      'https://tin.example:443/a',
      'http://tin.example\\@khac.example',
      'https://khac.example/tin.example',
    ),
    fc.constantFrom(
      'https://tin.example//khac.example',
      'blob:https://tin.example/x',
      'data:,x',
      'null',
      '//tin.example',
      'same-origin',
      '/',
    ),
  );
  const asked = fc.record({
    method: fc.constantFrom('GET', 'POST', 'HEAD'),
    named: text,
    site: text,
    origin: text,
    referer: text,
  });
  fc.assert(
    fc.property(asked, (said) => {
      const path = viewedPath({ ...said, hosts: ['tin.example', null] });
      if (path === undefined) return;
      expect(path).toMatch(/^\//);
      expect(path.length).toBeLessThanOrEqual(512);
      expect(path).not.toMatch(/^\/xem-truoc\//);
      const from = [said.origin, said.referer].find((address) => address && URL.canParse(address)) ?? '';
      expect(said.site === 'same-origin' || new URL(from).host === 'tin.example').toBe(true);
    }),
    {
      seed: 20261130,
      numRuns: 1000,
      examples: [[{ method: 'GET', named: null, site: 'same-origin', origin: null, referer: 'mailto:x' }]],
    },
  );
});
