import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NOWHERE_PATH } from '#domain/http/paths';
import { answerWith, enterAnswer } from '#server/base/answer-with';
import PageCache from '#server/pages/page-cache';
import { clearPageCache, pageCacheSize, store } from '#server/pages/page-store';
import { awaitOlderRenderings } from '#server/pages/renderings';

const cache = new PageCache();
const page = (status: number, tags = '') => ({
  kind: 'APP_PAGE',
  status,
  html: 'x',
  headers: { 'x-next-cache-tags': tags },
});

beforeEach(() => clearPageCache());
afterEach(() => vi.useRealTimers());

test('keeps a page', async () => {
  await cache.set('/a', page(200), {});
  expect((await cache.get('/a'))?.value.html).toBe('x');
});

test.each([404, 308, 500])('never keeps an answer with status %d', async (status) => {
  await cache.set('/a', page(200), {});
  await cache.set('/a', page(status), {});
  expect(await cache.get('/a')).toBeNull();
});

test('keeps the one page of what leads nowhere, until something changes', async () => {
  const key = `/route-cache/APP_PAGE/1/$${NOWHERE_PATH}`;
  const nowhere = page(404);
  await cache.set(key, nowhere, {});
  expect((await cache.get(key))?.value).toBe(nowhere);
  expect(nowhere.headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
  clearPageCache();
  expect(await cache.get(key)).toBeNull();
});

test.each(['/luot-xem/a', '/xem-truoc/a', '/dashboard', '/x'])(
  'keeps no page of %s that only ends like it',
  async (step) => {
    const key = `/route-cache/APP_PAGE/1/$${step}${NOWHERE_PATH}`;
    await cache.set(key, page(404), {});
    expect(await cache.get(key)).toBeNull();
  },
);

test('keeps nothing but whole pages and what routes made', async () => {
  const file = { kind: 'APP_ROUTE', status: 200, body: Buffer.from('x') };
  for (const [key, value, isKept] of [
    ['/index', page(200), true],
    ['/robots.txt', file, true],
    ['/khong-chu', { ...page(200), html: '' }, false],
    ['/lay-ve', { ...page(200), kind: 'FETCH' }, false],
    ['/hinh', { ...file, kind: 'IMAGE' }, false],
  ] as const) {
    await cache.set(key, value, {});
    expect((await cache.get(key)) !== null, key).toBe(isKept);
  }
});

test.each([200, 404, 308])(
  'has browsers and caches on the way ask again before they show an answer of %s',
  async (status) => {
    const rendered = page(status);
    await cache.set('/a', rendered, {});
    expect(rendered.headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
  },
);

test('a revalidated tag forgets the pages that carry it, and no others', async () => {
  await cache.set('/a', page(200, '_N_T_/a,_N_T_/layout'), {});
  await cache.set('/b', page(200, '_N_T_/b'), {});
  await cache.revalidateTag('_N_T_/a');
  expect([await cache.get('/a'), (await cache.get('/b'))?.value.status]).toEqual([null, 200]);
});

test('a page whose rendering began before a change is not kept after it, the next one is', async () => {
  await cache.get('/a');
  clearPageCache();
  await cache.get('/a');
  await cache.set('/a', page(200), {});
  expect(await cache.get('/a')).toBeNull();
  await cache.set('/a', page(200), {});
  expect((await cache.get('/a'))?.value.html).toBe('x');
});

test('a page that asks for 410 is answered with it, and not kept', async () => {
  const [old, gone] = [page(200), page(200)];
  await cache.set('/a', old, {});
  enterAnswer({ headersSent: true });
  await cache.get('/a');
  answerWith(410);
  await cache.set('/a', old, {}); // as Next does after a failed rendering
  expect([old.status, (await cache.get('/a'))?.value]).toEqual([200, old]);
  await cache.set('/a', gone, {});
  expect(gone.status).toBe(410);
  expect(gone.headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' });
  expect(await cache.get('/a')).toBeNull();
});

test('a page that was dropped while it was rendered anew, and could not be, stays dropped', async () => {
  const old = page(200);
  await cache.set('/dropped', old, { cacheControl: { revalidate: 0 } });
  enterAnswer({ headersSent: true });
  await cache.get('/dropped');
  clearPageCache();
  await cache.set('/dropped', old, {}); // as Next does after a failed rendering
  expect(await cache.get('/dropped')).toBeNull();
});

test('a page that could not be rendered anew is tried again later, and shows what it showed', async () => {
  const old = page(200);
  await cache.set('/tried', old, { cacheControl: { revalidate: 0 } });
  const { shows } = store.pages.get('/tried') ?? {};
  expect(shows).toBeDefined();
  enterAnswer({ headersSent: true });
  await cache.get('/tried');
  await cache.set('/tried', old, { cacheControl: { revalidate: 30 } });
  expect(store.pages.get('/tried')).toMatchObject({ value: old, shows, cacheControl: { revalidate: 30 } });
});

test('a page says when it was made, to the second; one made in the second of a change or the next does not', async () => {
  const made = async (at: string) => {
    vi.setSystemTime(at);
    const rendered = page(200);
    await cache.set('/dated', rendered, {});
    return (await cache.get('/dated'))?.value.headers?.['last-modified'];
  };
  vi.useFakeTimers();
  vi.setSystemTime('2026-11-25T01:00:00.100Z');
  clearPageCache();
  expect(await made('2026-11-25T01:00:01.900Z')).toBeUndefined();
  expect(await made('2026-11-25T01:00:02.100Z')).toBe('Wed, 25 Nov 2026 01:00:02 GMT');
});

test('a change is told once nothing from before it is being rendered any more', async () => {
  await cache.get('/a');
  let isTold = false;
  clearPageCache();
  const told = awaitOlderRenderings().then(() => {
    isTold = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isTold).toBe(false);
  await cache.set('/a', page(200), {});
  await told;
  expect(await cache.get('/a')).toBeNull();
});

test('a rendering that failed long ago keeps no change waiting', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await cache.get('/a');
  vi.setSystemTime(Date.now() + 11_000);
  const waits = new Promise((resolve) => setImmediate(() => resolve('waits')));
  clearPageCache();
  expect(await Promise.race([awaitOlderRenderings().then(() => 'told'), waits])).toBe('told');
});

test('a page is kept, and answered, without what would run it again in the browser', async () => {
  const rendered = {
    ...page(200),
    html: '<p>Tin</p><script>self.__next_f.push([1,"x"])</script>',
    rscData: new Uint8Array(5000),
    segmentData: new Map([['/_tree', new Uint8Array(2000)]]),
  };
  await cache.set('/moi', rendered, {});
  const headers = expect.objectContaining({ 'content-security-policy': expect.stringContaining("script-src 'self';") });
  expect(rendered).toEqual({ ...page(200), html: '<p>Tin</p>', headers });
  expect((await cache.get('/moi'))?.value).toEqual(rendered);
});

test('all that a page keeps counts against the limit', async () => {
  await cache.set('/dai', { ...page(200), html: 'x'.repeat(500) }, {});
  await cache.set('/rss.xml', { kind: 'APP_ROUTE', status: 200, body: new Uint8Array(5000), headers: {} }, {});
  expect(pageCacheSize()).toEqual({ pages: 2, bytes: 2 * 1024 + 1000 + 5000 });
});
