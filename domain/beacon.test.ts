import { describe, expect, test } from 'vitest';
import { type Beacon, viewedPath } from '#domain/beacon';

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
