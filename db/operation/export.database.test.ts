import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import { DEMO_ARTICLES } from '#demo/articles';
import { loadDemo } from '#demo/load';
import { NOT_EXPORTED, SECRET_COLUMNS } from '#domain/operation/export';
import { createExport, type ExportCounts } from '#server/backup/export';
import { openTestDatabase } from '#tests/database/database';
import { addEveryForm } from '#tests/support/every-form';

const home = mkdtempSync(path.join(tmpdir(), 'cong-tin-export-'));
const folder = path.join(home, 'xuat');
let url = '';
let counts: ExportCounts;

beforeAll(async () => {
  url = await openTestDatabase('export');
  process.env['DATA_DIR'] = path.join(home, 'data');
  await loadDemo('một mật khẩu');
  await addEveryForm();
  await sql()`update media set transcript = ${'Kính chào <bà con>\nHết.'} where kind = 'audio'`;
  counts = await createExport(url, folder);
});
afterAll(async () => {
  await closeDatabase();
  rmSync(home, { recursive: true });
});

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const rows = (table: string) =>
  read(`tables/${table}.jsonl`)
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('every row of every table is a line of JSON, in the words that were written', async () => {
  const tables = await sql()`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all(${NOT_EXPORTED})`;
  expect(counts.tables).toBe(tables.length);
  for (const { name } of tables) {
    const [row] = await sql().unsafe(`select count(*)::int as count from "${name}"`);
    expect(rows(name), name).toHaveLength(row?.['count']);
  }
  expect(rows('revisions').map(({ title }) => title)).toContain('Ảnh, bảng, tệp: “ễ ậ ộ” <b>&amp; "dấu" </b>');
});

test('nothing that lets somebody in is told, and a new column that sounds like it fails here first', async () => {
  expect(Object.keys(rows('users')[0] ?? {})).not.toEqual(expect.arrayContaining(['password_hash']));
  const harmless = [
    ...['articles.import_key', 'articles.beginning_key', 'corrections.form_key', 'media.sha256', 'site.address'],
    ...['public_tags.key', 'recordings.address', 'tag_spellings.key'],
  ];
  const columns = await sql()`select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and table_name <> all(${NOT_EXPORTED})
      and (column_name ~ '(hash|secret|token|password|salt|key|address|sha256)' or data_type = 'bytea')`;
  const told = columns
    .filter(({ table, column }) => !SECRET_COLUMNS[table]?.includes(column))
    .map(({ table, column }) => `${table}.${column}`);
  expect(told.filter((name) => !harmless.includes(name))).toEqual([]);
});

test('every live text is a page that reads without the portal, with its pictures beside it', () => {
  const pages = readdirSync(path.join(folder, 'articles'));
  expect(pages).toHaveLength(counts.articles);
  expect(counts.articles).toBe(DEMO_ARTICLES.length + 2);
  expect(read('index.html').match(/<li>/g)).toHaveLength(counts.articles + counts.pages);
  let pictures = 0;
  for (const page of pages) {
    const html = read(`articles/${page}`);
    for (const [, named] of html.matchAll(/="\.\.\/(media\/[^"]+)"/g)) {
      expect(existsSync(path.join(folder, named ?? '')), named).toBe(true);
      pictures += 1;
    }
  }
  expect(pictures).toBeGreaterThan(30);
  expect(counts.missing).toEqual([]);
});

test('what is said in a sound stands with it', () => {
  const said = '<summary>Bản chép lời</summary><p>Kính chào &lt;bà con&gt;</p><p>Hết.</p></details></figure>';
  expect(readdirSync(path.join(folder, 'articles')).some((page) => read(`articles/${page}`).includes(said))).toBe(true);
});

test('its README names the originals, which may tell where they were taken, as they are called in it', () => {
  const named = /^media\/SHA256\/(\w+) .*nơi chụp/mu.exec(read('README.txt'))?.[1] ?? '';
  const folders = readdirSync(path.join(folder, 'media'));
  const pictures = rows('media').filter(({ kind }) => kind === 'image');
  expect(folders.filter((sha256) => existsSync(path.join(folder, 'media', sha256, named)))).toHaveLength(
    pictures.length,
  );
});

test('an export that fails leaves nothing behind, and one that is there is not touched', async () => {
  await expect(createExport(url.replace(/\/[^/]*$/, '/no_such_database'), path.join(home, 'hong'))).rejects.toThrow();
  await expect(createExport(url, folder)).rejects.toThrow();
  expect(readdirSync(home).toSorted()).toEqual(['data', 'xuat']);
});
