import { sql as sqlOf } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createArticle, saveRevision } from '#db/article/commands';
import { createPublishedArticle } from '#db/article/imports';
import { isLive, newestLabels } from '#db/article/live-articles';
import { moveArticle } from '#db/article/moves';
import { findKnownPaths, whereLeads } from '#db/article/reader-paths';
import { findDeskArticle } from '#db/article/rows';
import {
  countTagged,
  foundId,
  listTagged,
  listTaggedFeed,
  listTagsInUse,
  listTagsWithArticles,
  spellingsOf,
  taggedArticles,
} from '#db/article/tagged';
import { db, sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { queueDocuments, queueStaleDocuments, refreshSearchIndex } from '#db/search-index/index';
import { findTagAt, findTagSlugs, listPublicTags } from '#db/tags/public-tags';
import { noteSpellings } from '#db/tags/spellings';
import { changeTag, publishTag, unmarkTag } from '#db/tags/tag-commands';
import type { Actor, Role } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import { tagKey } from '#domain/tags/tags';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import { planOf } from '#tests/database/plans';

givenTestDatabase('tags');

const people = {} as Record<Role, Actor>;
const ids: number[] = [];
let category = 0;

beforeAll(async () => {
  for (const role of ['reporter', 'editor', 'secretary', 'administrator'] as const)
    people[role] = await givenUser(role, role);
  category = await givenCategory('tin');
  for (const tags of [['Văn hoá', 'lúa'], ['văn hóa'], ['lúa'], ['VĂN HÓA', 'Chè']]) ids.push(await givenTagged(tags));
});
beforeEach(() => sql()`delete from public_tags`.then(() => {}));

async function givenTagged(tags: string[]): Promise<number> {
  const { categoryId: _, slug: __, ...fields } = emptyManuscript(category);
  const revision = { ...fields, excerpt: '', title: `Bài ${ids.length}`, tags };
  const publishedAt = new Date(Date.now() - 3_600_000 + ids.length * 1000);
  const identity = { categoryId: category, slug: 'bai', importKey: `${Math.random()}`, authorId: people.editor.id };
  return Number(await createPublishedArticle({ ...identity, publishedAt, revision }));
}

const culture = { name: 'Văn hóa', slug: 'van-hoa', description: 'Văn hóa của tỉnh.' };
const alteredSince = async (number: number) => (await listContentChanges(number + 1)).flatMap(({ keys }) => keys);

async function givenCulture(): Promise<{ id: number; version: number }> {
  const result = await publishTag(culture, people.secretary);
  if (!result.ok) throw new Error(result.reason);
  return { id: result.value, version: 1 };
}

test('secretaries and administrators make tags public, nobody else does', async () => {
  for (const role of ['reporter', 'editor'] as const)
    expect(await publishTag(culture, people[role])).toEqual({ ok: false, reason: 'forbidden' });
  const subject = await givenCulture();
  expect(await changeTag({ ...culture, ...subject }, people.editor)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await unmarkTag(subject, people.editor)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await unmarkTag(subject, people.administrator)).toMatchObject({ ok: true });
});

test('a page of a tag lists the live articles of every spelling, newest first, and counts what it lists', async () => {
  const key = tagKey(culture.name);
  const shown = async () => (await listTagged(key, 1)).map(({ id }) => id);
  expect([await shown(), await countTagged(key)]).toEqual([[ids[3], ids[1], ids[0]], 3]);
  expect((await listTagged(key, 2, 2)).map(({ id }) => id)).toEqual([ids[0]]);
  expect((await listTaggedFeed(key, 2)).map(({ id }) => id)).toEqual([ids[3], ids[1]]);
  await sql()`update articles set expires_at = now() where id = ${ids[1] ?? 0}`;
  expect([await shown(), await countTagged(key)]).toEqual([[ids[3], ids[0]], 2]);
  await sql()`update articles set expires_at = null where id = ${ids[1] ?? 0}`;
  expect(await countTagged(tagKey('không ai dùng'))).toBe(0);
});

test('the desk counts the live articles of every tag in use', async () => {
  const tags = (await listTagsInUse()).map(({ key, articles }) => [key, articles]);
  expect(tags).toEqual([
    [tagKey('văn hóa'), 3],
    [tagKey('lúa'), 2],
    [tagKey('chè'), 1],
  ]);
});

test('the desk counts the newest articles alone, however many there are, and finds an older tag by its name', async () => {
  const listed = async (asked: string[]) => (await listTagsInUse(asked, 1)).map(({ name, articles: n }) => [name, n]);
  const newest = [
    ['Chè', 1],
    ['VĂN HÓA', 1],
  ];
  expect(await listed([])).toEqual(newest);
  expect(await listed(['LÚA', 'lúa', 'không ai dùng', ''])).toEqual([...newest, ['lúa', 2]]);
});

test('the newest articles are looked up one by one, not all that there are', async () => {
  const plan = await planOf(
    db()
      .select({ tags: sqlOf`tags` })
      .from(sqlOf`(with ${newestLabels(5)} select * from newest) as n`),
  );
  for (const part of ['Limit', 'articles_live', 'Nested Loop', 'revisions_pkey']) expect(plan).toContain(part);
});

test('the tags of articles that an earlier version published are noted beside their search entries', async () => {
  await sql()`delete from tag_spellings`;
  await sql()`update search_entries set version = version - 1`;
  expect(await countTagged(tagKey(culture.name))).toBe(0);
  await queueStaleDocuments();
  await refreshSearchIndex();
  expect(await countTagged(tagKey(culture.name))).toBe(3);
});

test('a tag in use may be made public before that, and finds what is written as it is', async () => {
  await sql()`delete from tag_spellings`;
  const made = { ...culture, name: 'văn hóa', slug: 'van-hoa' };
  expect(await publishTag({ ...made, name: 'không ai dùng' }, people.secretary)).toMatchObject({ reason: 'not_found' });
  expect(await publishTag(made, people.secretary)).toMatchObject({ ok: true });
  expect(await countTagged(tagKey(culture.name))).toBe(1);
  await queueDocuments(db(), ids);
  await refreshSearchIndex();
  expect(await countTagged(tagKey(culture.name))).toBe(3);
});

test('tags of a draft are noted for nobody, those of a scheduled article before readers see it', async () => {
  const noted = async (tag: string) => (await sql()`select from tag_spellings where written = ${tag}`).length > 0;
  const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Nội dung.' }] }];
  const manuscript = {
    ...{ ...emptyManuscript(category), title: 'Bài hẹn giờ', sapo: 'Sapo.', tags: ['VĂN–HÓA!'] },
    body: { type: 'doc' as const, content },
  };
  const created = await createArticle(category, people.editor);
  if (!created.ok) throw new Error(created.reason);
  const baseRevisionId = (await findDeskArticle(created.value))?.head.id ?? 0;
  expect(await saveRevision({ id: created.value, baseRevisionId, manuscript }, people.editor)).toMatchObject({
    ok: true,
  });
  expect(await noted('VĂN–HÓA!')).toBe(false);
  const headRevisionId = (await findDeskArticle(created.value))?.head.id ?? 0;
  const at = new Date(Date.now() + 3_600_000);
  for (const move of ['submit', 'approve'] as const)
    await moveArticle({ id: created.value, move, headRevisionId }, people.secretary);
  expect(
    await moveArticle({ id: created.value, move: 'schedule', headRevisionId, at }, people.administrator),
  ).toMatchObject({ ok: true });
  expect(await noted('VĂN–HÓA!')).toBe(true);
});

test('articles of a tag are found by its index and their own', async () => {
  const listed = db()
    .select({ id: foundId })
    .from(taggedArticles(spellingsOf(['lúa'])))
    .where(isLive());
  for (const query of [listed, listTagsWithArticles()])
    for (const index of ['revisions_tags', 'articles_pkey']) expect(await planOf(query)).toContain(index);
  // Each is looked up: without that PostgreSQL would read all articles once there are many.
  expect(await planOf(listed)).toContain('Subquery Scan on articles');
});

test('two who write the same tags do not wait for each other', async () => {
  const isWaiting = async () =>
    (await sql()`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).length >
    0;
  let second: Promise<void> | undefined;
  await db().transaction(async (tx) => {
    await noteSpellings(tx, ['an']);
    second = db().transaction((other) => noteSpellings(other, ['binh', 'an']));
    await expect.poll(isWaiting).toBe(true);
    await noteSpellings(tx, ['binh']);
  });
  await second;
  expect(await sql()`select from tag_spellings where written in ('an', 'binh')`).toHaveLength(2);
});

test('a tag that becomes public leaves older copies of pages true; one that changes does not', async () => {
  const { removal } = await readGeneration();
  const subject = await givenCulture();
  expect((await readGeneration()).removal).toBe(removal);
  await unmarkTag(subject, people.secretary);
  expect((await readGeneration()).removal).not.toBe(removal);
});

test('making a tag public alters what shows it and nothing else; a new article of it alters its list', async () => {
  const { number } = await readGeneration();
  await givenCulture();
  expect((await alteredSince(number)).toSorted()).toEqual(
    ['tag-at:van-hoa', `tag:${tagKey('văn hóa')}`, 'tags'].toSorted(),
  );
  const second = await readGeneration();
  const id = await givenTagged(['văn hóa']);
  expect(await alteredSince(second.number)).toContain(`tagged:${tagKey('văn hóa')}`);
  const third = await readGeneration();
  const other = await givenTagged(['lúa']);
  expect((await alteredSince(third.number)).filter((key) => key?.startsWith('tag'))).toEqual([]);
  await sql()`update articles set live_revision_id = null where id in (${id}, ${other})`;
});

test('the trail tells who made a tag public, changed its page and took it away', async () => {
  const subject = await givenCulture();
  await changeTag({ ...subject, slug: 'di-san', description: 'Khác.' }, people.administrator);
  await unmarkTag({ ...subject, version: 2 }, people.secretary);
  const events = await sql()`select action, actor_id::int as by, subject from audit_events
    where action like 'tag.%' order by id desc limit 3`;
  expect(events.map(({ action, by, subject: name }) => [action, by, name])).toEqual([
    ['tag.unmark', people.secretary.id, 'Văn hóa'],
    ['tag.change', people.administrator.id, 'Văn hóa'],
    ['tag.publish', people.secretary.id, 'Văn hóa'],
  ]);
});

test('an article’s tags know their pages, in any spelling', async () => {
  await givenCulture();
  expect([...(await findTagSlugs(['VĂN HOÁ', 'lúa']))]).toEqual([['VĂN HOÁ', 'van-hoa']]);
  expect((await listPublicTags()).map(({ name }) => name)).toEqual(['Văn hóa']);
  expect((await listTagsWithArticles()).map(({ slug }) => slug)).toEqual(['van-hoa']);
});

test('a change counts against the version that was seen', async () => {
  const subject = await givenCulture();
  const change = (description: string, version: number) =>
    changeTag({ ...culture, id: subject.id, description, version }, people.secretary);
  expect(await change('Hai.', 1)).toMatchObject({ ok: true });
  expect(await change('Ba.', 1)).toEqual({ ok: false, reason: 'stale' });
  expect((await findTagAt('van-hoa'))?.description).toBe('Hai.');
  expect(await unmarkTag(subject, people.secretary)).toEqual({ ok: false, reason: 'stale' });
  expect(await unmarkTag({ id: 987_654, version: 1 }, people.secretary)).toEqual({ ok: false, reason: 'not_found' });
});

test('an address belongs to one tag, those that it had included, and only a tag in use has one', async () => {
  const subject = await givenCulture();
  await changeTag({ ...subject, slug: 'di-san', description: 'Một câu.' }, people.secretary);
  for (const slug of ['di-san', 'van-hoa'])
    expect(await publishTag({ ...culture, name: 'lúa', slug }, people.secretary)).toEqual({
      ok: false,
      reason: 'slug_taken',
    });
  expect(await publishTag({ ...culture, slug: 'khac' }, people.secretary)).toMatchObject({ reason: 'already_public' });
  expect(await publishTag({ ...culture, name: 'mía' }, people.secretary)).toMatchObject({ reason: 'not_found' });
});

test('a public tag’s address is known, a former one leads to it, and one that is public no more to the search', async () => {
  const subject = await givenCulture();
  const known = await findKnownPaths(['/tu-khoa/van-hoa', '/tu-khoa/van-hoa/trang/2', '/tu-khoa/khac']);
  expect([...known.keys()]).toEqual(['/tu-khoa/van-hoa']);
  await changeTag({ ...subject, slug: 'di-san', description: 'Một câu.' }, people.secretary);
  expect(await whereLeads('/tu-khoa/van-hoa')).toEqual({ location: '/tu-khoa/di-san' });
  expect(await whereLeads('/tu-khoa/di-san')).toBeUndefined();
  for (const path of ['/tu-khoa', '/tu-khoa/khac', '/tu-khoa/di-san/trang/2', '/tu-khoa/khac/trang/1'])
    expect(await whereLeads(path), path).toBe('nowhere');
  for (const slug of ['di-san', 'van-hoa'])
    expect(await whereLeads(`/tu-khoa/${slug}/trang/1`), slug).toEqual({ location: '/tu-khoa/di-san' });
  await unmarkTag({ ...subject, version: 2 }, people.secretary);
  const search = `/tim-kiem?q=${encodeURIComponent('"Văn hóa"').replace('%20', '+')}`;
  expect(await whereLeads('/tu-khoa/di-san')).toEqual({ location: search });
  expect(await publishTag(culture, people.secretary)).toMatchObject({ ok: true, value: subject.id });
  expect(await whereLeads('/tu-khoa/di-san')).toEqual({ location: '/tu-khoa/van-hoa' });
});

test('the first page of a shelf has no number either', async () => {
  for (const shelf of ['anh', 'video', 'audio'])
    expect(await whereLeads(`/thu-vien/${shelf}/trang/1`)).toEqual({ location: `/thu-vien/${shelf}` });
  for (const path of ['/thu-vien/trang/1', '/thu-vien/khac/trang/1']) expect(await whereLeads(path)).toBe('nowhere');
});
