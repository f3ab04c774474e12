import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect } from '@playwright/test';
import { findUserByEmail } from '#db/account/users';
import { moveArticle } from '#db/article/moves';
import { findDeskArticle } from '#db/article/rows';
import { db, sql } from '#db/client/client';
import { announceContentChange } from '#db/client/content-events';
import { ADMINISTRATOR } from '#demo/portal';
import { type FailingPortal, openFailingPortal, publish } from '#e2e/support/failing-portal';
import { test } from '#e2e/support/test';

test.describe.configure({ mode: 'serial' });

let portal: FailingPortal;
test.beforeAll(async () => {
  portal = await openFailingPortal('copies', 2);
});
test.afterAll(() => portal.close());

/** Over a new connection: a node's processes take connections in turn. */
async function read(path: string) {
  const asked = request(portal.url + path, { agent: false, headers: { accept: 'text/html' } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const { statusCode: status, headers } = answer;
  const [isOld, keeping] = [headers['cache-status'] !== undefined, headers['cache-control']];
  return { status, type: headers['content-type'], text: await text(answer), isOld, keeping, age: headers.age };
}

/** Asks each of the two processes more than once. */
async function readAll(path: string) {
  const answers: Awaited<ReturnType<typeof read>>[] = [];
  for (let n = 0; n < 6; n += 1) answers.push(await read(path));
  return answers;
}
const keepEverywhere = async (...paths: string[]) => {
  for (const path of paths) for (const { status } of await readAll(path)) expect(status, path).toBe(200);
};

const FEEDS = [
  '/rss.xml',
  '/kinh-te/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/news.xml',
];

test('what one of the two made for one reader, feeds among it, both answer with while the database is away', async () => {
  const article = await publish('chi-mot-ban-doc', 'Một bạn đọc đã xem');
  await portal.untilHeard();
  const paths = ['/', '/kinh-te', article.path, ...FEEDS];
  const before = new Map<string, Awaited<ReturnType<typeof read>>>();
  for (const path of paths) before.set(path, await read(path));
  await publish('bai-chua-ai-doc', 'Bài chưa ai đọc');
  await portal.untilHeard();
  await portal.stopDatabase();
  for (const path of paths)
    for (const { status, type, text, isOld, keeping } of await readAll(path)) {
      expect([status, isOld, keeping], path).toEqual([200, true, 'no-store']);
      expect([type, text === before.get(path)?.text], path).toEqual([before.get(path)?.type, true]);
    }
  expect((await read('/sitemaps/articles-1.xml')).status).toBe(503);
  await portal.startDatabase();
  for (const { status, text, isOld } of await readAll('/rss.xml')) {
    expect([status, isOld]).toEqual([200, false]);
    expect(text).toContain('Bài chưa ai đọc');
  }
});

const LOST = 'Lịch tiếp công dân tháng mười hai';

test('what was kept before a publication stands in while the database is away, on both processes of a node', async () => {
  const first = await publish('lich-tiep-cong-dan', LOST);
  await portal.untilHeard();
  await keepEverywhere('/', '/kinh-te', first.path);
  await publish('bai-moi-hon', 'Bài mới hơn các bản đang giữ');
  await portal.untilHeard();
  await portal.stopDatabase();
  for (const path of ['/', '/kinh-te'])
    for (const { status, text, isOld, keeping, age } of await readAll(path)) {
      expect([status, text.includes(LOST)], path).toEqual([200, true]);
      // Each process made what was asked of it most before it acknowledged the publication.
      expect(text.includes('Bài mới hơn'), path).toBe(!isOld);
      if (isOld) expect([keeping, Number(age) >= 0]).toEqual(['no-store', true]);
    }
  // Its own text has not changed, only what is related to it.
  for (const { status, text } of await readAll(first.path)) expect([status, text.includes(LOST)]).toEqual([200, true]);
  expect(await read('/thong-bao')).toMatchObject({ status: 503, isOld: false, keeping: 'no-store' });
  await portal.startDatabase();
  for (const { status, text, isOld } of await readAll('/')) {
    expect([status, isOld]).toEqual([200, false]);
    expect(text).toContain('Bài mới hơn');
  }
});

test('nothing from before a retraction is shown, of any page or feed', async () => {
  const [row] = await sql()`select id, head_revision_id as head from articles where slug = 'lich-tiep-cong-dan'`;
  const id = Number(row?.['id']);
  const paths = ['/', '/kinh-te', `/kinh-te/lich-tiep-cong-dan-${id}`];
  await keepEverywhere(...paths, ...FEEDS);
  const administrator = await findUserByEmail(ADMINISTRATOR);
  const head = (await findDeskArticle(id))?.head.id ?? 0;
  const move = { id, move: 'retract' as const, headRevisionId: head, note: 'Sai ngày' };
  expect(await moveArticle(move, { ...administrator, categoryIds: null } as never)).toMatchObject({ ok: true });
  await publish('bai-sau-khi-go', 'Bài sau khi gỡ');
  await portal.untilHeard();
  await portal.stopDatabase();
  for (const path of [...paths, ...FEEDS])
    for (const { status, text } of await readAll(path)) {
      expect(status, path).toBe(503);
      expect(text).not.toContain(LOST);
      expect(text).toContain('Cổng tạm thời chưa trả lời được');
    }
  await portal.startDatabase();
});

test('what expires while the database is away is not shown from then on, not even where it was kept', async () => {
  const notice = await publish('thong-bao-co-han', 'Thông báo chỉ có giá trị đến hết giờ');
  await sql()`update articles set expires_at = now() + interval '15 seconds' where id = ${notice.id}`;
  await announceContentChange(db(), { adds: true });
  await portal.untilHeard();
  await keepEverywhere('/kinh-te', '/kinh-te/rss.xml', notice.path);
  await portal.stopDatabase();
  expect((await read(notice.path)).status).toBe(200);
  await expect.poll(async () => (await read(notice.path)).status, { timeout: 40_000 }).toBe(503);
  for (const path of ['/kinh-te', '/kinh-te/rss.xml', notice.path])
    await expect(async () => {
      for (const { status, text } of await readAll(path)) {
        expect(status).toBe(503);
        expect(text).not.toContain('chỉ có giá trị');
      }
    }).toPass();
  await portal.startDatabase();
  expect((await read('/kinh-te')).status).toBe(200);
});

test('a server that was started anew has nothing to show from before', async () => {
  await keepEverywhere('/kinh-te');
  await portal.restartServer();
  await portal.stopDatabase();
  expect((await read('/kinh-te')).status).toBe(503);
  await portal.startDatabase();
});
