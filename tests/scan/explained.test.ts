import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXPLAINED, explanationOf } from '#tests/scan/explained';

const finding = { scan: 'desk', method: 'POST', path: '/dashboard', parameter: '' };

test('each explanation stands in the document, and explains no other finding', () => {
  const document = readFileSync('docs/security.md', 'utf8');
  for (const { title } of EXPLAINED) expect(document).toContain(`- **${title}.**`);
  expect(explanationOf({ ...finding, category: 'Cross Site Request Forgery', info: 'Lack of anti CSRF token' })).toBe(
    'Forms without a token',
  );
  const weaker = "CSRF token 'a' is not properly checked in backend";
  expect(explanationOf({ ...finding, category: 'Cross Site Request Forgery', info: weaker })).toBeUndefined();
  expect(explanationOf({ ...finding, category: 'SQL Injection', info: 'X-XSS-Protection is not set' })).toBeUndefined();
});
