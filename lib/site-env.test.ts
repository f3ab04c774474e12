import { describe, expect, test } from 'vitest';
import { findSiteFault } from '#lib/site-env';

describe('settings of the site', () => {
  test('what the manual names is taken, and so is what is not set', () => {
    for (const SITE_URL of [
      'https://www.agency.vn',
      'https://www.agency.vn/',
      'http://10.0.0.1:3000',
      'https://báo.vn',
      '',
    ]) {
      expect(findSiteFault({ SITE_URL } as unknown as NodeJS.ProcessEnv)).toBeUndefined();
    }
    const numbers = { TRUSTED_PROXIES: '2', PAGE_CACHE_MB: '0', DATABASE_CONNECTIONS: '5', DEMO: '0', INDEXING: '1' };
    expect(findSiteFault(numbers as unknown as NodeJS.ProcessEnv)).toBeUndefined();
  });

  test.each([
    ['SITE_URL', 'https://www.agency.vn/portal'],
    ['SITE_URL', 'https://www.agency.vn?a=1'],
    ['SITE_URL', 'https://user@www.agency.vn'],
    ['SITE_URL', 'https:///www.agency.vn'],
    ['SITE_URL', 'www.agency.vn'],
    ['SITE_URL', 'htps://www.agency.vn'],
    ['DEMO', 'no'],
    ['INDEXING', 'false'],
    ['HSTS_SUBDOMAINS', 'yes'],
    ['TRUSTED_PROXIES', 'yes'],
    ['TRUSTED_PROXIES', '-1'],
    ['PAGE_CACHE_MB', '256MB'],
    ['DATABASE_CONNECTIONS', '0'],
  ])('%s=%s is told', (name, value) => {
    expect(findSiteFault({ [name]: value } as unknown as NodeJS.ProcessEnv)).toContain(`${name}=${value} `);
  });

  test('a key of another length is told without being shown', () => {
    const fault = (key: string) =>
      findSiteFault({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key } as unknown as NodeJS.ProcessEnv);
    expect(fault('c2VjcmV0')).toMatch(/^NEXT_SERVER_ACTIONS_ENCRYPTION_KEY phải/);
    expect(fault('c2VjcmV0')).not.toContain('c2VjcmV0');
    expect(fault(Buffer.alloc(32, 'k').toString('base64'))).toBeUndefined();
  });
});
