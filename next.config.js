import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n.ts');

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: new URL('./lib/page-cache.ts', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  compress: false, // lib/compression packs each version of a page once
  // A shared cache may serve a page for at most this many seconds, retracted stories included.
  expireTime: 900,
  // What the draft route takes can be saved, too.
  experimental: { serverActions: { bodySizeLimit: '5mb' } },
  poweredByHeader: false,
  serverExternalPackages: ['postgres', 'sharp'],
  typedRoutes: false,
};

export default withNextIntl(config);
