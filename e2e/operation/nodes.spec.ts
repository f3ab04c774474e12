import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import postgres from 'postgres';
import { createClient } from 'redis';
import { freePort } from '#cli/base/ports';
import { startServer } from '#cli/web/server';
import { beginArticle, moveAsked, openDeskOf, save, textOf, uniqueTitle } from '#e2e/support/desk-people';
import { test } from '#e2e/support/test';
import { importInto, openPortalOnCopy } from '#tests/support/end-to-end';
import { startTestRedis } from '#tests/support/redis';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

const textAt = async (url: string) => (await fetch(url, { headers: { connection: 'close' } })).text();

async function importArticle(databaseUrl: string, title: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nodes-'));
  const file = path.join(folder, 'page.txt');
  writeFileSync(file, `${title}\nThứ hai, ngày 20/02/2017 19h09'\nĐoạn thứ nhất của bài.\nĐoạn thứ hai của bài.\n`);
  const { status, stderr } = await importInto(databaseUrl, '--category=tin', file);
  rmSync(folder, { recursive: true });
  expect(status, stderr).toBe(0);
}

test('what is published at the desk of one node is on another with the very next request', async ({ browser }) => {
  const other = await startServer({
    port: await freePort(),
    host: '127.0.0.1',
    env: { DATABASE_URL: process.env['DATABASE_URL'] ?? '' },
  });
  try {
    const title = uniqueTitle('Bài ở hai máy');
    const ha = await openDeskOf(browser, 'bientap');
    const address = await beginArticle(ha, 'Kinh tế', title);
    await textOf(ha).fill('Máy nào cũng thấy.');
    await save(ha);
    const an = await openDeskOf(browser, 'quantri');
    await an.goto(address);
    expect(await textAt(`${other.url}/kinh-te`)).not.toContain(title);
    await moveAsked(an, 'Đăng bài', 'Đã đăng: bạn đọc đang thấy bản mới.');
    expect(await textAt(`${other.url}/kinh-te`)).toContain(title);
    await moveAsked(an, 'Gỡ bài', 'Đã gỡ: bạn đọc không còn thấy bài này.', 'Thử gỡ.');
    expect(await textAt(`${other.url}/kinh-te`)).not.toContain(title);
    await Promise.all([an.context().close(), ha.context().close()]);
  } finally {
    await other.stop();
  }
});

test('two nodes share pages, their validators and every change; Redis may come and go', async () => {
  const redis = await startTestRedis();
  test.skip(!redis, 'no Redis on this machine');
  if (!redis) return;
  const portal = await openPortalOnCopy('nodes_redis', { REDIS_URL: redis.url });
  const other = await portal.openNode();
  const sql = postgres(portal.databaseUrl, { max: 1, onnotice: () => {} });
  let isAsking = true;
  const seen = { answers: 0, failures: [] as unknown[] };
  const asking = [portal.url, other.url].map(async (url) => {
    while (isAsking) {
      const status = await fetch(`${url}/tin`).then(
        async (answer) => (await answer.text()) && answer.status,
        (error: Error) => error.message,
      );
      seen.answers += 1;
      if (status !== 200 && status !== 404) seen.failures.push(status);
    }
  });
  try {
    await portal.scheduleArticle(new Date('2099-01-01'));
    await sql`select announce_content_change()`;
    await importArticle(portal.databaseUrl, 'Bài thứ nhất');
    for (const url of [portal.url, other.url]) expect(await textAt(`${url}/tin`)).toContain('Bài thứ nhất');

    const article = /href="([^"]*\/tin\/bai-thu-nhat-\d+)"/.exec(await textAt(`${portal.url}/tin`))?.[1] ?? '';
    const { pathname } = new URL(article, portal.url);
    await new Promise((resolve) => setTimeout(resolve, 2500)); // a page made right after a change has no date
    const first = await fetch(`${portal.url}${pathname}`);
    // An unannounced change: this node shows what the other rendered.
    await sql`update revisions set title = 'Đổi lặng lẽ' where title = 'Bài thứ nhất'`.catch(() =>
      sql.unsafe(`alter table revisions disable trigger user; update revisions set title = 'Đổi lặng lẽ'
        where title = 'Bài thứ nhất'; alter table revisions enable trigger user`),
    );
    const second = await fetch(`${other.url}${pathname}`);
    expect(await second.text()).toContain('Bài thứ nhất');
    for (const name of ['etag', 'last-modified']) {
      expect(first.headers.get(name)).toBeTruthy();
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }

    await redis.kill();
    await importArticle(portal.databaseUrl, 'Bài khi Redis chết');
    for (const url of [portal.url, other.url]) expect(await textAt(`${url}/tin`)).toContain('Bài khi Redis chết');
    await redis.start();
    await importArticle(portal.databaseUrl, 'Bài khi Redis sống lại');
    for (const url of [portal.url, other.url]) expect(await textAt(`${url}/tin`)).toContain('Bài khi Redis sống lại');
  } finally {
    isAsking = false;
    await Promise.all(asking);
    await Promise.all([sql.end(), other.stop(), portal.stop(), redis.kill()]);
  }
  expect(seen.failures).toEqual([]);
  expect(seen.answers).toBeGreaterThan(50);
});

/** As a malicious first reader or an unusual client may ask. */
const WAYS: { query?: string; method?: string; headers?: Record<string, string> }[] = [
  { query: '?fbclid=dauvet&to=0900000000&_rsc=dauvet&nxtPcategory=dauvet&category=dauvet' },
  { headers: { cookie: 'dauvet=dauvet; NEXT_LOCALE=en', 'accept-language': 'en-dauvet', 'user-agent': 'dauvet/1' } },
  { headers: { 'x-forwarded-host': 'dauvet.example', 'x-forwarded-proto': 'dauvet', 'next-url': '/dauvet' } },
  { headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }, query: '?dauvet' },
  { headers: { rsc: '1', 'next-router-state-tree': '%5B%22dauvet%22%2C%7B%7D%5D' } },
  { headers: { referer: 'https://dauvet.example/', range: 'bytes=0-9', 'if-none-match': '*' } },
  { method: 'HEAD', query: '?dauvet=1', headers: { purpose: 'prefetch', 'user-agent': 'facebookexternalhit/1.1' } },
];

/** The parts that are equal in each rendering by Next. */
function essenceOf(page: string) {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const links = page.match(/<link rel="(?:canonical|alternate)"[^>]*>/g);
  return { main, links, stands: /\\"c\\":\[[^\]]*\]/.exec(page)?.[0], asked: /\\"q\\":\\"[^"]*"/.exec(page)?.[0] };
}

/** What stands around the parts of a shared page; its seal comes first. */
function piecesIn(sealed = ''): string[] {
  return JSON.parse(sealed.slice(sealed.indexOf('{'))).frame.pieces;
}

test('a page that nodes share through Redis is the same whatever query or header the first who asked brought', async () => {
  const redis = await startTestRedis();
  test.skip(!redis, 'no Redis on this machine');
  if (!redis) return;
  const portal = await openPortalOnCopy('nodes_first_asker', { REDIS_URL: redis.url });
  const other = await portal.openNode();
  const sql = postgres(portal.databaseUrl, { max: 1, onnotice: () => {} });
  const store = await createClient({ url: redis.url }).connect();
  const shared = async (path: string) => {
    const [row] = await sql`select mark::text as mark from content_generation`;
    const [key] = (await store.keys('*')).filter((one) => one.endsWith(`/$${path}`));
    const sealed = key === undefined ? null : await store.get(key);
    return sealed?.includes(`"mark":"${row?.['mark']}"`) ? sealed : undefined;
  };
  try {
    await portal.scheduleArticle(new Date('2099-01-01'));
    await sql`select announce_content_change()`;
    await importArticle(portal.databaseUrl, 'Bài chung');
    const list = await textAt(`${portal.url}/tin`);
    const paths = ['/tin', /\/tin\/bai-chung-\d+/.exec(list)?.[0] ?? ''];
    const usual = new Map<string, ReturnType<typeof essenceOf>>();
    for (const path of paths) usual.set(path, essenceOf(await textAt(portal.url + path)));
    expect(usual.get(paths[1] ?? '')?.main).toContain('Đoạn thứ hai của bài.');
    for (const { query = '', method = 'GET', headers = {} } of WAYS) {
      await sql`select announce_content_change()`;
      for (const path of paths) {
        const said = `${method} ${path}${query} ${JSON.stringify(headers)}`;
        const ask = async () => {
          await (await fetch(portal.url + path + query, { method, headers, redirect: 'manual' })).text();
          return shared(path);
        };
        await expect.poll(ask, said).toBeTruthy();
        expect(await shared(path), said).not.toMatch(/dauvet|fbclid|0900000000/);
        const page = await textAt(other.url + path);
        for (const piece of piecesIn(await shared(path))) expect(page, said).toContain(piece);
        expect(essenceOf(page), said).toEqual(usual.get(path));
      }
    }
  } finally {
    store.destroy();
    await Promise.all([sql.end(), other.stop(), portal.stop(), redis.kill()]);
  }
});

test('readers’ pages are read by way of DATABASE_REPLICA_URL, the desk’s and what is counted are not', async () => {
  // The database is its own replica; db/client/replica.database.test.ts has a real one.
  const own = new URL(process.env['DATABASE_URL'] ?? '');
  own.pathname = '/nodes_replica';
  const portal = await openPortalOnCopy('nodes_replica', { DATABASE_REPLICA_URL: own.href });
  const sql = postgres(portal.databaseUrl, { max: 1, onnotice: () => {} });
  const askedOfReplica = async () => {
    const rows = await sql`select query from pg_stat_activity where application_name = 'cong-tin readers'`;
    return rows.map((row) => String(row['query'])).filter((query) => !query.includes('content_generation'));
  };
  try {
    await portal.scheduleArticle(new Date('2099-01-01'));
    for (const page of ['/dang-nhap', '/api/visits', '/tim-kiem?q=tin', '/dashboard']) await textAt(portal.url + page);
    expect(await askedOfReplica()).toEqual([]);
    await expect(async () => {
      await sql`select announce_content_change()`;
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await textAt(`${portal.url}/tin`)).toContain('Tin');
      expect(await askedOfReplica()).not.toEqual([]);
    }).toPass();
  } finally {
    await Promise.all([sql.end(), portal.stop()]);
  }
});

test('several processes show every change at once, count every view, and replace the one that dies', async () => {
  const portal = await openPortalOnCopy('nodes_workers', { TRUSTED_PROXIES: '1' }, 3);
  const sql = postgres(portal.databaseUrl, { max: 1, onnotice: () => {} });
  let sent = 0;
  const view = async (count: number) => {
    for (let n = 0; n < count; n += 1, sent += 1) {
      const headers = {
        'user-agent': CHROME,
        'x-forwarded-for': `198.51.100.${sent % 250}`,
        'sec-fetch-dest': 'document',
        connection: 'close',
      };
      expect((await fetch(`${portal.url}/tin`, { headers })).status).toBe(200);
    }
  };
  const pids = async () => (await sql`select pid from nodes`).map((row) => Number(row['pid']));
  try {
    await portal.scheduleArticle(new Date('2099-01-01'));
    await sql`select announce_content_change()`;
    await expect.poll(async () => (await pids()).length).toBe(3);
    for (const title of ['Tin một', 'Tin hai', 'Tin ba']) {
      await importArticle(portal.databaseUrl, title);
      for (let n = 0; n < 6; n += 1) expect(await textAt(`${portal.url}/tin`)).toContain(title);
    }
    await view(120);
    await new Promise((resolve) => setTimeout(resolve, 2500)); // until the views in each process's memory are recorded
    const before = await pids();
    process.kill(before[0] ?? 0, 'SIGKILL');
    await expect.poll(pids).not.toContain(before[0]);
    await expect.poll(async () => (await pids()).length).toBe(3);
    await importArticle(portal.databaseUrl, 'Tin sau khi thay');
    for (let n = 0; n < 6; n += 1) expect(await textAt(`${portal.url}/tin`)).toContain('Tin sau khi thay');
    await view(120);
    await portal.stop();
    const [row] = await sql`select sum(views)::int as views from page_view_days where path = '/tin'`;
    expect(row?.['views']).toBe(sent);
    expect(await pids()).toEqual([]);
  } finally {
    await portal.stop();
    await sql.end();
  }
});
