import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { findLiveArticle } from '#db/article/articles';
import { createArticle, saveRevision } from '#db/article/commands';
import { findDeskArticle } from '#db/article/rows';
import { closeDatabase, sql } from '#db/client/client';
import { migrateDatabase } from '#db/operation/migrate';
import { readVisitStatistics, recordVisits } from '#db/visits/visits';
import { emptyManuscript } from '#domain/article/manuscript';
import { dumpRowsBy } from '#tests/database/content';
import { givenArticle, givenCategory } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

/** PostgreSQL's own user must reach it. */
const folder = mkdtempSync(path.join(tmpdir(), 'full-database-'));
chmodSync(folder, 0o755);
const disk = path.join(folder, 'disk');
mkdirSync(disk);
const isSmall = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]).status === 0;
if (!isSmall) console.warn('SKIPPED: only root can give a database a small disk, so that a full one is not tested.');

/** More memory than the small disk, so that readers never have to write first. */
const SETTINGS = { fsync: 'off', shared_buffers: '256MB' };
let server: EmbeddedPostgres;
let before: postgres.Sql;

async function makeSmallDatabase(): Promise<string> {
  const admin = postgres(server.url, { max: 1 });
  const [row] = await admin`show data_directory`;
  const owner = statSync(String(row?.['data_directory']));
  chownSync(disk, owner.uid, owner.gid);
  chmodSync(disk, 0o700);
  await admin.unsafe(`create tablespace small location '${disk}'`);
  await admin`create database portal tablespace small`;
  await admin.end();
  const address = new URL(server.url);
  address.pathname = '/portal';
  return address.href;
}

beforeAll(async () => {
  if (!isSmall) return;
  // A server of its own: what cannot be written to a full disk blocks all that it serves.
  server = await startEmbeddedPostgres({ folder: path.join(folder, 'server'), password: 'test', settings: SETTINGS });
  const url = await makeSmallDatabase();
  await migrateDatabase(url);
  process.env['DATABASE_URL'] = url;
  before = postgres(url, { max: 1, idle_timeout: 0 });
  await before`select 1`;
});

afterAll(async () => {
  if (isSmall) {
    await Promise.all([closeDatabase(), before.end()]);
    await server.stop();
    spawnSync('umount', [disk]);
  }
  rmSync(folder, { recursive: true });
});

async function fill(): Promise<void> {
  await sql()`create table filler (content text)`;
  await sql()`alter table filler alter content set storage plain`;
  const insert = (rows: number) =>
    sql()`insert into filler select repeat('x', 7000) from generate_series(1, ${rows}::int)`.then(
      () => true,
      () => false,
    );
  for (const rows of [1000, 100, 10, 1]) while (await insert(rows));
}

/** Connected before the disk was full: PostgreSQL may need room to open a connection. */
const rows = () => dumpRowsBy(before, 'filler');

test('a database whose disk is full answers readers, takes nothing by halves, and goes on when there is room', async (context) => {
  context.skip(!isSmall);
  const category = await givenCategory('tin');
  const read = await givenArticle(category, 'bai');
  const actor = await givenUser('lan', 'secretary');
  const created = await createArticle(category, actor);
  const id = created.ok ? created.value : 0;
  const text = randomBytes(100_000).toString('base64');
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
  };
  const save = async () => {
    const head = (await findDeskArticle(id))?.head.id ?? 0;
    return saveRevision(
      { id, baseRevisionId: head, manuscript: { ...emptyManuscript(category), title: 'Dài', body } },
      actor,
    );
  };
  const at = new Date('2026-11-23T03:00Z');
  const views = Array.from({ length: 5000 }, (_, n) => ({
    path: '/',
    articleId: null,
    at: at.getTime(),
    visitor: `${n}`,
  }));
  const batch = { batchId: randomUUID(), views, uncounted: [] };

  await fill();
  const kept = await rows();
  const isFull = { cause: { code: '53100' } };
  await expect(save()).rejects.toMatchObject(isFull);
  await expect(recordVisits(batch)).rejects.toMatchObject(isFull);
  expect(await findLiveArticle(read)).toMatchObject({ slug: 'bai' });
  expect(await rows()).toEqual(kept);

  await sql()`drop table filler`;
  expect(await save()).toMatchObject({ ok: true });
  await recordVisits(batch);
  expect(await readVisitStatistics(at)).toMatchObject({ today: 5000, total: 5000 });
});
