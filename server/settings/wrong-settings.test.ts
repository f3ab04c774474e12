import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { findWrongSiteSettings } from '#server/settings/wrong-settings';

const find = (env: Record<string, string>) => findWrongSiteSettings(env as unknown as NodeJS.ProcessEnv);

test('what an installation has passes, and what is not set', () => {
  expect(find({})).toEqual([]);
  for (const site of ['http://localhost:3000', 'https://www.agency.vn', 'https://www.agency.vn/', 'https://cơ-quan.vn'])
    expect(find({ SITE_URL: site })).toEqual([]);
  for (const size of [16, 24, 32])
    expect(find({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(size).toString('base64') })).toEqual([]);
  expect(find({ SECURITY_CONTACT: 'mailto:a@coquan.vn', SECURITY_EXPIRES: '2027-06-30' })).toEqual([]);
  expect(find({ NEXTAUTH_SECRET: randomBytes(32).toString('hex'), TRUSTED_PROXIES: '2' })).toEqual([]);
  expect(
    find({ PAGE_CACHE_MB: '0', DATABASE_CONNECTIONS: '5', DEMO: '0', INDEXING: '1', HSTS_SUBDOMAINS: '' }),
  ).toEqual([]);
});

test.each([
  ['SITE_URL', ['www.agency.vn', 'ftp://agency.vn', 'https://agency.vn/portal', 'https://a:b@agency.vn', 'https://']],
  ['VISITORS_PER_ADDRESS', ['many', '-1', '1.5', ' ', '1000000']],
  ['TRUSTED_PROXIES', ['yes', '-1', '1.5', '10', ' ', '1 ']],
  ['SECURITY_CONTACT', ['an-toan@coquan.vn', 'http://coquan.vn', 'mailto:a@b,']],
  ['SECURITY_EXPIRES', ['2027', '30/6/2027', '2027-02-30']],
  ['DEMO', ['no', '2']],
  ['INDEXING', ['false']],
  ['HSTS_SUBDOMAINS', ['yes']],
  ['PAGE_CACHE_MB', ['256MB', '-1']],
  ['RENDERS_PER_SECOND', ['10/s', '-1']],
  ['DATABASE_CONNECTIONS', ['0', '1.5']],
  ['NEXTAUTH_SECRET', ['secret', 'x'.repeat(31)]],
  [
    'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
    ['secret', randomBytes(32).toString('hex'), randomBytes(31).toString('base64')],
  ],
])('a wrong %s is told in one line that does not repeat it', (name, values) => {
  for (const value of values) {
    const lines = find({ [name]: value });
    expect(lines, value).toHaveLength(1);
    expect(lines[0]).toContain(name);
    if (name.startsWith('NEXT')) expect(lines[0]).not.toContain(value);
  }
});
