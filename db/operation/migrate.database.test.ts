import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, inject, test } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import { DatabaseNewerThanCode, migrateDatabase } from '#db/operation/migrate';
import { findMovedSection } from '#db/site/sections';
import { createTestDatabase } from '#tests/support/test-database';

const folders: string[] = [];

afterEach(async () => {
  await closeDatabase();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function givenDatabase(name: string): Promise<string> {
  const url = await createTestDatabase(inject('postgresUrl'), `test_migrate_${name}`);
  process.env['DATABASE_URL'] = url;
  return url;
}

type Journal = { entries: { tag: string; when: number }[] };

async function givenMigrations(change: (journal: Journal, folder: string) => Promise<unknown> | unknown) {
  const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  folders.push(folder);
  await cp('db/migrations', folder, { recursive: true });
  const file = path.join(folder, 'meta/_journal.json');
  const journal = JSON.parse(await readFile(file, 'utf8')) as Journal;
  await change(journal, folder);
  await writeFile(file, JSON.stringify(journal));
  return folder;
}

/** The release before the search. */
const released = () =>
  givenMigrations((journal) => {
    journal.entries = journal.entries.slice(0, 2);
  });

const countApplied = async () => (await sql()`select from drizzle.__drizzle_migrations`).length;

async function givenArticles() {
  await sql()`insert into categories (slug, name) values ('kinh-te', 'Kinh tế')`;
  await sql()`insert into articles (category_id, slug, published_at, retracted_at)
    select id, given.name, published_at::timestamptz, retracted_at::timestamptz from categories cross join (values
      ('song', '2026-01-01T00:00Z', null), ('go', '2026-01-01T00:00Z', '2026-02-01T00:00Z'), ('nhap', null, null)
    ) as given(name, published_at, retracted_at)`;
  await sql()`insert into revisions (article_id, category_id, slug, title, excerpt, body, created_at)
    select id, category_id, slug, 'Bài', '', '{}', '2025-12-31T00:00Z' from articles`;
  await sql()`update articles set head_revision_id = revisions.id,
    live_revision_id = case when published_at is not null and retracted_at is null then revisions.id end
    from revisions where article_id = articles.id`;
}

test('nodes that start together migrate once; a database of newer code is refused', async () => {
  const url = await givenDatabase('together');
  await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);

  const rows = await sql()`select * from drizzle.__drizzle_migrations`;
  expect(new Set(rows.map((row) => row['hash'])).size).toBe(rows.length);

  await sql()`insert into drizzle.__drizzle_migrations (hash, created_at) values ('future', 99999999999999)`;
  await expect(migrateDatabase(url)).rejects.toBeInstanceOf(DatabaseNewerThanCode);
});

test('a migration that fails leaves those before it, and the next start goes on from there', async () => {
  const url = await givenDatabase('failing');
  const failing = await givenMigrations(async ({ entries }, folder) => {
    await writeFile(path.join(folder, `${entries.at(-1)?.tag}.sql`), 'create table half ();select 1/0');
  });
  await expect(migrateDatabase(url, failing)).rejects.toThrow('division by zero');
  const applied = await countApplied();
  expect(applied).toBeGreaterThan(1);
  expect(await sql()`select to_regclass('half') as half`).toEqual([{ half: null }]);

  await migrateDatabase(url);
  expect(await countApplied()).toBe(applied + 1);
});

test('while a migration waits for someone who reads long, others read on', async () => {
  const url = await givenDatabase('waiting');
  await migrateDatabase(url, await released());
  let migrating: Promise<void> | undefined;
  await sql().begin(async (long) => {
    await long`select from articles`;
    migrating = migrateDatabase(url);
    const waits = () => sql()`select from pg_locks where relation = 'articles'::regclass and not granted`;
    while ((await waits()).length === 0) await pause(20);
    expect(await sql()`select from articles`).toEqual([]);
  });
  await migrating;
  expect(await sql()`select live_changed_at from articles`).toEqual([]);
});

test('an archive learns when readers last saw a change, without being counted for it', async () => {
  const url = await givenDatabase('archive');
  await migrateDatabase(url, await released());
  await givenArticles();
  await sql().unsafe(`alter database test_migrate_archive set track_functions = 'all'`);
  await migrateDatabase(url);

  const rows = await sql()`select slug, live_changed_at as at from articles order by id`;
  expect(rows.map(({ at }) => at && new Date(at).toISOString().slice(0, 10))).toEqual([
    '2026-01-01',
    '2026-02-01',
    null,
  ]);
  const calls = async () =>
    (
      await sql()`select funcname from pg_stat_user_functions where funcname in ('recount_live_articles', 'count_live_articles')`
    ).map((row) => row['funcname']);
  while ((await calls()).length === 0) await pause(20); // reported when the migrating session ends
  expect(await calls()).toEqual(['recount_live_articles']);

  await sql()`update articles set live_revision_id = null`;
  expect(await sql()`select live from category_months`).toEqual([{ live: 0 }]);
});

test('a category or page at an address that became the portal’s own is renamed, once, and what is below it leads on', async () => {
  const url = await givenDatabase('own_slugs');
  const before = await givenMigrations((journal) => {
    journal.entries = journal.entries.slice(
      0,
      journal.entries.findIndex(({ tag }) => tag.endsWith('slugs_of_pages_by_hand')),
    );
  });
  await migrateDatabase(url, before);
  await sql()`insert into categories (slug, name) values ('kenh-tin', 'Kênh tin'), ('kenh-tin-2', 'Kênh khác')`;
  await sql()`insert into pages (slug, title, body) values ('so-do-cong', 'Sơ đồ', '{}')`;
  await migrateDatabase(url);
  await migrateDatabase(url);

  expect(await sql()`select slug from categories order by id`).toEqual([
    { slug: 'kenh-tin-3' },
    { slug: 'kenh-tin-2' },
  ]);
  expect(await sql()`select slug from pages`).toEqual([{ slug: 'so-do-cong-2' }]);
  expect([await findMovedSection('kenh-tin'), await findMovedSection('so-do-cong')]).toEqual([
    'kenh-tin-3',
    'so-do-cong-2',
  ]);
  expect(await sql()`select action, subject, after from audit_events order by action`).toEqual([
    { action: 'category.change', subject: 'Kênh tin', after: { slug: 'kenh-tin-3' } },
    { action: 'page.change', subject: 'Sơ đồ', after: { slug: 'so-do-cong-2' } },
  ]);
});

test('a category or page at the addresses of tags and authors is renamed, and what is below it leads on', async () => {
  const url = await givenDatabase('tag_slugs');
  const before = await givenMigrations((journal) => {
    journal.entries = journal.entries.slice(
      0,
      journal.entries.findIndex(({ tag }) => tag.endsWith('topics_tags_library_authors_by_hand')),
    );
  });
  await migrateDatabase(url, before);
  await sql()`insert into categories (slug, name) values ('tu-khoa', 'Từ khóa')`;
  await sql()`insert into pages (slug, title, body) values ('tac-gia', 'Tác giả', '{}')`;
  await migrateDatabase(url);
  expect(await sql()`select slug from categories union all select slug from pages`).toEqual([
    { slug: 'tu-khoa-2' },
    { slug: 'tac-gia-2' },
  ]);
  expect([await findMovedSection('tu-khoa'), await findMovedSection('tac-gia')]).toEqual(['tu-khoa-2', 'tac-gia-2']);
});

test('a category where topics are now is renamed, and its address leads on', async () => {
  const url = await givenDatabase('topic_slugs');
  const before = await givenMigrations((journal) => {
    journal.entries = journal.entries.slice(
      0,
      journal.entries.findIndex(({ tag }) => tag.endsWith('topics_tags_library_authors_by_hand')),
    );
  });
  await migrateDatabase(url, before);
  await sql()`insert into categories (slug, name) values ('chuyen-de', 'Chuyên đề'), ('khac', 'Khác')`;
  await migrateDatabase(url);

  expect(await sql()`select slug from categories order by id`).toEqual([{ slug: 'chuyen-de-2' }, { slug: 'khac' }]);
  expect(await findMovedSection('chuyen-de')).toBe('chuyen-de-2');
  expect(await sql()`select action, after from audit_events`).toEqual([
    { action: 'category.change', after: { slug: 'chuyen-de-2' } },
  ]);
});

test('a category or page that is called as one of Next’s own is renamed, its address leads on, and the trail says so', async () => {
  const url = await givenDatabase('slugs');
  const before = await givenMigrations((journal) => {
    journal.entries = journal.entries.slice(
      0,
      journal.entries.findIndex(({ tag }) => tag.endsWith('slugs_of_next_by_hand')),
    );
  });
  await migrateDatabase(url, before);
  await sql()`insert into categories (slug, name) values ('404', 'Lỗi'), ('muc-404', 'Khác'), ('kinh-te', 'Kinh tế')`;
  await sql()`insert into pages (slug, title, body) values ('index', 'Mục lục', '{}')`;
  await migrateDatabase(url);

  expect(await sql()`select slug from categories order by id`).toEqual([
    { slug: 'muc-404-2' },
    { slug: 'muc-404' },
    { slug: 'kinh-te' },
  ]);
  expect(await sql()`select slug from pages`).toEqual([{ slug: 'muc-index' }]);
  expect([await findMovedSection('404'), await findMovedSection('index')]).toEqual(['muc-404-2', 'muc-index']);
  expect(await sql()`select action, subject, before, after from audit_events order by action`).toEqual([
    { action: 'category.change', subject: 'Lỗi', before: { slug: '404' }, after: { slug: 'muc-404-2' } },
    { action: 'page.change', subject: 'Mục lục', before: { slug: 'index' }, after: { slug: 'muc-index' } },
  ]);
});
