import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import postgres from 'postgres';
import { test } from '#e2e/support/test';
import { openPortalOnCopy } from '#tests/support/end-to-end';

const KEY = 'khoa-thu-0123456789';
const SITE = process.env['SITE_URL'] ?? '';

/** Answers 503 until `accept()`. */
async function openReceiver() {
  const heard: { path: string; type: string; body: string; status: number }[] = [];
  let status = 503;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    heard.push({ path: request.url ?? '', type: request.headers['content-type'] ?? '', body, status });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard: (path: string, answered: number) => heard.filter((one) => one.path === path && one.status === answered),
    accept: () => {
      status = 202;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('changes are told once, by one of two nodes, when their pages show them, after refusals and a restart', async () => {
  const receiver = await openReceiver();
  const portal = await openPortalOnCopy('pings', {
    INDEXNOW_KEY: KEY,
    INDEXNOW_ENDPOINT: `${receiver.url}/indexnow`,
    WEBSUB_HUB: `${receiver.url}/hub`,
  });
  const second = await portal.openNode();
  const sql = postgres(portal.databaseUrl, { max: 1, onnotice: () => {} });
  const makeDue = () => sql`update pings set due_at = now()`;
  try {
    const { path } = await portal.scheduleArticle(new Date());
    await expect(async () => {
      const rows = await sql`select channel, path, failures, note from pings order by channel`;
      expect(rows).toEqual(['indexnow', 'websub'].map((channel) => ({ channel, path, failures: 1, note: 'HTTP 503' })));
    }).toPass();

    await portal.stop();
    receiver.accept();
    await portal.start();
    await makeDue();
    await expect(async () => expect(await sql`select from pings`).toHaveLength(0)).toPass();
    const [told, ...again] = receiver.heard('/indexnow', 202);
    expect(told?.type).toBe('application/json; charset=utf-8');
    expect(JSON.parse(told?.body ?? '')).toEqual({
      host: new URL(SITE).host,
      key: KEY,
      keyLocation: `${SITE}/${KEY}.txt`,
      urlList: [SITE + path],
    });
    const [hub, ...hubAgain] = receiver.heard('/hub', 202);
    const form = new URLSearchParams(hub?.body);
    expect(form.get('hub.mode')).toBe('publish');
    expect(form.getAll('hub.url').toSorted()).toEqual(
      ['', '/tin']
        .flatMap((place) => ['atom.xml', 'feed.json', 'rss.xml'].map((file) => `${SITE}${place}/${file}`))
        .toSorted(),
    );
    expect([again, hubAgain]).toEqual([[], []]);

    const id = /\d+$/.exec(path)?.[0] ?? '';
    await sql`insert into pings (channel, path, article_id) values ('indexnow', '/a/b/c', ${id})`;
    await expect(async () => {
      expect(await sql`select failures > 0 as failed, note from pings`).toEqual([{ failed: true, note: 'not live' }]);
    }).toPass();
    expect(receiver.heard('/indexnow', 202)).toHaveLength(1);
    await sql`delete from pings`;

    await sql`update articles set live_revision_id = null, status = 'retracted', retracted_at = now() where id = ${id}`;
    await sql`select pg_notify('content_changed', '')`;
    await makeDue();
    await expect(async () => expect(receiver.heard('/indexnow', 202)).toHaveLength(2)).toPass();
    expect(JSON.parse(receiver.heard('/indexnow', 202)[1]?.body ?? '').urlList).toEqual([SITE + path]);
    expect((await fetch(portal.url + path)).status).toBe(410);

    const feed = await fetch(`${portal.url}/rss.xml`);
    expect(feed.headers.get('link')).toBe(`<${receiver.url}/hub>; rel="hub", <${SITE}/rss.xml>; rel="self"`);
    expect(await feed.text()).toContain(`<atom:link rel="hub" href="${receiver.url}/hub"/>`);
    const key = await fetch(`${portal.url}/${KEY}.txt`);
    expect([key.status, key.headers.get('content-type'), await key.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      KEY,
    ]);
    expect((await fetch(`${portal.url}/khoa-cua-nguoi-khac.txt`)).status).toBe(404);
  } finally {
    await sql.end();
    await second.stop();
    await portal.stop();
    await receiver.close();
  }
});

test('where no channel is switched on, nothing is noted and no feed names a hub', async ({ request }) => {
  const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: 1, onnotice: () => {} });
  await sql`update articles set live_revision_id = live_revision_id, slug = slug || '-b' where id = (
    select id from articles where live_revision_id is not null order by id limit 1)`;
  expect(await sql`select from pings`).toHaveLength(0);
  await sql`update articles set slug = left(slug, -2) where id = (
    select id from articles where live_revision_id is not null order by id limit 1)`;
  await sql.end();
  const feed = await request.get('/rss.xml');
  expect([feed.headers()['link'], (await feed.text()).includes('rel="hub"')]).toEqual([undefined, false]);
  expect((await request.get(`/${KEY}.txt`)).status()).toBe(404);
});
