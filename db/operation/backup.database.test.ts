import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closeDatabase } from '#db/client/client';
import { applyMigrations, migrateDatabase, RestorationUnfinished } from '#db/operation/migrate';
import { listKnownMigrations } from '#db/operation/migration-journal';
import { loadDatabase } from '#db/operation/restoration';
import { listMigrations } from '#db/operation/snapshot';
import { loadDemo } from '#demo/load';
import { UnusableBackup } from '#domain/operation/backup';
import { type CreatedBackup, createBackup } from '#server/backup/create';
import { readBackup } from '#server/backup/read';
import { restoreBackup } from '#server/backup/restore';
import { dumpRows, givenTarget, listFiles } from '#tests/database/content';
import { openTestDatabase } from '#tests/database/database';
import { addEveryForm } from '#tests/support/every-form';
import { createTestDatabase } from '#tests/support/test-database';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-backup-'));
const KEY = 'một mật khẩu đủ dài';
let source = '';
let plain: CreatedBackup;
let encrypted: CreatedBackup;

const dataOf = (name: string) => path.join(folder, name);

beforeAll(async () => {
  source = await openTestDatabase('backup_source');
  process.env['DATA_DIR'] = dataOf('source');
  await loadDemo('một mật khẩu');
  await addEveryForm();
  writeFileSync(path.join(dataOf('source'), 'secrets.json'), '{"session":"old","database":"old"}');
  plain = await createBackup({ url: source, folder });
  encrypted = await createBackup({ url: source, folder, key: KEY, workFactor: 10 });
}, 300_000);
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

const targetOf = (name: string) => givenTarget(`backup_${name}`, dataOf(name));

async function expectUntouched(url: string, name: string) {
  const sql = postgres(url, { max: 1 });
  const tables = await sql`select from pg_class where relkind = 'r' and relnamespace in
    (select oid from pg_namespace where nspname in ('public', 'drizzle'))`;
  await sql.end();
  expect(tables).toEqual([]);
  expect(() => readdirSync(dataOf(name))).toThrow('ENOENT');
}

test.each(['plain', 'encrypted'] as const)(
  'a %s backup brings back every row and every file',
  async (kind) => {
    const url = await targetOf(kind);
    await (kind === 'plain' ? restoreBackup(plain.file, url) : restoreBackup(encrypted.file, url, KEY));
    expect(await dumpRows(url)).toEqual(await dumpRows(source));
    expect(listFiles(dataOf(kind))).toEqual(listFiles(dataOf('source')));
    await migrateDatabase(url);
  },
  120_000,
);

function givenFile(from: string, change: (content: Buffer) => Buffer): string {
  const file = path.join(folder, 'changed');
  writeFileSync(file, change(Buffer.from(readFileSync(from))));
  return file;
}

test.each(['plain', 'encrypted'] as const)(
  'a %s backup with a byte flipped anywhere is refused',
  async (kind) => {
    const url = await targetOf(`flipped_${kind}`);
    const { file, bytes } = kind === 'plain' ? plain : encrypted;
    const key = kind === 'plain' ? undefined : KEY;
    const places = [0, 1, 5, 30, 60, 100, 140, 200, bytes - 1, bytes - 34, bytes - 38];
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = givenFile(file, (content) => {
          content[at] = (content[at] ?? 0) ^ mask;
          return content;
        });
        await expect(restoreBackup(changed, url, key)).rejects.toBeInstanceOf(UnusableBackup);
      }),
      { seed: 20261130, numRuns: 60, examples: places.map((at): [number, number] => [at, 1]) },
    );
    await expectUntouched(url, `flipped_${kind}`);
  },
  240_000,
);

test('what is cut off, foreign or empty, and a wrong key, are told apart and touch nothing', async () => {
  const url = await targetOf('refused');
  const cut = (share: number) => givenFile(plain.file, (content) => content.subarray(0, content.length * share));
  const refused = (reason: string) => ({ reason }) as UnusableBackup;
  for (const share of [0.001, 0.5, 0.999])
    await expect(restoreBackup(cut(share), url)).rejects.toMatchObject(refused('damaged'));
  await expect(restoreBackup(cut(0), url)).rejects.toMatchObject(refused('foreign'));
  await expect(restoreBackup('package.json', url)).rejects.toMatchObject(refused('foreign'));
  await expect(restoreBackup(encrypted.file, url)).rejects.toMatchObject(refused('key_needed'));
  await expect(restoreBackup(encrypted.file, url, 'một khóa khác hẳn')).rejects.toMatchObject(refused('wrong_key'));
  await expectUntouched(url, 'refused');
});

test('a portal with content takes no backup in', async () => {
  process.env['DATA_DIR'] = dataOf('other');
  const before = await dumpRows(source);
  await expect(restoreBackup(plain.file, source)).rejects.toMatchObject({ reason: 'not_empty' });
  expect(await dumpRows(source)).toEqual(before);
});

/** The server ends the connection after the categories' rows. */
async function restoreCutOff(url: string): Promise<void> {
  const { header, manifest } = await readBackup(plain.file);
  const categories = manifest.tables.find(({ name }) => name === 'categories');
  await loadDatabase(url, header.migrations, async (loading) => {
    const copy = await loading.copyRows(categories as { name: string; columns: string[] });
    await pipeline(Readable.from(['900\t\\N\tmot-phan\tMột phần\t\t0\tcards\n']), copy);
    const sql = postgres(url, { max: 1 });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'cong-tin-backup'`;
    await sql.end();
    await loading.finish(manifest);
  });
}

test('a restoration that is cut off lets no server start, and can be begun again', async () => {
  const url = await targetOf('cut');
  await expect(restoreCutOff(url)).rejects.toThrow();
  await expect(migrateDatabase(url)).rejects.toBeInstanceOf(RestorationUnfinished);
  expect(Object.values(await dumpRows(url)).flat()).toEqual([]);
  await restoreBackup(plain.file, url);
  expect(await dumpRows(url)).toEqual(await dumpRows(source));
  await migrateDatabase(url);
});

test('an empty portal that has been started before is restored', async () => {
  const url = await targetOf('started');
  await migrateDatabase(url);
  await restoreBackup(plain.file, url);
  expect(await dumpRows(url)).toEqual(await dumpRows(source));
});

async function givenEarlier(until: number): Promise<string> {
  const url = await createTestDatabase(inject('postgresUrl'), 'test_backup_earlier');
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await applyMigrations(sql, { until });
  await sql`insert into categories (slug, name) values ('cu', 'Cũ')`;
  await sql.end();
  return url;
}

test('a backup of an earlier version is restored as it was, and brought forward', async () => {
  const known = await listKnownMigrations();
  const earlier = await givenEarlier(known[2] as number);
  const { file } = await createBackup({ url: earlier, folder: path.join(folder, 'earlier-backup') });
  const url = await targetOf('forward');
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const applied = async () => (await listMigrations(sql)).map(({ at }) => at);
  await restoreBackup(file, url);
  expect(await applied()).toEqual(known.slice(0, 3));
  expect(await dumpRows(url)).toEqual(await dumpRows(earlier));
  await migrateDatabase(url);
  expect(await applied()).toEqual(known);
  expect(await sql`select name from categories`).toEqual([{ name: 'Cũ' }]);
  await sql.end();
});
