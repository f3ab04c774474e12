import { afterEach, expect, test, vi } from 'vitest';
import { cdnSettings } from '#server/settings/cdn';

const set = (env: Record<string, string>) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
};
afterEach(() => vi.unstubAllEnvs());

test('there is no shared cache unless it is named', () => {
  expect(cdnSettings()).toBeUndefined();
  set({ CDN: '', CDN_PURGE_URL: 'x' });
  expect(cdnSettings()).toBeUndefined();
});

test('Varnish has what it needs', () => {
  set({ CDN: 'varnish', CDN_PURGE_URL: 'http://127.0.0.1:6081, http://127.0.0.2:6081', CDN_PURGE_SECRET: 'x1' });
  set({ CDN_CHECK_URL: 'http://127.0.0.1:6081/' });
  expect(cdnSettings()).toEqual({
    provider: 'varnish',
    readerUrl: 'http://127.0.0.1:6081',
    purgeUrls: ['http://127.0.0.1:6081', 'http://127.0.0.2:6081'],
    secret: 'x1',
  });
});

test('providers have theirs', () => {
  set({ CDN: 'fastly', FASTLY_SERVICE_ID: 's', FASTLY_API_TOKEN: 't', SITE_URL: 'https://www.agency.vn/' });
  expect(cdnSettings()).toMatchObject({ api: 'https://api.fastly.com', readerUrl: 'https://www.agency.vn' });
  set({ CDN: 'cloudflare', CLOUDFLARE_ZONE_ID: 'z', CLOUDFLARE_API_TOKEN: 't' });
  expect(cdnSettings()).toMatchObject({ api: 'https://api.cloudflare.com/client/v4', zoneId: 'z' });
});
