import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createArticle, saveRevision } from '#db/article-commands';
import { findDeskArticle } from '#db/article-rows';
import { findLiveArticle } from '#db/articles';
import { closeDatabase, sql } from '#db/client';
import { migrateDatabase } from '#db/migrate';
import { dumpRowsBy } from '#db/testing/content';
import { givenArticle, givenCategory } from '#db/testing/database';
import { givenUser } from '#db/testing/people';
import { readVisitFigures, recordVisits } from '#db/visits';
import { emptyManuscript } from '#domain/manuscript';

const folder = mkdtempSync(path.join(tmpdir(), 'cong-tin-full-database-'));
const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
let isSmall = mount.status === 0;
let server: postgres.Sql;
let before: postgres.Sql;

/** Only where the server is of this machine can it be given a small disk. */
async function makeSmallDatabase(): Promise<void> {
  const [row] = await server`show data_directory`;
  const owner = statSync(String(row?.['data_directory']));
  chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  await server.unsafe(`drop database if exists test_full_database with (force)`);
  await server.unsafe(`drop tablespace if exists test_small`);
  await server.unsafe(`create tablespace test_small location '${folder}'`);
  await server.unsafe(`create database test_full_database tablespace test_small`);
}

beforeAll(async () => {
  server = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} });
  isSmall &&= await makeSmallDatabase().then(
    () => true,
    () => false,
  );
  if (!isSmall)
    return console.warn('SKIPPED: only root can give a database a small disk, so that a full one is not tested.');
  const address = new URL(inject('postgresUrl'));
  address.pathname = '/test_full_database';
  await migrateDatabase(address.href);
  process.env['DATABASE_URL'] = address.href;
  before = postgres(address.href, { max: 1, idle_timeout: 0 });
  await before`select 1`;
});

afterAll(async () => {
  if (isSmall) {
    await closeDatabase();
    await before.end();
    await server`drop database test_full_database with (force)`;
    await server`drop tablespace test_small`;
  }
  await server.end();
  if (mount.status === 0) spawnSync('umount', ['--lazy', folder]);
  rmdirSync(folder);
});

/** Takes all room there is. */
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

/** By a connection from before the disk was full: PostgreSQL may need some room to open one. */
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
  expect(await readVisitFigures(at)).toMatchObject({ today: 5000, total: 5000 });
}, 60_000);
