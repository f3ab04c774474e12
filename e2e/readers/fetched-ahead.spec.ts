import { expect } from '@playwright/test';
import postgres from 'postgres';
import { openDrivenBrowser } from '#e2e/support/driven-browser';
import { test } from '#e2e/support/test';
import { openPortalOnCopy } from '#tests/support/end-to-end';

const STATISTICS = '/thong-ke-truy-cap';
/** Nothing else opens this page. */
const OTHER = '/tin';

const OFTEN = { intervals: [100] };

let portal: Awaited<ReturnType<typeof openPortalOnCopy>>;
let sql: ReturnType<typeof postgres>;
let browser: Awaited<ReturnType<typeof openDrivenBrowser>>;

test.beforeAll(async () => {
  portal = await openPortalOnCopy('fetched_ahead');
  sql = postgres(portal.databaseUrl, { max: 1, onnotice: () => {} });
  await portal.scheduleArticle(new Date(Date.now() + 3_600_000));
  browser = await openDrivenBrowser(portal.url);
});
test.afterAll(async () => {
  await browser.close();
  await sql.end();
  await portal.stop();
});

async function viewsOf(path: string): Promise<number> {
  const [row] = await sql`select coalesce(sum(views), 0)::int as views from page_view_days where path = ${path}`;
  return row?.['views'] as number;
}

async function botsLeftOut(): Promise<number> {
  const [row] = await sql`select coalesce(sum(hits), 0)::int as hits from uncounted_days where reason = 'bot'`;
  return row?.['hits'] as number;
}

/** Views of kept pages and of beacons have a buffer each: once a later one of each kind is recorded, all before are. */
async function settled(): Promise<number> {
  const [views, bots] = [await viewsOf(OTHER), await botsLeftOut()];
  browser.give({ order: 'open', path: OTHER });
  await expect.poll(() => viewsOf(OTHER), OFTEN).toBe(views + 1);
  const headers = { 'user-agent': 'Googlebot/2.1', 'sec-fetch-site': 'same-origin' };
  expect((await fetch(`${portal.url}/luot-xem?p=${OTHER}`, { method: 'POST', headers })).status).toBe(204);
  await expect.poll(botsLeftOut, OFTEN).toBe(bots + 1);
  return viewsOf(STATISTICS);
}

let turn = 0;

/** Waits for the request. The address is new each time: a browser fetches one ahead only once. */
async function fetchAhead(how: 'prefetch' | 'prerender' | 'link'): Promise<string> {
  turn += 1;
  const path = `${STATISTICS}?lan=${turn}`;
  browser.seen.length = 0;
  browser.hints.ahead = { how, path };
  browser.give({ order: 'open', path: '/' });
  await expect.poll(() => browser.seen.some((one) => one.startsWith(`${STATISTICS} prefetch`)), OFTEN).toBe(true);
  browser.hints.ahead = undefined;
  return path;
}

async function give(...orders: Parameters<typeof browser.give>) {
  browser.give(...orders);
  await expect.poll(browser.isIdle, OFTEN).toBe(true);
}

for (const how of ['prefetch', 'prerender', 'link'] as const) {
  test(`${how}: a page that was fetched ahead is a view when it is shown, once, and none before`, async () => {
    const before = await settled();
    await fetchAhead(how);
    expect(await settled(), 'never shown').toBe(before);

    await give({ order: 'click', path: await fetchAhead(how) });
    expect(await settled(), 'shown').toBe(before + 1);
    await give({ order: 'back' });

    await give({ order: 'click', path: await fetchAhead(how) }, { order: 'reload' });
    await give({ order: 'open', path: STATISTICS });
    browser.give({ order: 'tab', path: `${STATISTICS}?tab=2` });
    await expect.poll(() => browser.seen.includes(`${STATISTICS} tab`), OFTEN).toBe(true);
    expect(await settled(), 'come back to; shown, reloaded, opened in two tabs').toBe(before + 5);
  });
}

test('a page says what the browser did not ask the portal for, and only that', async () => {
  const before = await settled();
  await give({ order: 'click', path: await fetchAhead('prerender') });
  await settled();
  expect(browser.seen.filter((one) => one === STATISTICS)).toEqual([]);
  expect(browser.seen.filter((one) => one === `${STATISTICS} told`)).toHaveLength(1);
  expect(await viewsOf(STATISTICS)).toBe(before + 1);
});

test('only the site’s own pages are heard, and pixels not at all where no shared cache is', async () => {
  const before = await settled();
  const tell = (headers: Record<string, string>, method = 'POST') =>
    fetch(`${portal.url}/luot-xem?p=${STATISTICS}`, {
      method,
      headers: { 'user-agent': 'Mozilla/5.0 (X11) Gecko', ...headers },
    });
  expect((await tell({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await tell({ origin: 'https://khac.example' })).status).toBe(403);
  expect((await tell({ referer: portal.url + STATISTICS }, 'GET')).status).toBe(404);
  expect(await settled()).toBe(before);
});
