import { beforeEach, expect, test, vi } from 'vitest';
import { declareReads, noteQuery, readPart } from '#db/client/reads';
import { HEADER, leadsTo, partMark } from '#domain/http/page-parts';
import { NOWHERE_PATH } from '#domain/http/paths';
import { enterAnswer } from '#server/base/answer-with';
import { findCopy } from '#server/http/errors/find-copy';
import PageCache from '#server/pages/page-cache';
import { keptPageAt, store } from '#server/pages/page-store';
import { showState } from '#server/pages/refreshing';

const cache = new PageCache();
let number = 0;

const mark = (name: string, except?: string) => `data-part="${partMark(name, except)['data-part']}"`;
const reading = (...keys: string[]) =>
  declareReads(
    async () => undefined,
    () => keys,
  );
const begin = (path: string) => {
  enterAnswer({ headersSent: true });
  return cache.get(path);
};

/** An article's page with its own text and the part that its category shares. */
async function render(path: string, id: number, related: string, shows: string[]) {
  await begin(path);
  await reading(`article:${id}`);
  await readPart(
    () => reading(...shows),
    () => 'related',
  );
  const value = {
    kind: 'APP_PAGE',
    status: 200,
    html: `<main>${id}<section ${mark('related', `article:${id}`)}>${related}</section></main>`,
    headers: {},
  };
  await cache.set(path, value, { cacheControl: { revalidate: 600 } });
  return value.html;
}

const whole = (id: number, related: string) => `<main>${id}<section>${related}</section></main>`;
const htmlAt = (path: string) => keptPageAt(path)?.value.html;

function change(keys: string[] | null, older: 'shown' | 'dropped' = 'shown') {
  number += 1;
  const one = { number, mark: `m${number}`, keys };
  showState(one, [one], [one], older);
  store.standing = undefined; // as once the change is acknowledged
}

beforeEach(async () => {
  change(null, 'dropped');
  await render('/a', 1, 'cũ', ['list:3', 'article:9']);
  await render('/b', 2, 'cũ', ['list:3', 'article:9']);
});

test('a page that shows what was altered is dropped, and no other', () => {
  change(['article:1']);
  expect([htmlAt('/a'), htmlAt('/b')]).toEqual([undefined, whole(2, 'cũ')]);
});

test('where a part is altered, one page is rendered for all that share it', async () => {
  change(['list:3']);
  expect([htmlAt('/a'), htmlAt('/b')]).toEqual([undefined, undefined]);
  expect(await render('/b', 2, 'mới', ['list:3', 'article:8'])).toBe(whole(2, 'mới'));
  expect([htmlAt('/a'), htmlAt('/b')]).toEqual([whole(1, 'mới'), whole(2, 'mới')]);
});

test('who asks while another page brings the part waits for it', async () => {
  change(['list:3']);
  enterAnswer({ headersSent: true });
  await cache.get('/b');
  const asked = Promise.resolve().then(() => cache.get('/a'));
  await render('/b', 2, 'mới', ['list:3']);
  expect((await asked)?.value.html).toBe(whole(1, 'mới'));
});

test('what was read for a part that is not there is shown by the page itself', async () => {
  await begin('/f');
  await readPart(
    () => reading('list:5'),
    () => 'related',
  );
  await cache.set('/f', { kind: 'APP_PAGE', status: 200, html: '<p>Không có tin nào</p>', headers: {} }, {});
  change(['list:6']);
  expect(htmlAt('/f')).toBe('<p>Không có tin nào</p>');
  change(['list:5']);
  expect(htmlAt('/f')).toBeUndefined();
});

test('an old page that lacks no part waits for no other rendering', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + 700_000);
  try {
    await begin('/b');
    const waits = new Promise((resolve) => setImmediate(() => resolve('waits')));
    const asked = begin('/a').then((page) => page?.value.html);
    expect(await Promise.race([asked, waits])).toBe(whole(1, 'cũ'));
  } finally {
    vi.useRealTimers();
  }
});

test('a part that lists the article itself is not put into its page', async () => {
  change(['list:3']);
  await render('/b', 2, 'Bài 1', ['list:3', 'article:1']);
  expect([htmlAt('/a'), htmlAt('/b')]).toEqual([undefined, whole(2, 'Bài 1')]);
});

test('a part begun before a change is not kept, whatever the page is', async () => {
  change(['list:3']);
  await begin('/b');
  await reading('article:2');
  await readPart(
    () => reading('list:3'),
    () => 'related',
  );
  change(['list:3']);
  const value = { kind: 'APP_PAGE', status: 200, html: `<main>2<p ${mark('related')}>cũ</p></main>`, headers: {} };
  await cache.set('/b', value, {});
  expect([value.html, htmlAt('/a'), htmlAt('/b')]).toEqual(['<main>2<p>cũ</p></main>', undefined, undefined]);
});

test('a present part is not replaced by each page that is rendered', async () => {
  expect(await render('/c', 3, 'khác', ['list:3'])).toBe(whole(3, 'cũ'));
});

test('the last copy has the part as it was, unless something was taken away', () => {
  change(['list:3'], 'shown');
  expect(findCopy('/a')?.text).toBe(whole(1, 'cũ'));
  change(['article:9'], 'dropped');
  expect(findCopy('/a')).toBeUndefined();
});

test('a page says when it was made once that is safe, and by the newest of what it shows', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    const dateAt = (ms: number) => {
      vi.setSystemTime(1_800_000_000_000 + ms);
      return keptPageAt('/a')?.value.headers?.['last-modified'];
    };
    vi.setSystemTime(1_800_000_000_500);
    change(null, 'dropped');
    vi.setSystemTime(1_800_000_000_900);
    await render('/a', 1, 'cũ', ['list:3']);
    expect([1500, 2100, 9000].map(dateAt)).toEqual([
      undefined,
      ...Array(2).fill(new Date(1_800_000_002_000).toUTCString()),
    ]);
    change(['list:3']);
    vi.setSystemTime(1_800_000_009_200);
    await render('/b', 2, 'mới', ['list:3']);
    expect([9300, 11_000].map(dateAt)).toEqual([undefined, new Date(1_800_000_011_000).toUTCString()]);
  } finally {
    vi.useRealTimers();
  }
});

test('parts that a page of 404 brought let others say when they were made; it says nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime(1_900_000_000_000);
    change(null, 'dropped');
    vi.setSystemTime(1_900_000_005_000);
    const nowhere = `/route-cache/APP_PAGE/1/$${NOWHERE_PATH}`;
    await begin(nowhere);
    await readPart(
      () => reading('list:3'),
      () => 'related',
    );
    const html = `<main><section ${mark('related')}>từ trang 404</section></main>`;
    await cache.set(nowhere, { kind: 'APP_PAGE', status: 404, html, headers: {} }, {});
    expect(await render('/a', 1, 'khác', ['list:3'])).toBe(whole(1, 'từ trang 404'));
    const dateOf = (path: string) => keptPageAt(path)?.value.headers?.['last-modified'];
    expect([dateOf('/a'), dateOf(NOWHERE_PATH)]).toEqual([new Date(1_900_000_005_000).toUTCString(), undefined]);
  } finally {
    vi.useRealTimers();
  }
});

test('a copy does not have a part of before that lists what was taken away, though the present part does not', async () => {
  change(['list:3'], 'shown');
  await render('/b', 2, 'mới', ['list:3', 'article:8']);
  change(['article:9'], 'dropped');
  expect(findCopy('/a')?.text).not.toBe(whole(1, 'cũ'));
});

test('a copy of a page stays while a change takes something away that it does not show', () => {
  change(['article:1'], 'dropped');
  expect([findCopy('/a'), findCopy('/b')?.text]).toEqual([undefined, whole(2, 'cũ')]);
});

test('a page that read something without saying what is dropped by every change', async () => {
  await begin('/d');
  await reading('article:4');
  noteQuery();
  await cache.set('/d', { kind: 'APP_PAGE', status: 200, html: 'x', headers: {} }, {});
  expect(htmlAt('/d')).toBe('x');
  change(['article:77']);
  expect(htmlAt('/d')).toBeUndefined();
});

test('the header that all pages share says on each where one is', async () => {
  const { 'data-at': steps } = leadsTo('kinh-te', 'lua');
  const link = (attribute: string) =>
    `<header><a href="/">Trang chủ</a><a${attribute} href="/kinh-te">Kinh tế</a></header>`;
  const renderAt = async (path: string) => {
    await begin(path);
    await readPart(
      () => reading('menu'),
      () => HEADER,
    );
    const html = link(` data-at="${steps}"`).replace('<header', `<header ${mark(HEADER)}`);
    await cache.set(path, { kind: 'APP_PAGE', status: 200, html, headers: {} }, { cacheControl: { revalidate: 600 } });
  };
  for (const path of ['/kinh-te', '/lua/bai-1', '/tin']) await renderAt(path);
  expect(htmlAt('/kinh-te')).toBe(link(' aria-current="true"'));
  expect(htmlAt('/lua/bai-1')).toBe(link(' aria-current="true"'));
  expect(htmlAt('/tin')).toBe(link(''));
});
