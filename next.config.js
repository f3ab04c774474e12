import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n.ts');

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: new URL('./lib/page-cache.ts', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  compress: false, // lib/compression packs each version of a page once
  // A shared cache may serve a page for at most this many seconds, retracted stories included.
  expireTime: 900,
  poweredByHeader: false,
  rewrites: async () => [{ source: '/:key([a-zA-Z0-9-]{8,128}).txt', destination: '/api/indexnow/:key' }],
  serverExternalPackages: ['postgres', 'sharp'],
  typedRoutes: false,
};

export default withNextIntl(config);
