import { randomBytes } from 'node:crypto';
import { freePort } from '#cli/base/ports';
import { startServer } from '#cli/web/server';
import { startVarnish } from '#tests/support/varnish';

type Options = {
  databaseUrl: string;
  /** Varnish's files; emptied. */
  folder: string;
  /** Other caches that must get each purge. */
  otherPurgeUrls?: string[];
};

/**
 * On an existing database. `X-Forwarded-For` tells readers apart, as behind one more proxy. Undefined where Varnish is
 * not installed.
 */
export async function openCdnPortal({ databaseUrl, folder, otherPurgeUrls = [] }: Options) {
  const secret = randomBytes(16).toString('hex');
  const [port, cdnPort] = [await freePort(), await freePort()];
  const varnish = await startVarnish(folder, cdnPort, port, secret);
  if (!varnish) return undefined;
  const env = {
    DATABASE_URL: databaseUrl,
    SITE_URL: varnish.url,
    NEXTAUTH_URL: varnish.url,
    TRUSTED_PROXIES: '2',
    CDN: 'varnish',
    CDN_PURGE_URL: [varnish.url, ...otherPurgeUrls].join(','),
    CDN_PURGE_SECRET: secret,
  };
  const start = async () => {
    const server = await startServer({ port, host: '127.0.0.1', env });
    await varnish.untilHealthy().catch(async (error) => {
      await server.stop();
      throw error;
    });
    return server;
  };
  let server = await start().catch(async (error) => {
    await varnish.stop();
    throw error;
  });
  return {
    url: varnish.url,
    secret,
    /** The server without Varnish. */
    originUrl: server.url,
    stopServer: () => server.stop(),
    async startServer() {
      server = await start();
    },
    async stop() {
      await server.stop();
      await varnish.stop();
    },
  };
}
