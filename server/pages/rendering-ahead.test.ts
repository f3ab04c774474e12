import { beforeEach, expect, test } from 'vitest';
import { declareReads, readPart } from '#db/client/reads';
import { enterAnswer } from '#server/base/answer-with';
import PageCache from '#server/pages/page-cache';
import { countAsked, keptPageAt, sharePages, store } from '#server/pages/page-store';
import { showState } from '#server/pages/refreshing';
import { renderAheadBy, renderStanding } from '#server/pages/rendering-ahead';

const cache = new PageCache();
let number = 0;
let rendered: string[] = [];

async function render(path: string, html: string) {
  enterAnswer({ headersSent: true });
  await cache.get(path);
  await declareReads(
    async () => undefined,
    () => ['list'],
  );
  await cache.set(path, { kind: 'APP_PAGE', status: 200, html, headers: {} }, { cacheControl: { revalidate: 600 } });
}
/** A page with a part that shows the web links. */
async function renderPart(path: string, text: string) {
  enterAnswer({ headersSent: true });
  await cache.get(path);
  await readPart(
    () =>
      declareReads(
        async () => undefined,
        () => ['links'],
      ),
    () => 'aside',
  );
  const html = `<p>${path}</p><aside data-part="aside">${text}</aside>`;
  await cache.set(path, { kind: 'APP_PAGE', status: 200, html, headers: {} }, {});
}

const htmlAt = (path: string) => keptPageAt(path)?.value.html;

function change(keys: string[] | null, older: 'shown' | 'dropped') {
  number += 1;
  const one = { number, mark: `m${number}`, keys };
  showState(one, [one], [one], older);
}

beforeEach(async () => {
  change(null, 'dropped');
  delete store.shared;
  store.asked.clear();
  rendered = [];
  renderAheadBy(async (path) => {
    rendered.push(path);
    await render(path, 'mới');
  });
  for (const path of ['/a', '/b', '/c']) await render(path, 'cũ');
  for (const path of ['/b', '/b', '/a']) countAsked(path);
});

test('while the new pages are made readers get those of before, and none of them afterwards', async () => {
  change(['list'], 'shown');
  expect(['/a', '/b', '/c'].map(htmlAt)).toEqual(['cũ', 'cũ', 'cũ']);
  await renderStanding();
  expect(['/a', '/b', '/c'].map(htmlAt)).toEqual(['mới', 'mới', undefined]);
});

test('what was asked for most comes first, what nobody asked for not at all', async () => {
  change(['list'], 'shown');
  await renderStanding();
  expect(rendered).toEqual(['/b', '/a']);
  expect(htmlAt('/c')).toBeUndefined();
});

test.each([
  ['takes something away', ['list'], 'dropped'],
  ['may have changed everything', null, 'shown'],
] as const)('of before a change that %s nobody gets anything', async (_, keys, older) => {
  change(keys && [...keys], older);
  expect(['/a', '/b', '/c'].map(htmlAt)).toEqual([undefined, undefined, undefined]);
  await renderStanding();
  expect(rendered).toEqual([]);
});

test('of pages that lack a part one is made, and they all have it', async () => {
  const paths = Array.from({ length: 5 }, (_, at) => `/p${at}`);
  for (const path of paths) await renderPart(path, 'cũ');
  renderAheadBy(async (path) => {
    rendered.push(path);
    await renderPart(path, 'mới');
  });
  change(['links'], 'shown');
  expect(htmlAt('/p3')).toBe('<p>/p3</p><aside>cũ</aside>');
  await renderStanding();
  expect(rendered).toHaveLength(1);
  for (const path of paths) expect(htmlAt(path)).toBe(`<p>${path}</p><aside>mới</aside>`);
});

test('what stands in is of the last change, not of one before', async () => {
  for (const path of ['/x', '/y']) await renderPart(path, 'một');
  for (const path of ['/x', '/y']) expect(htmlAt(path)).toBe(`<p>${path}</p><aside>một</aside>`);
  change(['links'], 'shown');
  store.standing = undefined; // acknowledged
  await renderPart('/y', 'hai');
  change(['links'], 'shown');
  expect([htmlAt('/x'), htmlAt('/y')]).not.toContain('<p>/x</p><aside>một</aside>');
});

test('a removal in the middle of it ends it', async () => {
  change(['list'], 'shown');
  const made = renderStanding();
  change(['list'], 'dropped');
  expect(htmlAt('/c')).toBeUndefined();
  await made;
  expect(htmlAt('/c')).toBeUndefined();
});

test('a page that cannot be made, or takes too long, keeps no change waiting', async () => {
  renderAheadBy((path) => (path === '/b' ? Promise.reject(new Error('away')) : new Promise(() => {})));
  change(['list'], 'shown');
  await renderStanding();
  expect(['/a', '/b', '/c'].map(htmlAt)).toEqual([undefined, undefined, undefined]);
});

test('where another node has claimed a page, it is taken from there', async () => {
  change(['list'], 'shown');
  const value = { kind: 'APP_PAGE', status: 200, html: 'của nút bên', headers: {} };
  const state = { number, mark: `m${number}` };
  const entry = { value, lastModified: Date.now() + 1, tags: [], shows: ['list'], state };
  let asked = 0;
  sharePages({
    get: async () => {
      asked += 1;
      return asked > 2 ? entry : undefined;
    },
    set: () => {},
    remove: () => {},
    claim: async (name) => name.endsWith('/a'),
  });
  await renderStanding();
  expect([rendered, htmlAt('/a'), htmlAt('/b')]).toEqual([['/a'], 'mới', 'của nút bên']);
});
