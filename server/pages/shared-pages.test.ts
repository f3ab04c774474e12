import { createClient } from 'redis';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { findCopyAnywhere } from '#server/http/errors/find-copy';
import { beginAnswer } from '#server/pages/kept-answers';
import PageCache from '#server/pages/page-cache';
import { clearPageCache, refreshPages, sharePages } from '#server/pages/page-store';
import { openSharedPages } from '#server/pages/shared-pages';
import { startTestRedis } from '#tests/support/redis';

const redis = await startTestRedis();
const url = redis?.url ?? '';
const shared = await openSharedPages(url || 'redis://127.0.0.1:1');
const cache = new PageCache();
const withRedis = test.skipIf(!redis);

afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  shared.close();
  await redis?.kill();
});

const page = (html: string, status = 200) => ({ kind: 'APP_PAGE', status, html, rscData: Buffer.from([0, 255]) });
const htmlOf = async (key: string) => (await cache.get(key))?.value.html;

/** As Next does. */
async function render(key: string, html: string, status?: number): Promise<void> {
  await cache.get(key);
  await cache.set(key, page(html, status), { cacheControl: { revalidate: 600 } });
}

/** Clears this node's memory; shared pages stay. */
const beAnotherNode = (mark: string) => clearPageCache(mark);

async function untilStored(mark: string, key: string): Promise<void> {
  await expect.poll(() => shared.get(mark, key)).toBeDefined();
}

withRedis('what one node rendered another has, byte for byte and with the same date', async () => {
  sharePages(shared);
  clearPageCache('one');
  await render('/a', 'first');
  await untilStored('one', '/a');
  const here = await cache.get('/a');
  beAnotherNode('one');
  expect(await cache.get('/a')).toEqual({ ...here, value: { ...here?.value } });
});

withRedis('a page of another state of the content is never found, nor any while the state is not known', async () => {
  sharePages(shared);
  clearPageCache('old');
  await render('/b', 'old');
  await untilStored('old', '/b');
  clearPageCache('new');
  expect(await htmlOf('/b')).toBeUndefined();
  clearPageCache();
  expect(await htmlOf('/b')).toBeUndefined();
});

withRedis('a page whose rendering began before a change is shared under no state', async () => {
  sharePages(shared);
  clearPageCache('before');
  await cache.get('/c');
  clearPageCache('after');
  await cache.set('/c', page('begun before'), {});
  await render('/d', 'other');
  await untilStored('after', '/d');
  expect([await shared.get('before', '/c'), await shared.get('after', '/c')]).toEqual([undefined, undefined]);
});

withRedis('a page of which nobody knows when its rendering began is not shared', async () => {
  sharePages(shared);
  clearPageCache('unknown');
  await cache.set('/unknown', page('begun some time'), {});
  await render('/other', 'begun now');
  await untilStored('unknown', '/other');
  expect(await shared.get('unknown', '/unknown')).toBeUndefined();
});

withRedis('what other nodes answer after a change is not taken for the page after it', async () => {
  sharePages(shared);
  clearPageCache('asked');
  await render('/e', 'old');
  await untilStored('asked', '/e');
  beAnotherNode('asked');
  const asked = cache.get('/e');
  clearPageCache('answered');
  expect(await asked).toBeNull();
  expect(await htmlOf('/e')).toBeUndefined();
});

withRedis('a page that is gone is taken from the others, too', async () => {
  sharePages(shared);
  clearPageCache('gone');
  await render('/f', 'there');
  await untilStored('gone', '/f');
  await render('/f', 'gone', 404);
  await expect.poll(() => shared.get('gone', '/f')).toBeUndefined();
});

withRedis('a feed that one node made stands in on another where it fails, of the present state alone', async () => {
  sharePages(shared);
  clearPageCache('fed');
  const headers = { etag: 'W/"1"', 'content-type': 'application/rss+xml; charset=utf-8' };
  beginAnswer('/rss.xml')({ text: '<rss>Tin mới</rss>', headers });
  await untilStored('fed', '/rss.xml');
  beAnotherNode('fed');
  expect(await findCopyAnywhere('/rss.xml')).toMatchObject({ text: '<rss>Tin mới</rss>', headers });
  for (const mark of ['taken back', undefined]) {
    clearPageCache(mark);
    expect(await findCopyAnywhere('/rss.xml')).toBeUndefined();
  }
});

withRedis('what lies there damaged is rendered anew', async () => {
  sharePages(shared);
  clearPageCache('damaged');
  await render('/g', 'whole');
  await untilStored('damaged', '/g');
  const client = await createClient({ url }).connect();
  for (const key of await client.keys('*damaged:/g')) await client.set(key, '{"value":');
  client.destroy();
  beAnotherNode('damaged');
  expect(await htmlOf('/g')).toBeUndefined();
});

withRedis(
  'where Redis hangs, is full, killed or restarted, pages come from here, and it is used again after',
  async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    sharePages(shared);
    clearPageCache('faults');
    const client = await createClient({ url }).connect();
    client.on('error', () => {});

    await client.sendCommand(['CLIENT', 'PAUSE', '1500', 'ALL']);
    const start = performance.now();
    for (let n = 0; n < 20; n += 1) await render(`/hanging-${n}`, 'here');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await htmlOf('/hanging-0')).toBe('here');
    await untilUsed();

    await client.configSet('maxmemory', '1');
    await render('/full', 'here');
    expect(await htmlOf('/full')).toBe('here');
    await client.configSet('maxmemory', '0');
    client.destroy();

    await redis?.kill();
    for (let n = 0; n < 5; n += 1) await render(`/dead-${n}`, 'here');
    expect(await htmlOf('/dead-0')).toBe('here');
    await redis?.start();
    await untilUsed();
  },
);

async function untilUsed(): Promise<void> {
  const mark = `used-${Math.random()}`;
  await refreshPages(mark);
  const used = async () => {
    await render('/used', 'again');
    return shared.get(mark, '/used');
  };
  await expect.poll(used, { interval: 100 }).toBeDefined();
}
