import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, sql } from '#db/client/client';
import { saveMedia } from '#db/media/changes';
import { createBackup } from '#server/backup/create';
import { restoreBackup } from '#server/backup/restore';
import { storage } from '#server/storage/chosen';
import { dumpRows, givenTarget } from '#tests/database/content';
import { givenArticle, givenCategory, openTestDatabase } from '#tests/database/database';

/** Enough events that a backup still reads them while something else happens. */
const BULK = 300_000;

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-moment-'));
let source = '';

beforeAll(async () => {
  source = await openTestDatabase('moment_source');
  process.env['DATA_DIR'] = path.join(folder, 'source');
  await givenArticle(await givenCategory('tin'), 'bai');
  await sql()`insert into audit_events (action, note)
    select 'site.change', repeat(md5(n::text), 8) from generate_series(1, ${BULK}::int) n`;
});
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});

/** Resolves when the backup has its snapshot and reads the events. */
async function untilReading(backup: Promise<unknown>): Promise<void> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  backup.then(over, over);
  const reading = () => sql()`select from pg_stat_activity
    where datname = current_database() and application_name = 'cong-tin-backup' and query like 'copy "audit_events"%'`;
  while ((await reading()).length === 0) {
    if (isOver) throw new Error('the backup was over before it was seen reading');
    await pause(2);
  }
}

/** Restores a backup during which `happening` ran. */
async function restoreAfter(name: string, happening: () => Promise<void>) {
  process.env['DATA_DIR'] = path.join(folder, 'source');
  let isWritten = false;
  const backup = createBackup({ url: source, folder: path.join(folder, name) }).finally(() => {
    isWritten = true;
  });
  await untilReading(backup);
  await happening();
  expect(isWritten).toBe(false);
  const { file, manifest } = await backup;
  const url = await givenTarget(`moment_${name}`, path.join(folder, `${name}-data`));
  await restoreBackup(file, url);
  return { url, manifest };
}

test('what is written during a backup is not in it, in no table', async () => {
  const before = await dumpRows(source, 'audit_events');
  const { url } = await restoreAfter('writer', async () => {
    await givenArticle(await givenCategory('moi'), 'bai-moi');
    await sql()`update articles set slug = 'doi-ten' where slug = 'bai'`;
    await sql()`insert into web_link_groups (title) values ('Mới')`;
  });
  expect(await dumpRows(url, 'audit_events')).toEqual(before);
  expect(await dumpRows(source, 'audit_events')).not.toEqual(before);
});

async function givenDocument(letter: string): Promise<{ id: number; key: string }> {
  const sha256 = letter.repeat(64);
  const file = { sha256, kind: 'document' as const, contentType: 'application/pdf', name: 'a.pdf', bytes: 1 };
  const key = `${sha256}/file.pdf`;
  const { media } = await saveMedia({ ...file, width: 0, height: 0 }, () => storage().put(key, Buffer.from(letter)));
  return { id: media.id, key };
}

test('a file deleted during a backup is left out with its record; one that was lost before is named', async () => {
  process.env['DATA_DIR'] = path.join(folder, 'source');
  const kept = await givenDocument('a');
  const deleted = await givenDocument('b');
  const lost = await givenDocument('c');
  await storage().removeFolder(path.dirname(lost.key));
  const { url, manifest } = await restoreAfter('deleter', async () => {
    await sql()`delete from media where id = ${deleted.id}`;
    await storage().removeFolder(path.dirname(deleted.key));
  });
  expect(manifest).toMatchObject({ deletedMedia: [deleted.id], missing: [lost.key], media: { files: 1 } });
  expect((await dumpRows(url, 'audit_events'))['media']).toEqual((await dumpRows(source, 'audit_events'))['media']);
  expect(existsSync(path.join(folder, 'deleter-data/media', kept.key))).toBe(true);
});

test('a backup whose connection is ended while it reads fails with the reason, and leaves nothing', async () => {
  const target = path.join(folder, 'ended');
  const backup = createBackup({ url: source, folder: target });
  const failed = expect(backup).rejects.toThrow(/terminating connection|CONNECTION_(CLOSED|DESTROYED)/);
  await untilReading(backup);
  await sql()`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'cong-tin-backup'`;
  await failed;
  expect(readdirSync(target)).toEqual([]);
});
