import { createHash } from 'node:crypto';
import { createClient } from 'redis';
import { inTime } from '#domain/base/in-time';
import { openBreaker } from '#server/base/breaker';
import { buildId } from '#server/base/build-id';
import { packPage, unpackPage } from '#server/pages/page-codec';
import type { SharedPages } from '#server/pages/page-store';
import { setting } from '#server/settings/settings';
import { siteUrl } from '#server/settings/site';

/** Rendering a page takes about as long as this. */
const READ_LIMIT_MS = 50;
/** Nobody waits for a page to be stored. */
const WRITE_LIMIT_MS = 2000;
/** How long a start waits for the first connection. */
const PATIENCE_MS = 500;
/** Pages being stored at a time; those beyond are not. */
const MOST_WRITES = 64;
/** Pages are rendered anew every ten minutes; those of a past state of the content expire. */
const KEPT_SECONDS = 3600;

const SOCKET = {
  connectTimeout: 2000,
  // With the pings, a connection that nothing comes through any more is given up.
  socketTimeout: 5000,
  reconnectStrategy: (tries: number) => Math.min(100 * 2 ** tries, 2000),
};

/**
 * Opens the Redis or Valkey at `url`, where nodes share their pages; it may be away, come back, be emptied at any time or
 * refuse to store: then pages are rendered. A page is found only under the same state of the content, by the same build,
 * under the same settings that pages show.
 */
export async function openSharedPages(url: string): Promise<SharedPages & { close(): void }> {
  const client = createClient({ url, socket: SOCKET, pingInterval: 2000, disableOfflineQueue: true });
  const reading = openBreaker({ name: 'shared pages', limitMs: READ_LIMIT_MS });
  const writing = openBreaker({ name: 'shared pages, storing', limitMs: WRITE_LIMIT_MS });
  const prefix = `cong-tin:${settingsKey()}`;
  const nameOf = (mark: string, key: string) => `${prefix}:${mark}:${key}`;
  let writes = 0;

  async function write(work: () => Promise<unknown>): Promise<void> {
    if (writes >= MOST_WRITES) return;
    writes += 1;
    await writing.call(work);
    writes -= 1;
  }

  // The breakers say what there is to say, when somebody needs it.
  client.on('error', () => {});
  await inTime(client.connect(), PATIENCE_MS).catch(() => {});
  return {
    get: (mark, key) =>
      reading.call(async () => {
        const text = await client.get(nameOf(mark, key));
        return text === null ? undefined : unpackPage(text);
      }),
    set: (mark, key, entry) =>
      void write(async () => {
        await client.set(nameOf(mark, key), packPage(entry), { expiration: { type: 'EX', value: KEPT_SECONDS } });
      }),
    remove: (mark, key) => void write(() => client.unlink(nameOf(mark, key))),
    close: () => client.destroy(),
  };
}

/** Differs between nodes whose pages differ though the content is the same. */
function settingsKey(): string {
  const settings = [buildId(), siteUrl(), setting('CDN'), setting('INDEXING'), setting('WEBSUB_HUB')];
  return createHash('sha256').update(JSON.stringify(settings)).digest('base64url').slice(0, 16);
}
