import { expect, test } from 'vitest';
import { listeningUrl } from '#domain/http/listening';

test.each([
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['10.0.0.4', 'http://10.0.0.4:3000'],
  ['cong.local', 'http://cong.local:3000'],
])('who listens at %s is reached at %s', (host, url) => {
  expect(listeningUrl(host, 3000)).toBe(url);
  expect(URL.canParse(url)).toBe(true);
});

test('all of the machine may be called by name', () => {
  expect(listeningUrl('::', '80', 'localhost')).toBe('http://localhost:80');
});
