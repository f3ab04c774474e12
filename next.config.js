import { PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import { closedSteps } from '#domain/http/own-steps';

/** @type {import('next').NextConfig} */
const config = {
  cacheHandler: new URL('./server/pages/page-cache.ts', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  compress: false, // server/http/response/compression packs each version once
  // The most seconds that a shared cache may serve a page, also a retracted story.
  expireTime: 900,
  // Metadata stands in the head for everyone, not only for the crawlers that Next knows.
  htmlLimitedBots: /.*/,
  // Saves must accept whatever the draft route does.
  experimental: { serverActions: { bodySizeLimit: '5mb' } },
  poweredByHeader: false,
  // Renditions are made on upload: on request anyone could load the server and fill the disk.
  images: { unoptimized: true },
  // RFC 9116's path for old readers.
  redirects: async () => [{ source: '/security.txt', destination: '/.well-known/security.txt', permanent: true }],
  rewrites: async () => [
    { source: '/:key([a-zA-Z0-9-]{8,128}).txt', destination: '/api/indexnow/:key' },
    { source: '/_next/static/:path*', destination: '/api/missing-asset' },
  ],
  // Pages that robots.txt closes may still be linked to: they must not be listed either.
  headers: async () => [
    { source: `/:closed(${closedSteps().join('|')})/:rest*`, headers: [{ key: 'x-robots-tag', value: 'noindex' }] },
  ],
  // For containers (`deploy/Dockerfile`): the server with its packages, without build tools.
  ...(process.env['STANDALONE'] === '1' ? { output: 'standalone' } : {}),
  // Ignores a lock file above the checkout.
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

/** The plugin only names a module to the bundler; a process that serves would hold its two compilers, some 20 MB. */
export default async function configOf(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import('next-intl/plugin');
  return createNextIntlPlugin('./lib/base/i18n.ts')(config);
}
