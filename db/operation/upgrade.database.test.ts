import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import postgres from 'postgres';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { PLAIN_TEXT, quoted } from '#db/operation/snapshot';
import { drillBackup } from '#server/backup/drill';
import { readBackup } from '#server/backup/read';
import { restoreBackup } from '#server/backup/restore';
import { loadRelease, RELEASE } from '#tests/database/release';
import { createTestDatabase } from '#tests/support/test-database';

const RELEASE_LEVEL = 8;

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-upgrade-'));
beforeEach(() => {
  process.env['DATA_DIR'] = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

type Rows = Record<string, string[]>;

async function readReleased(): Promise<Rows> {
  const chunks: Record<string, Uint8Array[]> = {};
  const { manifest } = await readBackup(RELEASE, undefined, {
    rows: async (table, content) => {
      chunks[table] = [...(chunks[table] ?? []), ...(await Readable.from(content).toArray())];
    },
  });
  return Object.fromEntries(manifest.tables.map(({ name }) => [name, linesOf(chunks[name] ?? [])]));
}

/** Only the release's tables and columns. */
async function readUpgraded(url: string): Promise<Rows> {
  const { manifest } = await readBackup(RELEASE);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(PLAIN_TEXT).simple();
  const rows: Rows = {};
  for (const { name, columns } of manifest.tables) {
    const copy = await sql.unsafe(`copy "${name}" (${quoted(columns)}) to stdout`).readable();
    rows[name] = linesOf(await copy.toArray());
  }
  await sql.end();
  return rows;
}

const linesOf = (chunks: Uint8Array[]) => Buffer.concat(chunks).toString().split('\n').sort();

async function readApplied(url: string): Promise<number[]> {
  const sql = postgres(url, { max: 1 });
  const rows = await sql`select created_at::float8 as at from drizzle.__drizzle_migrations order by id`;
  await sql.end();
  return rows.map(({ at }) => Number(at));
}

async function listKnown(): Promise<number[]> {
  const { entries } = JSON.parse(await readFile('db/migrations/meta/_journal.json', 'utf8')) as {
    entries: { when: number }[];
  };
  return entries.map(({ when }) => when);
}

async function givenReleased(name: string): Promise<string> {
  const url = await loadRelease(`test_upgrade_${name}`);
  expect(await readApplied(url)).toHaveLength(RELEASE_LEVEL);
  return url;
}

async function run(url: string, ...args: string[]) {
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: url, DATA_DIR: folder } });
  const code = new Promise((resolve) => child.once('close', resolve));
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output, errors };
}

const listUsers = (url: string) => run(url, 'cli/user.ts', 'list');

test('processes of a new release that start at once bring the old one forward: once, and nothing is lost', async () => {
  const url = await givenReleased('together');
  const ended = await Promise.all([listUsers(url), listUsers(url), listUsers(url)]);
  expect(ended.map(({ code, errors }) => [code, errors])).toEqual(Array(3).fill([0, '']));
  expect(ended[0]?.output).toContain('quantri@demo.invalid');
  expect(await readApplied(url)).toEqual(await listKnown());
  const upgraded = await readUpgraded(url);
  expect(upgraded).toEqual(await readReleased());
  expect(upgraded['articles']?.length).toBeGreaterThan(20);
});

test('an older build says plainly that the database is newer, and changes nothing', async () => {
  const url = await givenReleased('newer');
  const sql = postgres(url, { max: 1 });
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`;
  await sql.end();
  const { code, output, errors } = await listUsers(url);
  expect([code, output]).toEqual([1, '']);
  expect(errors.trim()).toMatch(/^✗ Cơ sở dữ liệu mới hơn mã nguồn này: [^\n]*$/);
  expect(await readApplied(url)).toHaveLength(RELEASE_LEVEL + 1);
  expect(await readUpgraded(url)).toEqual(await readReleased());
});

test('a backup of that release passes its drill, and is restored and brought forward', async () => {
  const url = await createTestDatabase(inject('postgresUrl'), 'test_upgrade_restored');
  expect(await drillBackup(RELEASE, url)).toEqual({ result: 'passed', note: null });
  const restored = await run(url, 'cli/restore.ts', RELEASE);
  expect([restored.code, restored.errors]).toEqual([0, '']);
  expect(await readApplied(url)).toEqual(await listKnown());
  expect(await readUpgraded(url)).toEqual(await readReleased());
});

test('it is restored into an empty portal of the new release, too', async () => {
  const url = await createTestDatabase(inject('postgresUrl'), 'test_upgrade_started');
  expect((await listUsers(url)).code).toBe(0);
  await restoreBackup(RELEASE, url);
  expect(await readApplied(url)).toHaveLength(RELEASE_LEVEL);
  expect((await listUsers(url)).output).toContain('quantri@demo.invalid');
  expect(await readApplied(url)).toEqual(await listKnown());
  expect(await readUpgraded(url)).toEqual(await readReleased());
});
