import { describe, expect, test } from 'vitest';
import { EdgeSettingError, edgeSettings } from '#server/settings/cdn';

const VARNISH = {
  CDN: 'varnish',
  CDN_PURGE_URL: 'http://127.0.0.1:6081, http://127.0.0.2:6081',
  CDN_PURGE_SECRET: 'x1',
};
const SITE = process.env['SITE_URL'];

describe('a shared cache', () => {
  test('there is none unless it is named', () => {
    expect(edgeSettings({})).toBeUndefined();
    expect(edgeSettings({ CDN: '', CDN_PURGE_URL: 'x' })).toBeUndefined();
  });

  test('each has what it needs', () => {
    expect(edgeSettings({ ...VARNISH, CDN_CHECK_URL: 'http://127.0.0.1:6081/' })).toEqual({
      provider: 'varnish',
      readerUrl: 'http://127.0.0.1:6081',
      purgeUrls: ['http://127.0.0.1:6081', 'http://127.0.0.2:6081'],
      secret: 'x1',
    });
    expect(edgeSettings({ CDN: 'fastly', FASTLY_SERVICE_ID: 's', FASTLY_API_TOKEN: 't' })).toMatchObject({
      api: 'https://api.fastly.com',
      readerUrl: SITE ?? 'http://localhost:3000',
    });
    expect(edgeSettings({ CDN: 'cloudflare', CLOUDFLARE_ZONE_ID: 'z', CLOUDFLARE_API_TOKEN: 't' })).toMatchObject({
      api: 'https://api.cloudflare.com/client/v4',
      zoneId: 'z',
    });
  });

  test.each([
    [{ CDN: 'akamai' }, /CDN=akamai/],
    [{ CDN: 'varnish' }, /CDN_PURGE_URL/],
    [{ ...VARNISH, CDN_PURGE_SECRET: '' }, /CDN_PURGE_SECRET/],
    [{ ...VARNISH, CDN_PURGE_SECRET: 'a\r\nb' }, /CDN_PURGE_SECRET/],
    [{ ...VARNISH, CDN_PURGE_URL: 'ftp://x' }, /ftp:/],
    [{ ...VARNISH, CDN_CHECK_URL: 'x' }, /CDN_CHECK_URL/],
    [{ CDN: 'fastly', FASTLY_SERVICE_ID: 's' }, /FASTLY_API_TOKEN/],
    [{ CDN: 'cloudflare', CLOUDFLARE_API_TOKEN: 't' }, /CLOUDFLARE_ZONE_ID/],
  ])('%o is refused by name', (env, name) => {
    expect(() => edgeSettings(env)).toThrow(EdgeSettingError);
    expect(() => edgeSettings(env)).toThrow(name);
  });
});
