import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { type Header, pack } from 'tar-stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import type { BackupHeader, BackupManifest } from '#domain/operation/backup';
import { readArchive } from '#server/backup/archive';
import { createBackup } from '#server/backup/create';
import { sumLine } from '#server/backup/hashing';
import { restoreBackup } from '#server/backup/restore';
import { seal, unseal } from '#server/backup/sealed-file';
import { dumpRows, givenTarget } from '#tests/database/content';
import { givenCategory, openTestDatabase } from '#tests/database/database';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-refusals-'));
let source = '';
let file = '';

beforeAll(async () => {
  source = await openTestDatabase('refusals_source');
  process.env['DATA_DIR'] = path.join(folder, 'source');
  await givenCategory('tin');
  file = (await createBackup({ url: source, folder })).file;
  await closeDatabase();
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

const targetOf = (name: string) => givenTarget(`refusals_${name}`, path.join(folder, 'target/data'));

async function expectUntouched(url: string): Promise<void> {
  const target = postgres(url, { max: 1 });
  expect(await target`select nspname from pg_namespace where nspname = 'drizzle'`).toEqual([]);
  await target.end();
  expect(existsSync(path.join(folder, 'target'))).toBe(false);
}

type Entry = Pick<Header, 'name'> & Partial<Header>;

type Change = {
  header?: (header: BackupHeader) => void;
  manifest?: (manifest: BackupManifest) => void;
  extra?: Entry;
};

/** The backup with changes, sealed with right sums, as a forger would make it. */
async function forge({ header, manifest, extra }: Change): Promise<string> {
  const archive = pack();
  for await (const { name, content } of readArchive(await unseal(file))) {
    let bytes: Buffer = await buffer(content);
    if (name === 'backup.json') bytes = changed<BackupHeader>(bytes, header);
    if (name === 'manifest.json') {
      if (extra?.type) archive.entry({ ...extra });
      else if (extra) archive.entry({ ...extra }, 'x');
      bytes = changed<BackupManifest>(bytes, (told) => {
        if (extra?.name.startsWith('media/')) told.media = sumOf(extra.name, extra.type ? '' : 'x');
        manifest?.(told);
      });
    }
    archive.entry({ name }, bytes);
  }
  archive.finalize();
  const forged = path.join(folder, 'forged');
  await pipeline(await seal(Readable.from(archive)), createWriteStream(forged));
  return forged;
}

function changed<T>(bytes: Buffer, change: ((value: T) => void) | undefined): Buffer {
  const value = JSON.parse(bytes.toString()) as T;
  change?.(value);
  return Buffer.from(JSON.stringify(value));
}

function sumOf(name: string, content: string) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { files: 1, bytes: content.length, sha256: createHash('sha256').update(sumLine(sha256, name)).digest('hex') };
}

const HASH = 'a'.repeat(64);

test('a forgery with harmless names is restored, so that the ones below are refused for theirs', async () => {
  const url = await targetOf('harmless');
  await restoreBackup(await forge({ extra: { name: `media/${HASH}/file.pdf` } }), url);
  expect(await dumpRows(url)).toEqual(await dumpRows(source));
  expect(existsSync(path.join(folder, `target/data/media/${HASH}/file.pdf`))).toBe(true);
  rmSync(path.join(folder, 'target'), { recursive: true });
});

test.each([
  ['a way out of the folder', { name: 'media/../../escaped' }],
  ['a way out by dots in the middle', { name: `media/${HASH}/../../../escaped` }],
  ['a hidden way out', { name: `media/${HASH}/..` }],
  ['an absolute name', { name: `${path.join(folder, 'target/escaped')}` }],
  ['an absolute key', { name: `media/${path.join(folder, 'target/escaped')}` }],
  ['a backslash', { name: `media/${HASH}\\..\\escaped` }],
  ['a foreign name', { name: 'server/start.sh' }],
  ['a symbolic link', { name: `media/${HASH}/file.pdf`, type: 'symlink', linkname: '/etc/passwd' }],
  ['a hard link', { name: `media/${HASH}/file.pdf`, type: 'link', linkname: '/etc/passwd' }],
] satisfies [string, Entry][])('%s in a backup is refused before anything is touched', async (_, extra) => {
  const url = await targetOf('names');
  await expect(restoreBackup(await forge({ extra }), url)).rejects.toMatchObject({ reason: 'damaged' });
  await expectUntouched(url);
});

test('statements in the names of tables, columns and sequences are refused', async () => {
  const url = await targetOf('statements');
  const changes: ((manifest: BackupManifest) => void)[] = [
    ({ tables }) => Object.assign(tables[0] ?? {}, { name: 'articles" (id) from stdin; drop table users; --' }),
    ({ tables }) => tables[0]?.columns.push("id\") from program 'touch /tmp/x'; --"),
    ({ sequences }) => Object.assign(sequences[0] ?? {}, { name: 'x"; drop table users; --' }),
  ];
  for (const manifest of changes)
    await expect(restoreBackup(await forge({ manifest }), url)).rejects.toMatchObject({ reason: 'damaged' });
  await expectUntouched(url);
});

test('a backup of a later schema or a later layout is refused as newer', async () => {
  const url = await targetOf('newer');
  const later: ((header: BackupHeader) => void)[] = [
    ({ migrations }) => migrations.push({ hash: 'later', at: 99_999_999_999_999 }),
    (header) => Object.assign(header, { format: 2 }),
  ];
  for (const header of later)
    await expect(restoreBackup(await forge({ header }), url)).rejects.toMatchObject({ reason: 'newer' });
  await expectUntouched(url);
});

test('a database that a server is connected to is refused, and taken when the server is gone', async () => {
  const url = await targetOf('in_use');
  process.env['DATABASE_URL'] = url;
  await sql()`select 1`;
  await expect(restoreBackup(file, url)).rejects.toMatchObject({ reason: 'in_use' });
  await expectUntouched(url);
  await closeDatabase();
  await restoreBackup(file, url);
  expect(await dumpRows(url)).toEqual(await dumpRows(source));
});

test('a database with tables of something else is refused', async () => {
  const url = await targetOf('shared');
  const other = postgres(url, { max: 1 });
  await other`create table invoices (id int)`;
  await expect(restoreBackup(file, url)).rejects.toMatchObject({ reason: 'shared' });
  await expectUntouched(url);
  await other`drop table invoices`;
  await other.end();
  await restoreBackup(file, url);
});
