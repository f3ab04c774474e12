import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodablePath, withoutHost } from '#domain/decodable-path';

test('what can be decoded stays as it is, whatever is searched for', () => {
  for (const address of ['/', '/tin/b%C3%A0i-1', '/%25', '/tim-kiem?q=%', '/?%E0%A4%A', '*', ''])
    expect(decodablePath(address)).toBe(address);
});

test('what cannot be decoded becomes the letters that stand there', () => {
  expect(decodablePath('/%')).toBe('/%25');
  expect(decodablePath('/tin/%zz?a=%zz')).toBe('/tin/%25zz?a=%zz');
  expect(decodablePath('/%E0%A4%A')).toBe('/%25E0%25A4%25A');
  expect(decodablePath('/dashboard/%c0%af')).toBe('/dashboard/%25c0%25af');
  expect(decodablePath('/tin/%00')).toBe('/tin/%2500');
  // Not even the part that could be: no step out of a folder comes about.
  expect(decodablePath('/%2e%2e/%')).toBe('/%252e%252e/%25');
});

test('a host before the path is left out', () => {
  expect(withoutHost('http://evil.example/tin?q=http://a/')).toBe('/tin?q=http://a/');
  expect(withoutHost('HTTPS://evil.example:1?q')).toBe('/?q');
  expect(withoutHost('http://evil.example')).toBe('/');
  for (const address of ['/', '/http://evil.example/', '//evil.example/', '*'])
    expect(withoutHost(address)).toBe(address);
});

test('whatever is asked for can be decoded in the end, as a whole and step by step', () => {
  const piece = fc.constantFrom('%', '%2', '%2f', '%E0', '%A4', '%c0%af', '/', '?', 'a', ';', '#', '.');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const [path = ''] = decodablePath(`/${pieces.join('')}`).split('?');
      for (const one of [path, ...path.split(/[/#;]/)]) decodeURIComponent(one);
    }),
  );
});
