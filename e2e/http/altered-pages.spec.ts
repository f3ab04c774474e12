import { expect, test } from '@playwright/test';
import { findUserByEmail } from '#db/account/users';
import { listCategoryArticles } from '#db/article/articles';
import { moveArticle } from '#db/article/moves';
import { findDeskArticle } from '#db/article/rows';
import { sql } from '#db/client/client';
import { ADMINISTRATOR } from '#demo/load';
import { articlePath } from '#domain/http/paths';
import { type FailingPortal, openFailingPortal, publish } from '#e2e/support/failing-portal';

test.describe.configure({ mode: 'serial' });

let portal: FailingPortal;
test.beforeAll(async () => {
  portal = await openFailingPortal('altered', 1);
});
test.afterAll(() => portal.close());

async function read(path: string) {
  const answer = await fetch(portal.url + path, { headers: { accept: 'text/html' } });
  return { status: answer.status, html: await answer.text(), kept: answer.headers.get('x-nextjs-cache') };
}

/** Until all are in memory; a page made in the moment of a change is made once more. */
async function keep(paths: string[]) {
  for (const path of paths) await expect.poll(async () => (await read(path)).kept, path).toBe('HIT');
}

/** Of `paths`, those that have to be rendered, wholly or for a part that they share. */
async function findDropped(paths: string[]): Promise<string[]> {
  const dropped: string[] = [];
  for (const path of paths) if ((await read(path)).kept !== 'HIT') dropped.push(path);
  return dropped;
}

async function findCategoryId(slug: string): Promise<number> {
  const [row] = await sql()`select id from categories where slug = ${slug}`;
  return Number(row?.['id']);
}

const OTHERS = ['/moi-truong', '/gioi-thieu', '/thong-ke-truy-cap', '/du-lieu-mo'];

test('a publication drops what lists it and nothing else; its category’s articles share one rendering', async () => {
  const all: string[] = [];
  for (let n = 0; n < 12; n += 1) all.push((await publish(`truoc-${n}`, `Bài trước ${n}`)).path);
  await portal.untilHeard();
  const old = all.slice(0, 4);
  const foreign = (await listCategoryArticles(await findCategoryId('moi-truong'), 1, 4)).map(articlePath);
  const paths = ['/', '/kinh-te', ...OTHERS, ...foreign, ...old];
  await keep(paths);

  const { path } = await publish('bai-moi-nhat', 'Bài mới nhất');
  await portal.untilHeard();
  expect(await findDropped([...OTHERS, ...foreign])).toEqual([]);
  expect(await findDropped(['/', '/kinh-te'])).toEqual(['/', '/kinh-te']);
  expect(await findDropped(old)).toEqual([old[0]]);
  for (const page of ['/', '/kinh-te', ...old]) expect((await read(page)).html, page).toContain(path);
  for (const page of old) expect((await read(page)).html, page).not.toContain('data-part');
});

test('a retraction takes the article from every page at once, the lists of what was read most among them', async () => {
  const story = await publish('bai-se-go', 'Bài sẽ gỡ');
  await sql()`insert into page_view_days (day, path, article_id, views) values (current_date, ${story.path}, ${story.id}, 9999)`;
  await portal.restartServer(); // the ranking is a minute old at most
  const environment = (await listCategoryArticles(await findCategoryId('moi-truong'), 1, 3)).map(articlePath);
  const paths = ['/', '/kinh-te', '/moi-truong', ...environment];
  await portal.untilHeard();
  await keep(paths);
  for (const page of paths) expect((await read(page)).html, page).toContain(story.path);

  const administrator = await findUserByEmail(ADMINISTRATOR);
  const head = (await findDeskArticle(story.id))?.head.id ?? 0;
  const move = { id: story.id, move: 'retract' as const, headRevisionId: head, note: 'Nhầm' };
  expect(await moveArticle(move, { ...administrator, categoryIds: null } as never)).toMatchObject({ ok: true });
  await portal.untilHeard();
  expect((await read(story.path)).status).toBe(410);
  for (const page of paths) expect((await read(page)).html, page).not.toContain(story.path);
});
