import { expect } from '@playwright/test';
import { test } from '#e2e/support/test';

test('whoever finds a hole is told whom to write to, where RFC 9116 has it', async ({ request, baseURL }) => {
  const answer = await request.get('/.well-known/security.txt');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const fields = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => line.split(/: (.*)/).slice(0, 2));
  expect(fields.map(([name]) => name)).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
  const said = Object.fromEntries(fields) as Record<string, string>;
  expect(said['Contact']).toBe('mailto:congtin@lamgiang.invalid');
  expect(said['Canonical']).toBe(`${baseURL}/.well-known/security.txt`);
  const left = Date.parse(said['Expires'] ?? '') - Date.now();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(365 * 86_400_000);
});

test('the address that older readers know leads there', async ({ request }) => {
  const answer = await request.get('/security.txt', { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers()['location']).toBe('/.well-known/security.txt');
});
