import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createClient } from 'redis';
import { inTime } from '#domain/base/in-time';
import { openBreaker } from '#server/base/breaker';
import { buildId } from '#server/base/build-id';
import { packPage, unpackPage } from '#server/pages/page-codec';
import type { SharedPages } from '#server/pages/page-store';
import { setting } from '#server/settings/settings';
import { siteUrl } from '#server/settings/site';

/** About as long as rendering a page. */
const READ_LIMIT_MS = 50;
/** Nobody waits for a page to be stored. */
const WRITE_LIMIT_MS = 2000;
/** A start's wait for the connection. */
const PATIENCE_MS = 500;
const MOST_WRITES = 64;
/** Of a SHA-256 in base64url. */
const SUM_LENGTH = 43;
/** A claim of which nothing came is void then. */
const CLAIM_MS = 2000;
/** Pages are rendered again every ten minutes; those that nobody asks for expire. */
const KEPT_SECONDS = 3600;

const SOCKET = {
  connectTimeout: 2000,
  // With the pings, this drops a dead connection.
  socketTimeout: 5000,
  reconnectStrategy: (tries: number) => Math.min(100 * 2 ** tries, 2000),
};

/**
 * Opens the Redis or Valkey that nodes share pages through. If it is away, emptied or full, pages are rendered. A page
 * is found only with the same build and settings; whether it is of the present, the asking node judges.
 */
export async function openSharedPages(url: string): Promise<SharedPages & { close(): void }> {
  const client = createClient({ url, socket: SOCKET, pingInterval: 2000, disableOfflineQueue: true });
  const reading = openBreaker({ name: 'shared pages', limitMs: READ_LIMIT_MS });
  const writing = openBreaker({ name: 'shared pages, storing', limitMs: WRITE_LIMIT_MS });
  const prefix = `cong-tin:${settingsKey()}`;
  const nameOf = (key: string) => `${prefix}:${key}`;
  let writes = 0;

  async function write(work: () => Promise<unknown>): Promise<void> {
    if (writes >= MOST_WRITES) return;
    writes += 1;
    await writing.call(work);
    writes -= 1;
  }

  // The breakers report failures when they matter.
  client.on('error', () => {});
  await inTime(client.connect(), PATIENCE_MS).catch(() => {});
  return {
    get: (key) =>
      reading.call(async () => {
        const text = unseal(key, await client.get(nameOf(key)));
        return text === undefined ? undefined : unpackPage(text);
      }),
    set: (key, entry) =>
      void write(async () => {
        await client.set(nameOf(key), seal(key, packPage(entry)), { expiration: { type: 'EX', value: KEPT_SECONDS } });
      }),
    remove: (key) => void write(() => client.unlink(nameOf(key))),
    claim: async (name) => {
      const options = { condition: 'NX', expiration: { type: 'PX', value: CLAIM_MS } } as const;
      const answer = await reading.call(async () => ({
        claimed: await client.set(nameOf(`claim ${name}`), '1', options),
      }));
      return answer?.claimed !== null;
    },
    close: () => client.destroy(),
  };
}

/** Whoever can write to Redis, and does not know the nodes' secret, can put nothing on a page. */
function seal(key: string, text: string): string {
  return `${sumOf(key, text)}${text}`;
}

function unseal(key: string, sealed: string | null): string | undefined {
  const text = sealed?.slice(SUM_LENGTH) ?? '';
  const given = Buffer.from(sealed?.slice(0, SUM_LENGTH) ?? '');
  const sum = Buffer.from(sumOf(key, text));
  return given.length === sum.length && timingSafeEqual(given, sum) ? text : undefined;
}

function sumOf(key: string, text: string): string {
  const sum = createHmac('sha256', `shared pages ${setting('NEXTAUTH_SECRET') ?? ''}`);
  return sum.update(`${key}\0${text}`).digest('base64url');
}

/** Nodes with other settings render the same content differently. */
function settingsKey(): string {
  const settings = [buildId(), siteUrl(), setting('CDN'), setting('INDEXING'), setting('WEBSUB_HUB')];
  return createHash('sha256').update(JSON.stringify(settings)).digest('base64url').slice(0, 16);
}
