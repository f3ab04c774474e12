import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainAddress } from '#domain/http/plain-address';

test('what is plain stays as it is, whatever is searched for', () => {
  for (const address of [
    '/',
    '/tin/b%C3%A0i-1',
    '/%25',
    '/tim-kiem?q=%',
    '/?%E0%A4%A',
    '*',
    '/a//b',
    '//evil.example/',
  ])
    expect(plainAddress(address)).toBe(address);
  for (const address of ['/tin/...', '/.well-known/a', '/a.b/..c/d..', '/tin?a=/../b', '/tin/bài-1', '/http://a/'])
    expect(plainAddress(address)).toBe(address);
});

test('what names no address of a web server stays what it is, wherever its steps lead', () => {
  for (const address of ['ftp://evil.example/../tin', 'gopher://a/%', 'x://%2e%2e/./tin?a', '*'])
    expect(plainAddress(address)).toBe(address);
});

test('what cannot be decoded becomes the letters that stand there', () => {
  expect(plainAddress('/%')).toBe('/%25');
  expect(plainAddress('/tin/%zz?a=%zz')).toBe('/tin/%25zz?a=%zz');
  expect(plainAddress('/%E0%A4%A')).toBe('/%25E0%25A4%25A');
  expect(plainAddress('/dashboard/%c0%af')).toBe('/dashboard/%25c0%25af');
  expect(plainAddress('/tin/%00')).toBe('/tin/%2500');
  // Nothing is decoded: no step leads out of a folder.
  expect(plainAddress('/%2e%2e/%')).toBe('/%252e%252e/%25');
});

test('a host before the path and a fragment behind it are left out', () => {
  expect(plainAddress('http://evil.example/tin?q=http://a/')).toBe('/tin?q=http://a/');
  expect(plainAddress('HTTPS://evil.example:1?q')).toBe('/?q');
  expect(plainAddress('http://evil.example')).toBe('/');
  expect(plainAddress('/dashboard#a?b')).toBe('/dashboard');
});

test.each([
  '/x/../dashboard',
  '/x/%2e%2E/dashboard',
  '/./dashboard',
  '/%2e/dashboard',
  '/../../dashboard',
  'http://a/x/../dashboard',
  '/x/.%2e/dashboard',
])('%s is /dashboard', (address) => {
  expect(plainAddress(`${address}?a=/../b`)).toBe('/dashboard?a=/../b');
});

test('whatever is asked for can be decoded in the end, and is what a URL makes of it', () => {
  const piece = fc.constantFrom(
    '%',
    '%2',
    '%2f',
    '%2e',
    '%E0',
    '%A4',
    '%c0%af',
    '/',
    '?',
    'a',
    ';',
    '#',
    '.',
    '..',
    '%00',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const plain = plainAddress(`/${pieces.join('')}`);
      const [path = ''] = plain.split('?');
      for (const one of [path, ...path.split(/[/;]/)]) decodeURIComponent(one);
      expect(new URL(`http://n${path}`).pathname).toBe(path);
      expect(plainAddress(plain)).toBe(plain);
    }),
    { seed: 20261130, numRuns: 100 },
  );
});
