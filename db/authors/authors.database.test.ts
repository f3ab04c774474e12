import { and } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import {
  countAuthored,
  isBy,
  listAuthored,
  listAuthoredFeed,
  listAuthorsWithArticles,
  listBylinesInUse,
} from '#db/article/authored';
import { createPublishedArticle } from '#db/article/imports';
import { isLive } from '#db/article/live-articles';
import { findKnownPaths, whereLeads } from '#db/article/reader-paths';
import { addAuthor, changeAuthor, removeAuthor } from '#db/authors/author-commands';
import { findAuthorAt, findAuthorOf, listAuthors } from '#db/authors/authors';
import { db, sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { isMediaUsed } from '#db/media/uses';
import { articles } from '#db/schema/articles';
import type { Actor, Role } from '#domain/account/roles';
import { emptyManuscript } from '#domain/article/manuscript';
import type { AuthorInput } from '#domain/authors/author';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import { planOf } from '#tests/database/plans';

givenTestDatabase('authors');

const people = {} as Record<Role, Actor>;
const ids: number[] = [];
let category = 0;

beforeAll(async () => {
  for (const role of ['reporter', 'editor', 'secretary', 'administrator'] as const)
    people[role] = await givenUser(role, role);
  category = await givenCategory('tin');
  for (const byline of ['Thu Trang', 'Hoàng Sơn', 'T.T.', '']) ids.push(await givenSigned(byline));
});
beforeEach(() => sql()`delete from authors`.then(() => {}));

async function givenSigned(byline: string): Promise<number> {
  const { categoryId: _, slug: __, ...fields } = emptyManuscript(category);
  const revision = { ...fields, excerpt: '', title: `Bài ${ids.length}`, byline };
  const publishedAt = new Date(Date.now() - 3_600_000 + ids.length * 1000);
  const identity = { categoryId: category, slug: 'bai', importKey: `${Math.random()}`, authorId: people.editor.id };
  return Number(await createPublishedArticle({ ...identity, publishedAt, revision }));
}

const trang: AuthorInput = {
  ...{ name: 'Thu Trang', slug: 'thu-trang', title: 'Phóng viên', unit: '', biography: 'Viết.', email: 'a@b.vn' },
  ...{ portraitId: null, portraitAlt: '', bylines: ['Thu Trang', 'T.T.'] },
};
const alteredSince = async (number: number) => (await listContentChanges(number + 1)).flatMap(({ keys }) => keys);

async function givenTrang(): Promise<{ id: number; version: number }> {
  const result = await addAuthor(trang, people.secretary);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test('secretaries and administrators present authors, nobody else does', async () => {
  for (const role of ['reporter', 'editor'] as const)
    expect(await addAuthor(trang, people[role])).toEqual({ ok: false, reason: 'forbidden' });
  const subject = await givenTrang();
  expect(await changeAuthor({ ...trang, ...subject }, people.editor)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await removeAuthor(subject, people.editor)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await removeAuthor(subject, people.administrator)).toMatchObject({ ok: true });
});

test('an author’s page lists the live articles of every byline, newest first, and counts what it lists', async () => {
  const { id } = await givenTrang();
  const shown = async () => (await listAuthored(id, 1)).map((article) => article.id);
  expect([await shown(), await countAuthored(id)]).toEqual([[ids[2], ids[0]], 2]);
  expect((await listAuthored(id, 2, 1)).map((article) => article.id)).toEqual([ids[0]]);
  expect((await listAuthoredFeed(id, 1)).map((article) => article.id)).toEqual([ids[2]]);
  expect(await listAuthorsWithArticles()).toMatchObject([{ slug: 'thu-trang' }]);
  await sql()`update articles set expires_at = now() where id = ${ids[2] ?? 0}`;
  expect([await shown(), await countAuthored(id)]).toEqual([[ids[0]], 1]);
  await sql()`update articles set expires_at = null where id = ${ids[2] ?? 0}`;
});

test('articles of an author are found by the index of bylines and their own', async () => {
  const listed = db()
    .select({ id: articles.id })
    .from(articles)
    .where(and(isLive(), isBy(1)));
  for (const query of [listed, listAuthorsWithArticles()])
    for (const index of ['revisions_byline', 'articles_pkey']) expect(await planOf(query)).toContain(index);
});

test('an author who is added leaves older copies of pages true; one who is removed does not', async () => {
  const { removal } = await readGeneration();
  const subject = await givenTrang();
  expect((await readGeneration()).removal).toBe(removal);
  await removeAuthor(subject, people.secretary);
  expect((await readGeneration()).removal).not.toBe(removal);
});

test('a byline knows its author’s page; the desk counts those in use', async () => {
  await givenTrang();
  expect([await findAuthorOf('T.T.'), await findAuthorOf('Hoàng Sơn'), await findAuthorOf(null)]).toEqual([
    'thu-trang',
    undefined,
    undefined,
  ]);
  expect((await listBylinesInUse()).map(({ byline }) => byline).toSorted()).toEqual(['Hoàng Sơn', 'T.T.', 'Thu Trang']);
});

test('the desk counts the newest articles alone, however many there are, and finds an older byline as it is written', async () => {
  expect(await listBylinesInUse('', 2)).toEqual([{ byline: 'T.T.', articles: 1 }]);
  expect(await listBylinesInUse('Thu Trang', 2)).toContainEqual({ byline: 'Thu Trang', articles: 1 });
  expect(await listBylinesInUse('T.T.', 2)).toEqual([{ byline: 'T.T.', articles: 1 }]);
  expect(await listBylinesInUse('Không ai ký', 2)).toEqual([{ byline: 'T.T.', articles: 1 }]);
});

test('an author’s new article alters the list of the author and of nobody else', async () => {
  const { number } = await readGeneration();
  const { id } = await givenTrang();
  expect((await alteredSince(number)).toSorted()).toEqual(
    ['author-at:thu-trang', `authored:${id}`, 'authors', 'byline:T.T.', 'byline:Thu Trang'].toSorted(),
  );
  const second = await readGeneration();
  const article = await givenSigned('T.T.');
  expect(await alteredSince(second.number)).toContain(`authored:${id}`);
  const third = await readGeneration();
  const other = await givenSigned('Lê Vân');
  expect((await alteredSince(third.number)).filter((key) => key?.startsWith('author'))).toEqual([]);
  await sql()`update articles set live_revision_id = null where id in (${article}, ${other})`;
});

test('a change counts against the version that was seen, and the trail tells of each', async () => {
  const subject = await givenTrang();
  const change = { ...trang, ...subject, biography: 'Viết nhiều.' };
  expect(await changeAuthor(change, people.administrator)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await changeAuthor(change, people.administrator)).toEqual({ ok: false, reason: 'stale' });
  expect((await findAuthorAt('thu-trang'))?.biography).toBe('Viết nhiều.');
  await removeAuthor({ id: subject.id, version: 2 }, people.secretary);
  const events = await sql()`select action, actor_id::int as by from audit_events
    where action like 'author.%' order by id desc limit 3`;
  expect(events.map(({ action, by }) => [action, by])).toEqual([
    ['author.delete', people.secretary.id],
    ['author.change', people.administrator.id],
    ['author.create', people.secretary.id],
  ]);
});

test('an address and a byline belong to one author, and are free once the page is deleted', async () => {
  const subject = await givenTrang();
  await changeAuthor({ ...trang, ...subject, slug: 'trang' }, people.secretary);
  const other = { ...trang, name: 'Khác', bylines: ['Khác'] };
  for (const slug of ['trang', 'thu-trang'])
    expect(await addAuthor({ ...other, slug }, people.secretary)).toEqual({ ok: false, reason: 'slug_taken' });
  const alike = { ...other, slug: 'khac', bylines: ['Khác', 'T.T.'] };
  expect(await addAuthor(alike, people.secretary)).toEqual({ ok: false, reason: 'byline_taken' });
  expect(await addAuthor({ ...other, portraitId: 987_654, slug: 'khac' }, people.secretary)).toMatchObject({
    reason: 'picture_gone',
  });
  await removeAuthor({ id: subject.id, version: 2 }, people.secretary);
  expect(await addAuthor({ ...alike, slug: 'trang' }, people.secretary)).toMatchObject({ ok: true });
});

test('an author’s address is known, a former one leads to it, and that of a deleted page leads nowhere', async () => {
  const subject = await givenTrang();
  const known = await findKnownPaths(['/tac-gia', '/tac-gia/thu-trang', '/tac-gia/thu-trang/trang/2', '/tac-gia/khac']);
  expect([...known.keys()]).toEqual(['/tac-gia', '/tac-gia/thu-trang']);
  await changeAuthor({ ...trang, ...subject, slug: 'trang' }, people.secretary);
  expect(await whereLeads('/tac-gia/thu-trang')).toEqual({ location: '/tac-gia/trang' });
  expect(await whereLeads('/tac-gia/trang')).toBeUndefined();
  expect(await whereLeads('/tac-gia/trang/trang/1')).toEqual({ location: '/tac-gia/trang' });
  for (const path of ['/tac-gia/khac', '/tac-gia/trang/trang/2', '/tac-gia/khac/trang/1'])
    expect(await whereLeads(path), path).toBe('nowhere');
  await removeAuthor({ id: subject.id, version: 2 }, people.secretary);
  for (const path of ['/tac-gia/trang', '/tac-gia/thu-trang']) expect(await whereLeads(path), path).toBe('nowhere');
});

test('nothing of a person whose page is deleted stays but the name, and a portrait is in use until then', async () => {
  const [picture] = await sql()`insert into media (kind, sha256, content_type, bytes, name, width, height)
    values ('image', ${'a'.repeat(64)}, 'image/png', 1, 'a.png', 10, 10) returning id`;
  const portraitId = Number(picture?.['id']);
  const added = await addAuthor({ ...trang, portraitId, portraitAlt: 'Chân dung' }, people.secretary);
  if (!added.ok) throw new Error(added.reason);
  expect(await isMediaUsed(db(), portraitId)).toBe(true);
  expect((await findAuthorAt('thu-trang'))?.portrait?.width).toBe(10);
  await changeAuthor(
    { ...trang, portraitAlt: '', ...added.value, portraitId, email: 'rieng@example.vn' },
    people.secretary,
  );
  await removeAuthor({ ...added.value, version: 2 }, people.secretary);
  const trail = JSON.stringify(await sql()`select * from audit_events where subject_id = ${added.value.id}`);
  expect(trail).toContain('Thu Trang');
  for (const word of ['rieng@example.vn', trang.biography]) expect(trail).not.toContain(word);
  expect([await isMediaUsed(db(), portraitId), await listAuthors()]).toEqual([false, []]);
  const [row] = await sql()`select to_jsonb(a) as author from authors a where id = ${added.value.id}`;
  expect(row?.['author']).toMatchObject({
    ...{
      name: 'Thu Trang',
      title: '',
      biography: '',
      email: '',
      portrait_id: null,
      portrait_alt: '',
      former_slugs: [],
    },
    is_removed: true,
  });
});
