import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import { findLastDue, readBackups, takeBackupTurn } from '#db/operation/backups';
import { prefixOf } from '#db/operation/scratch';
import { lastDue } from '#domain/operation/backup-schedule';
import { createBackup } from '#server/backup/create';
import { drillBackup } from '#server/backup/drill';
import { startNightlyBackups } from '#server/backup/nightly';
import { makeScheduledBackup } from '#server/backup/scheduled';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('backup_schedule');

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-schedule-'));
const settings = { folder, key: undefined, at: '02:00', keptDays: 14 };
const DUE = new Date('2026-11-24T19:00:00Z');
const url = () => process.env['DATABASE_URL'] ?? '';

beforeAll(async () => {
  process.env['DATA_DIR'] = path.join(folder, 'data');
  await givenArticle(await givenCategory('tin'), 'bai');
});
beforeEach(() => sql()`delete from backups`);
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

/** Of this database alone: other tests drill on the same server. */
const listDrills = async () =>
  sql()`select datname from pg_database where starts_with(datname, ${await prefixOf(sql())})`;

test('of nodes that want the same backup one makes it; it is proved, and what is too old goes', async () => {
  for (const name of ['cong-tin-2020-01-01-020000.tar.zst', 'ghi-chu-2020-01-01.txt']) {
    writeFileSync(path.join(folder, name), '');
  }
  const onlyNewest = { ...settings, keptDays: 1 };
  const made = await Promise.all([1, 2, 3].map(() => makeScheduledBackup(url(), onlyNewest, DUE)));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await makeScheduledBackup(url(), settings, DUE)).toBe(false);
  const files = readdirSync(folder).filter((name) => name.endsWith('.zst') || name.endsWith('.txt'));
  expect(files).toEqual([expect.stringMatching(/^cong-tin-20(?!20).*\.tar\.zst$/), 'ghi-chu-2020-01-01.txt']);
  const { last, lastGoodAt } = await readBackups();
  expect(last).toMatchObject({ dueAt: DUE, drill: 'passed', note: null });
  expect(last?.bytes).toBe(readFileSync(path.join(folder, files[0] ?? '')).length);
  expect(lastGoodAt).toEqual(last?.endedAt);
  expect(await listDrills()).toEqual([]);
});

test('a backup that cannot be written is noted with its reason, and removes no earlier one', async () => {
  const kept = path.join(folder, 'cong-tin-2020-01-02-020000.tar.zst');
  writeFileSync(kept, '');
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  expect(await makeScheduledBackup(url(), { ...settings, folder: file }, DUE)).toBe(true);
  expect(await readBackups()).toMatchObject({ last: { bytes: null, drill: null }, lastGoodAt: undefined });
  expect((await readBackups()).last?.note).toContain('EEXIST');
  expect(readdirSync(folder)).toContain(path.basename(kept));
});

test('what a node that died had begun is begun anew by another', async () => {
  await expect(takeBackupTurn(url(), DUE, () => Promise.reject(new Error('died')))).rejects.toThrow('died');
  expect((await readBackups()).last).toBeUndefined();
  expect(await makeScheduledBackup(url(), settings, DUE)).toBe(true);
  expect((await readBackups()).last?.drill).toBe('passed');
});

test('a server makes the backup of the day in a process of its own', async () => {
  Object.assign(process.env, { BACKUP_AT: '02:00', BACKUP_DIR: path.join(folder, 'nightly') });
  startNightlyBackups();
  while (!(await readBackups()).last) await pause(50);
  expect((await readBackups()).last).toMatchObject({ dueAt: lastDue('02:00', new Date()), drill: 'passed' });
  expect(readdirSync(path.join(folder, 'nightly'))).toHaveLength(1);
});

test('a machine whose clock is days ahead makes the backup of today, not that of a day to come', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 86_400_000 });
  const due = await findLastDue('02:00').finally(() => vi.useRealTimers());
  expect(due).toEqual(lastDue('02:00', new Date()));
});

test('a drill tells what comes back differently', async () => {
  await sql()`create table extra (id int)`;
  const { file } = await createBackup({ url: url(), folder, now: new Date('2026-11-21T00:00Z') });
  await sql()`drop table extra`;
  const drill = await drillBackup(file, url());
  expect(drill).toEqual({ result: 'failed', note: expect.stringMatching(/^restored differently: extra 0 /) });
});

test('a drill tells a damaged backup, and says where no database may be made', async () => {
  const { file } = await createBackup({ url: url(), folder, now: new Date('2026-11-20T00:00Z') });
  expect(await drillBackup(file, url())).toEqual({ result: 'passed', note: null });

  await sql().unsafe(`drop role if exists drill_reader`);
  await sql().unsafe(`create role drill_reader login password 'x'`);
  const reader = new URL(url());
  reader.username = 'drill_reader';
  reader.password = 'x';
  expect(await drillBackup(file, reader.href)).toMatchObject({ result: 'impossible' });
  await sql().unsafe(`drop role drill_reader`);

  const content = readFileSync(file);
  content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
  writeFileSync(file, content);
  expect(await drillBackup(file, url())).toMatchObject({ result: 'failed' });
  expect(await listDrills()).toEqual([]);
});
