import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPublishedArticle } from '#db/article/imports';
import { closeDatabase, sql } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { searchArticles } from '#db/search/search';
import { leaveFormerDocuments } from '#db/search-index/former';
import { queueStaleDocuments, refreshSearchIndex } from '#db/search-index/index';
import { parseSearchQuery } from '#domain/search/query';
import { timeTerms } from '#domain/search/times';
import { createBackup } from '#server/backup/create';
import { drillBackup } from '#server/backup/drill';
import { loadRelease } from '#tests/database/release';
import { countWaiting } from '#tests/database/sessions';

/** Tests build on each other: a portal is brought forward step by step. */
let titles: string[];
let before: number[][];

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-former-'));

beforeAll(async () => {
  process.env['DATA_DIR'] = folder;
  const url = await loadRelease('test_search_former');
  await migrateDatabase(url);
  process.env['DATABASE_URL'] = url;
  await queueStaleDocuments();
  await refreshSearchIndex(10_000);
  await sql()`delete from search_entries`;
  titles = (
    await sql()`select r.title from articles a join revisions r on r.id = a.live_revision_id
      where published_at < now() and (expires_at is null or expires_at > now()) order by a.id`
  ).map(({ title }) => String(title));
  before = await findAll();
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

async function find(text: string): Promise<number[]> {
  const query = parseSearchQuery(text);
  if (!query.ok) return [];
  return (await searchArticles({ query: query.value, sort: 'relevance', limit: 50 })).articles.map(({ id }) => id);
}

const leave = () => leaveFormerDocuments(async () => true, 10_000);
const copyAll = () => leaveFormerDocuments(async () => false, 10_000);
const findAll = () => Promise.all(titles.flatMap((title) => [title, title.split(' ', 2).join(' ')]).map(find));

/** Ids of articles of which one table says what the other does not. */
async function listUnequal(): Promise<number[]> {
  const rows = await sql()`
    select article_id as id from search_documents d full join search_entries e using (article_id)
    where (d.terms, d.published_at, d.expires_at, d.version, d.folded, d.title_terms) is distinct from (
      search_vector(e.folded, e.marks), e.published_at, e.expires_at, e.version, e.folded, e.title_terms)`;
  return rows.map(({ id }) => Number(id));
}

/** As servers of the release before do. */
async function writeAsBefore(id: number, folded: string): Promise<void> {
  const [row] =
    await sql()`select extract(epoch from published_at)::float8 * 1000 as at from articles where id = ${id}`;
  const times = timeTerms(Number(row?.['at']));
  await sql().begin(async (tx) => {
    await tx`delete from search_queue where article_id = ${id}`;
    await tx`
      insert into search_documents (article_id, published_at, version, terms, folded, title_terms)
      select id, published_at, 2, array_to_tsvector(${[`=${folded}`, `+${folded}`, folded, ...times]}::text[]), ${` ${folded} `},
        ${[`${folded}|${folded}`]} from articles where id = ${id}
      on conflict (article_id) do update set terms = excluded.terms, folded = excluded.folded, title_terms = excluded.title_terms`;
  });
}

const given = (slug: string, title: string) =>
  createPublishedArticle({
    categoryId: 1,
    slug,
    publishedAt: new Date('2026-01-01'),
    revision: { title, excerpt: title, body: { type: 'doc', content: [{ type: 'paragraph' }] } },
  }) as Promise<number>;

test('a portal of the release before finds its articles from the first moment', () => {
  expect(titles.length).toBeGreaterThan(10);
  expect(before.filter((found) => found.length === 0)).toEqual([]);
});

test('servers of both releases have what either writes, and lose what is hidden', async () => {
  const [first, id] = [before[0]?.[0] as number, await given('bong-sung', 'Bông súng trắng')];
  const isUnequal = async () => (await listUnequal()).filter((one) => one === id || one === first);
  await writeAsBefore(first, 'zzyzx');
  expect(await isUnequal()).toEqual([]);
  expect(await find('bông súng')).toEqual([id]);
  expect(await find('zzyzx')).toEqual([first]);
  await sql()`update articles set live_revision_id = null where id = ${id}`;
  const rest = sql()`select from search_documents where article_id = ${id} union all
    select from search_entries where article_id = ${id}`;
  expect(await rest).toEqual([]);
  await sql()`insert into search_queue values (${first})`;
  await refreshSearchIndex();
  expect(await isUnequal()).toEqual([]);
});

test('a text that is written while it is copied is right in both tables, and neither fails', async () => {
  const [one, other] = [...new Set(before.flat())].slice(1, 3) as [number, number];
  const holder = await sql().reserve();
  await holder`begin`;
  await holder`select hold_search_documents(${[one]}::bigint[])`;
  await sql()`insert into search_queue values (${one}), (${other}) on conflict do nothing`;
  const writing = refreshSearchIndex();
  await expect.poll(() => countWaiting('Lock')).toBe(1);
  expect(await leave()).toBe('waiting');
  await holder`rollback`;
  holder.release();
  await writing;
  expect((await listUnequal()).filter((id) => id === one || id === other)).toEqual([]);
});

test('a document that cannot be copied holds up no other, and is made again', async () => {
  const [bad] = await sql()`delete from search_entries returning article_id as id`;
  const id = Number(bad?.['id']);
  await sql().unsafe(`alter table search_entries add constraint refused check (article_id <> ${id}) not valid`);
  await copyAll();
  expect(await listUnequal()).toEqual([id]);
  expect(await leave()).toBe('waiting');
  await sql()`alter table search_entries drop constraint refused`;
  await refreshSearchIndex();
  expect(await listUnequal()).toEqual([]);
});

test('the former table stays while a server of the release before may run', async () => {
  expect(await copyAll()).toBe('waiting');
  expect(await findAll()).toEqual(before);
});

test('a backup that is made meanwhile passes its drill and is restored whole', async () => {
  const url = process.env['DATABASE_URL'] as string;
  const { file } = await createBackup({ url, folder });
  expect(await drillBackup(file, url)).toEqual({ result: 'passed', note: null });
});

test('whoever hides an article or searches while the table is dropped does so', async () => {
  const id = await given('bong-bi', 'Bông bí vàng');
  const holder = await sql().reserve();
  await holder`begin`;
  expect(await holder`select drop_search_documents() as gone`).toEqual([{ gone: true }]);
  const hiding = sql()`update articles set live_revision_id = null where id = ${id}`.execute();
  const finding = find('bông bí vàng');
  const writing = given('bong-so-dua', 'Bông so đũa');
  await expect.poll(() => countWaiting('Lock')).toBe(3);
  await holder`rollback`;
  holder.release();
  await Promise.all([hiding, finding, writing]);
});

test('it is not waited for where somebody else holds it', async () => {
  const holder = await sql().reserve();
  await holder`begin`;
  await holder`lock table search_documents in access share mode`;
  expect(await sql()`select drop_search_documents() as gone`).toEqual([{ gone: false }]);
  await holder`rollback`;
  holder.release();
});

test('then it goes, and every search finds the same in the same order', async () => {
  expect(await leave()).toBe('gone');
  expect(await sql()`select to_regclass('search_documents') as name`).toEqual([{ name: null }]);
  expect(await findAll()).toEqual(before);
});

test('articles and the words of titles are followed as before', async () => {
  const count = async () => (await sql()`select from search_terms where folded = 'dien dien'`).length;
  const id = await given('bong-dien-dien', 'Bông điên điển');
  await refreshSearchIndex();
  expect([(await find('bông điên điển'))[0], await count()]).toEqual([id, 1]);
  await sql()`update articles set live_revision_id = null where id = ${id}`;
  await refreshSearchIndex();
  expect([(await find('bông điên điển')).includes(id), await count()]).toEqual([false, 0]);
});
