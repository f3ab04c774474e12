import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { listRatedPages, listRatedSections, listReasons, listUncountedRatings } from '#db/ratings/figures';
import { deleteNote, listNotes, markNoteRead } from '#db/ratings/notes';
import { findRatedPath, recordRating } from '#db/ratings/ratings';
import { createPage } from '#db/site/site';
import { forgetPastVisitors } from '#db/visits/visits';
import type { Actor } from '#domain/account/roles';
import { NOTES_A_DAY, RATING_BUDGETS, type Rating } from '#domain/ratings/ratings';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('ratings');

const NOON = new Date('2026-12-02T05:00Z');
const DAY = { from: '2026-12-02', to: '2026-12-02' };
let article: number;
let other: number;
let page: number;

beforeAll(async () => {
  const [top, health] = [await givenCategory('tin'), await givenCategory('y-te')];
  const below = await givenCategory('xa', top);
  article = await givenArticle(below, 'lu-lut');
  other = await givenArticle(health, 'tiem-chung');
  await createPage({
    slug: 'gioi-thieu',
    title: 'Giới thiệu',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  });
  page = Number((await sql()`select id from pages`)[0]?.['id']);
});
beforeEach(async () => {
  await sql()`truncate rating_days, rating_notes, rating_keys, uncounted_rating_days, visit_salts`;
});

const rating = (fields: Partial<Rating> = {}): Rating => ({
  page: { kind: 'article', id: article },
  mark: 4,
  reason: '',
  note: '',
  ...fields,
});
const rate = (visitor: string, fields: Partial<Rating> = {}, at = NOON, origin = visitor) =>
  recordRating(rating(fields), { visitor, origin }, at);
const uncounted = async () => (await listUncountedRatings(DAY)).map(({ reason, ratings }) => [reason, ratings]);

test('An rates a page once a day; the second time is counted apart, and changes no mark', async () => {
  await rate('An', { mark: 2 });
  await rate('An', { mark: 5, note: 'Nghĩ lại' });
  expect(await listRatedPages(DAY, 9)).toMatchObject([{ id: article, ratings: 1, average: 2, marks: [0, 1, 0, 0, 0] }]);
  expect(await uncounted()).toEqual([['repeated', 1]]);
  expect(await listNotes(9)).toEqual([]);
});

test('another page, another reader and the next day are ratings of their own', async () => {
  await rate('An', { mark: 1 });
  await rate('Bình', { mark: 3, reason: 'unclear' });
  await rate('An', { mark: 5, page: { kind: 'page', id: page } });
  await rate('An', { mark: 2 }, new Date('2026-12-02T17:00Z'));
  expect(await listRatedPages({ from: '2026-12-01', to: '2026-12-03' }, 9)).toMatchObject([
    { kind: 'article', title: 'lu-lut', ratings: 3, average: 2 },
    { kind: 'page', title: 'Giới thiệu', ratings: 1, average: 5 },
  ]);
  expect(await listReasons(DAY)).toEqual([
    { reason: '', ratings: 2 },
    { reason: 'unclear', ratings: 1 },
  ]);
});

test('twenty at once are twenty, and one reader twenty times is one', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => rate(`reader ${n}`, {}, NOON, 'one address')));
  expect((await listRatedPages(DAY, 9))[0]?.ratings).toBe(20);
  await Promise.all(Array.from({ length: 20 }, () => rate('An', { page: { kind: 'article', id: other } })));
  expect((await listRatedPages(DAY, 9)).find(({ id }) => id === other)?.ratings).toBe(1);
});

test('a flood of one reader is bounded', async () => {
  for (let id = 1; id <= RATING_BUDGETS.reader + 5; id++) await rate('An', { page: { kind: 'page', id } });
  expect(await uncounted()).toEqual([['flood', 5]]);
});

test('a flood of one address is bounded, whatever browsers it names', async () => {
  await rate('browser 1', {}, NOON, '203.0.113.9');
  await sql()`update rating_keys set ratings = ${RATING_BUDGETS.origin - 1}`;
  await Promise.all([2, 3, 4].map((n) => rate(`browser ${n}`, {}, NOON, '203.0.113.9')));
  expect((await listRatedPages(DAY, 9))[0]?.ratings).toBe(2);
  expect(await uncounted()).toEqual([['flood', 2]]);
});

test('no more notes are kept than a day has room for, but marks are', async () => {
  await sql()`insert into rating_notes (day, kind, page_id, note)
    select '2026-12-02', 'page', 1, 'x' from generate_series(1, ${NOTES_A_DAY.all - 1})`;
  await Promise.all(['An', 'Bình', 'Chi'].map((reader) => rate(reader, { note: 'Góp ý' })));
  const [row] = await sql()`select count(*)::int as n from rating_notes`;
  expect(row?.['n']).toBe(NOTES_A_DAY.all);
  expect((await listRatedPages(DAY, 9))[0]?.ratings).toBe(3);
});

test('one address has room for a few notes, whatever browsers it names, and its marks count', async () => {
  const readers = Array.from({ length: NOTES_A_DAY.origin + 5 }, (_, n) => `browser ${n}`);
  for (const reader of readers) await rate(reader, { note: 'Góp ý' }, NOON, '203.0.113.9');
  await rate('An', { note: 'Của người khác' });
  expect(await listNotes(99)).toHaveLength(NOTES_A_DAY.origin + 1);
  expect((await listRatedPages(DAY, 9))[0]?.ratings).toBe(readers.length + 1);
});

test('what has expired is rated no more', async () => {
  expect(await findRatedPath({ kind: 'article', id: article })).toMatch(/lu-lut/);
  await sql()`update articles set expires_at = now() - interval '1 minute' where id = ${article}`;
  expect(await findRatedPath({ kind: 'article', id: article })).toBeUndefined();
  await sql()`update articles set expires_at = null where id = ${article}`;
});

test('machines and what fills in the trap are counted apart', async () => {
  for (const fault of ['bot', 'trap', 'trap'] as const)
    await recordRating(rating({ note: 'Mua ngay' }), { visitor: 'x', origin: 'x', fault }, NOON);
  expect(await uncounted()).toEqual([
    ['trap', 2],
    ['bot', 1],
  ]);
  expect([await listRatedPages(DAY, 9), await listNotes(9)]).toEqual([[], []]);
});

test('sections are those of top categories, the lowest first', async () => {
  await rate('An', { mark: 5 });
  await rate('An', { mark: 3, page: { kind: 'article', id: other } });
  await rate('An', { mark: 1, page: { kind: 'page', id: page } });
  await rate('An', { mark: 4, page: { kind: 'article', id: 987_654 } });
  expect((await listRatedSections(DAY)).map(({ kind, name, average }) => [kind, name, average])).toEqual([
    ['pages', null, 1],
    ['category', 'y-te', 3],
    ['gone', null, 4],
    ['category', 'tin', 5],
  ]);
});

test('only what readers see can be rated', async () => {
  expect(await findRatedPath({ kind: 'article', id: article })).toBe(`/xa/lu-lut-${article}`);
  expect(await findRatedPath({ kind: 'page', id: page })).toBe('/gioi-thieu');
  expect(await findRatedPath({ kind: 'page', id: 987_654 })).toBeUndefined();
  await sql()`update articles set live_revision_id = null, status = 'retracted', retracted_at = now() where id = ${other}`;
  expect(await findRatedPath({ kind: 'article', id: other })).toBeUndefined();
});

test('a secretary reads a note and deletes it, an editor does neither; the trail does not repeat it', async () => {
  const [user] = await sql()`insert into users (email, name, role, password_hash)
    values ('thu-ky@demo.invalid', 'Thư ký', 'secretary', 'x') returning id`;
  const secretary: Actor = { id: Number(user?.['id']), name: 'Thư ký', role: 'secretary', categoryIds: null };
  await rate('An', { note: 'Gọi tôi: 0912 345 678' });
  const [note] = await listNotes(9);
  const which = { id: note?.id ?? '' };
  const editor = { ...secretary, role: 'editor' as const };
  expect([await markNoteRead(which, editor), await deleteNote(which, editor)]).toMatchObject([
    { ok: false },
    { ok: false },
  ]);
  await markNoteRead(which, secretary);
  expect(await listNotes(9)).toMatchObject([
    { note: 'Gọi tôi: 0912 345 678', isRead: true, title: 'lu-lut', day: '2026-12-02' },
  ]);
  expect((await deleteNote(which, secretary)).ok).toBe(true);
  expect((await deleteNote(which, secretary)).ok).toBe(false);
  expect(await listNotes(9)).toEqual([]);
  const trail = JSON.stringify(await sql()`select * from audit_events where action = 'figures.delete_note'`);
  expect(trail).toContain('2026-12-02');
  expect(trail).not.toContain('0912');
});

test('no column could name a reader: a rating has its page and day, a note no mark and no time', async () => {
  const rows = await sql()`select table_name, column_name, data_type from information_schema.columns
    where table_name like '%rating%' order by 1, ordinal_position`;
  const columns = Map.groupBy(rows, (row) => String(row['table_name']));
  const of = (table: string) => columns.get(table)?.map((row) => `${row['column_name']} ${row['data_type']}`);
  expect([...columns.keys()]).toEqual(['rating_days', 'rating_keys', 'rating_notes', 'uncounted_rating_days']);
  expect(of('rating_days')).toEqual([
    'day date',
    'kind text',
    'page_id bigint',
    'mark smallint',
    'reason text',
    'ratings bigint',
  ]);
  expect(of('rating_notes')).toEqual([
    'id uuid',
    'day date',
    'kind text',
    'page_id bigint',
    'note text',
    'is_read boolean',
  ]);
  expect(of('rating_keys')).toEqual(['day date', 'key bytea', 'ratings integer']);
  expect(of('uncounted_rating_days')).toEqual(['day date', 'reason text', 'ratings bigint']);
});

test('what tells readers apart is hashed, and destroyed with the salt of its day', async () => {
  await rate('203.0.113.9 Firefox', { note: 'Hay' });
  const kept = async () =>
    JSON.stringify([await sql()`select key::text from rating_keys`, await sql()`select * from rating_notes`]);
  expect(await sql()`select * from rating_keys`).toHaveLength(4);
  expect(await kept()).not.toMatch(/203|Firefox/);
  await forgetPastVisitors(new Date('2026-12-02T17:04Z'));
  expect(await sql()`select * from rating_keys`).toHaveLength(4);
  await forgetPastVisitors(new Date('2026-12-02T17:06Z'));
  expect([await sql()`select * from rating_keys`, await sql()`select * from visit_salts`]).toMatchObject([[], []]);
  expect((await listRatedPages(DAY, 9))[0]?.ratings).toBe(1);
});
