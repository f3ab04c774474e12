import { createClient } from 'redis';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { declareReads } from '#db/client/reads';
import { articleKey } from '#domain/http/content-keys';
import { enterAnswer } from '#server/base/answer-with';
import { findCopyAnywhere } from '#server/http/errors/find-copy';
import { beginAnswer } from '#server/pages/kept-answers';
import PageCache from '#server/pages/page-cache';
import { sharePages } from '#server/pages/page-store';
import { showState, showUnknownState } from '#server/pages/refreshing';
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

async function renderArticle(key: string, id: number): Promise<void> {
  enterAnswer({ headersSent: true });
  await cache.get(key);
  await declareReads(
    async () => id,
    () => [articleKey(id)],
  );
  await cache.set(key, page(String(id)), { cacheControl: { revalidate: 600 } });
}

let states = 0;
/** Clears this node's memory; shared pages stay. */
const show = (state: { number: number; mark: string }) => showState(state, [], undefined, 'dropped');
/** A state that everything has changed for. */
const begin = (mark: string) => {
  states += 1;
  show({ number: states, mark });
};
const beAnotherNode = (mark: string) => show({ number: states, mark });

async function untilStored(mark: string, key: string): Promise<void> {
  await expect.poll(async () => (await shared.get(key))?.state?.mark).toBe(mark);
}

withRedis('what one node rendered another has, byte for byte and with the same date', async () => {
  sharePages(shared);
  begin('one');
  await render('/a', 'first');
  await untilStored('one', '/a');
  const here = await cache.get('/a');
  beAnotherNode('one');
  expect(await cache.get('/a')).toEqual({ ...here, value: { ...here?.value } });
});

withRedis('a page of another state of the content is never found, nor any while the state is not known', async () => {
  sharePages(shared);
  begin('old');
  await render('/b', 'old');
  await untilStored('old', '/b');
  begin('new');
  expect(await htmlOf('/b')).toBeUndefined();
  showUnknownState('dropped');
  expect(await htmlOf('/b')).toBeUndefined();
});

withRedis('a page of an earlier state is found where what it shows has not changed since', async () => {
  sharePages(shared);
  begin('early');
  await renderArticle('/x', 7);
  await untilStored('early', '/x');
  const [first, then] = [
    { number: states + 1, mark: 'second', keys: ['article:8'] },
    { number: states + 2, mark: 'third', keys: ['article:7'] },
  ];
  const early = { number: states, mark: 'early', keys: null };
  showState(first, [early, first], undefined, 'dropped');
  expect(await htmlOf('/x')).toBe('7');
  showState(then, [early, first, then], undefined, 'dropped');
  expect(await htmlOf('/x')).toBeUndefined();
  showState(first, [{ ...early, mark: 'of another database' }, first], undefined, 'dropped');
  expect(await htmlOf('/x')).toBeUndefined();
  states += 2;
});

withRedis('a page whose rendering began before a change is not shared', async () => {
  sharePages(shared);
  begin('before');
  await cache.get('/c');
  begin('after');
  await cache.set('/c', page('begun before'), {});
  await render('/d', 'other');
  await untilStored('after', '/d');
  expect(await shared.get('/c')).toBeUndefined();
});

withRedis('a page of which nobody knows when its rendering began is not shared', async () => {
  sharePages(shared);
  begin('unknown');
  await cache.set('/unknown', page('begun some time'), {});
  await render('/other', 'begun now');
  await untilStored('unknown', '/other');
  expect(await shared.get('/unknown')).toBeUndefined();
});

withRedis('what other nodes answer after a change is not taken for the page after it', async () => {
  sharePages(shared);
  begin('asked');
  await render('/e', 'old');
  await untilStored('asked', '/e');
  beAnotherNode('asked');
  const asked = cache.get('/e');
  begin('answered');
  expect(await asked).toBeNull();
  expect(await htmlOf('/e')).toBeUndefined();
});

withRedis('a page that is gone is taken from the others, too', async () => {
  sharePages(shared);
  begin('gone');
  await render('/f', 'there');
  await untilStored('gone', '/f');
  await render('/f', 'gone', 404);
  await expect.poll(() => shared.get('/f')).toBeUndefined();
});

withRedis('a feed that one node made stands in on another where it fails, of the present state alone', async () => {
  sharePages(shared);
  begin('fed');
  const headers = { etag: 'W/"1"', 'content-type': 'application/rss+xml; charset=utf-8' };
  beginAnswer('/rss.xml')({ text: '<rss>Tin mới</rss>', headers });
  await untilStored('fed', '/rss.xml');
  beAnotherNode('fed');
  expect(await findCopyAnywhere('/rss.xml')).toMatchObject({ text: '<rss>Tin mới</rss>', headers });
  for (const mark of ['taken back', undefined]) {
    if (mark) begin(mark);
    else showUnknownState('dropped');
    expect(await findCopyAnywhere('/rss.xml')).toBeUndefined();
  }
});

withRedis('what somebody else wrote there, or moved to another address, is never shown', async () => {
  sharePages(shared);
  begin('forged');
  await render('/h', 'ours');
  await render('/i', 'other');
  await untilStored('forged', '/h');
  await untilStored('forged', '/i');
  const client = await createClient({ url }).connect();
  const [name = ''] = await client.keys('*:/h');
  const text = (await client.get(name)) ?? '';
  await client.set(name, text.replace('ours', 'theirs'));
  await client.set(name.replace('/h', '/i'), text);
  client.destroy();
  beAnotherNode('forged');
  expect([await htmlOf('/h'), await htmlOf('/i')]).toEqual([undefined, undefined]);
});

withRedis('what lies there damaged is rendered anew', async () => {
  sharePages(shared);
  begin('damaged');
  await render('/g', 'whole');
  await untilStored('damaged', '/g');
  const client = await createClient({ url }).connect();
  for (const key of await client.keys('*:/g')) await client.set(key, '{"value":');
  client.destroy();
  beAnotherNode('damaged');
  expect(await htmlOf('/g')).toBeUndefined();
});

withRedis(
  'where Redis hangs, is full, killed or restarted, pages come from here, and it is used again after',
  async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    sharePages(shared);
    begin('faults');
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
  const used = async () => {
    begin(mark);
    await render('/used', 'again');
    return (await shared.get('/used'))?.state?.mark;
  };
  await expect.poll(used, { interval: 100 }).toBe(mark);
}
