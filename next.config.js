import createNextIntlPlugin from 'next-intl/plugin';
import { closedSteps } from '#domain/http/own-steps';

const withNextIntl = createNextIntlPlugin('./lib/base/i18n.ts');

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: new URL('./server/pages/page-cache.ts', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  compress: false, // server/http/response/compression packs each version of a page once
  // A shared cache may serve a page for at most this many seconds, retracted stories included.
  expireTime: 900,
  // Titles and descriptions stand in the head for everyone, not only for the crawlers that Next knows by name.
  htmlLimitedBots: /.*/,
  // What the draft route takes can be saved, too.
  experimental: { serverActions: { bodySizeLimit: '5mb' } },
  poweredByHeader: false,
  // Renditions are made when a picture is stored: whoever asks for another would make the server work, and fill the disk.
  images: { unoptimized: true },
  // Where RFC 9116 has it for old readers.
  redirects: async () => [{ source: '/security.txt', destination: '/.well-known/security.txt', permanent: true }],
  rewrites: async () => [
    { source: '/:key([a-zA-Z0-9-]{8,128}).txt', destination: '/api/indexnow/:key' },
    { source: '/_next/static/:path*', destination: '/api/missing-asset' },
  ],
  // What robots.txt closes may still be linked to: it is not to be listed either.
  headers: async () => [
    { source: `/:closed(${closedSteps().join('|')})/:rest*`, headers: [{ key: 'x-robots-tag', value: 'noindex' }] },
  ],
  // What a container holds (`deploy/Dockerfile`): the server with the packages it uses, and nothing to build with.
  ...(process.env['STANDALONE'] === '1' ? { output: 'standalone' } : {}),
  // A lock file that happens to lie above the checkout is nobody's.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    '@opentelemetry/api',
    '@opentelemetry/core',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace',
    'nodemailer',
    'postgres',
    'prom-client',
    'redis',
    'satori',
    'sharp',
  ],
  typedRoutes: false,
};

export default withNextIntl(config);
