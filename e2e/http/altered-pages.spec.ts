import { expect } from '@playwright/test';
import { findUserByEmail } from '#db/account/users';
import { listCategoryArticles } from '#db/article/articles';
import { moveArticle } from '#db/article/moves';
import { findDeskArticle } from '#db/article/rows';
import { sql } from '#db/client/client';
import { versionOf } from '#db/client/version';
import { listMenuItems, saveMenu } from '#db/site/menu';
import { listWebLinkGroups, saveWebLinks } from '#db/site/web-links';
import { ADMINISTRATOR } from '#demo/portal';
import { articlePath } from '#domain/http/paths';
import { type FailingPortal, openFailingPortal, publish } from '#e2e/support/failing-portal';
import { test } from '#e2e/support/test';

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

const LINK = { title: 'Trang liên kết mới', url: 'https://example.vn/' };

const administrator = async () => ({ ...(await findUserByEmail(ADMINISTRATOR)), categoryIds: null }) as never;

/** The oldest articles of a category of twelve, and pages that show nothing of it. */
let old: string[] = [];
let others: string[] = [];
test('a change drops what lists the article and nothing else; its category’s articles share one rendering', async () => {
  const all: { id: number; path: string }[] = [];
  for (let n = 0; n < 12; n += 1) all.push(await publish(`truoc-${n}`, `Bài trước ${n}`));
  await portal.untilHeard();
  old = all.slice(0, 4).map(({ path }) => path);
  const foreign = (await listCategoryArticles(await findCategoryId('moi-truong'), 1, 4)).map(articlePath);
  others = ['/moi-truong', '/gioi-thieu', '/thong-ke-truy-cap', '/du-lieu-mo', ...foreign];
  await keep(['/', '/kinh-te', ...others, ...old]);

  const category = await findCategoryId('kinh-te');
  const key = `article:${all.at(-1)?.id}`;
  await sql()`select announce_content_change(false, array_append(listing_keys(${category}), ${key}))`;
  await portal.untilHeard();
  expect(await findDropped(others)).toEqual([]);
  expect(await findDropped(['/', '/kinh-te'])).toEqual(['/', '/kinh-te']);
  expect(await findDropped(old)).toEqual([old[0]]);
});

test('a publication is on every page that lists it when it is acknowledged', async () => {
  await keep(['/', '/kinh-te', ...others, ...old]);
  const { path } = await publish('bai-moi-nhat', 'Bài mới nhất');
  await portal.untilHeard();
  for (const page of ['/', '/kinh-te', ...old]) {
    const { html } = await read(page);
    expect([html.includes(path), html.includes('data-part')], page).toEqual([true, false]);
  }
});

test('where menu or web links change, one page is rendered for all, and the front page, which has its own links', async () => {
  const pages = ['/', '/kinh-te', ...others, ...old].filter((path) => path !== '/thong-ke-truy-cap');
  const links = { version: versionOf(await listWebLinkGroups()), ungrouped: [LINK], groups: [] };
  const menu = {
    version: versionOf(await listMenuItems()),
    entries: [{ kind: 'url' as const, label: 'Mục mới', url: 'https://example.vn/' }],
  };
  for (const [change, words, rendered] of [
    [async () => saveWebLinks(links, await administrator()), LINK.title, ['/', '/kinh-te']],
    [async () => saveMenu(menu, await administrator()), 'Mục mới', ['/']],
  ] as const) {
    await keep(pages);
    expect(await change()).toMatchObject({ ok: true });
    await portal.untilHeard();
    expect(await findDropped(pages)).toEqual(rendered);
    for (const page of pages) expect((await read(page)).html, page).toContain(words);
  }
});

test('a retraction takes the article from every page at once, the lists of what was read most among them', async () => {
  const story = await publish('bai-se-go', 'Bài sẽ gỡ');
  await sql()`insert into page_view_days (day, path, article_id, views) values (current_date, ${story.path}, ${story.id}, 99999)`;
  await portal.restartServer(); // the ranking is a minute old at most
  const environment = (await listCategoryArticles(await findCategoryId('moi-truong'), 1, 3)).map(articlePath);
  const paths = ['/', '/kinh-te', '/moi-truong', ...environment];
  await portal.untilHeard();
  await keep(paths);
  for (const page of paths) expect((await read(page)).html, page).toContain(story.path);

  const head = (await findDeskArticle(story.id))?.head.id ?? 0;
  const move = { id: story.id, move: 'retract' as const, headRevisionId: head, note: 'Nhầm' };
  expect(await moveArticle(move, await administrator())).toMatchObject({ ok: true });
  await portal.untilHeard();
  expect((await read(story.path)).status).toBe(410);
  for (const page of paths) expect((await read(page)).html, page).not.toContain(story.path);
});
