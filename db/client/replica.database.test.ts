import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql as statement } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort } from '#cli/base/ports';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#cli/postgres/embedded-postgres';
import { closeDatabase, db, sql } from '#db/client/client';
import { readGeneration } from '#db/client/content-events';
import type { Generation } from '#db/client/generation';
import { checkReplica, closeReplica, enterReaders, openReplica } from '#db/client/replica';
import { migrateDatabase } from '#db/operation/migrate';
import { site } from '#db/schema/site';

/** PostgreSQL's own user must reach it. */
const folder = mkdtempSync(path.join(tmpdir(), 'replica-'));
execFileSync('chmod', ['755', folder]);
const SETTINGS = { fsync: 'off' };

let original: EmbeddedPostgres;
let standby: EmbeddedPostgres;
let replica: postgres.Sql;
let needed: Generation;

const startStandby = async (settings: Record<string, string>) =>
  startEmbeddedPostgres({
    folder: path.join(folder, 'standby'),
    password: 'test',
    settings: { ...SETTINGS, ...settings },
  });

/** A streaming replica, made from the stopped primary's files. */
beforeAll(async () => {
  const own = { folder: path.join(folder, 'primary'), password: 'test', port: await freePort(), settings: SETTINGS };
  original = await startEmbeddedPostgres(own);
  await migrateDatabase(original.url);
  await original.stop();
  execFileSync('cp', ['-a', own.folder, path.join(folder, 'standby')]);
  writeFileSync(path.join(folder, 'standby/standby.signal'), '');
  original = await startEmbeddedPostgres(own);
  process.env['DATABASE_URL'] = original.url;
  standby = await startStandby({
    primary_conninfo: `host=127.0.0.1 port=${own.port} user=postgres password=test`,
  });
  replica = postgres(standby.url, { max: 1, onnotice: () => {} });
  openReplica(standby.url, () => needed);
});

afterAll(async () => {
  await Promise.all([closeReplica(), replica.end({ timeout: 1 }), closeDatabase()]);
  await standby.stop();
  await original.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  enterReaders(true);
  needed = await readGeneration();
});

const isReplica = async () =>
  (await db().execute<{ yes: boolean }>(statement`select pg_is_in_recovery() as yes`))[0]?.yes;

const untilRead = () =>
  expect
    .poll(async () => {
      await checkReplica().catch(() => {});
      return isReplica();
    })
    .toBe(true);

test('readers’ pages are read from the replica, everything else from the primary', async () => {
  await untilRead();
  enterReaders(false);
  expect(await isReplica()).toBe(false);
  enterReaders(true);
  await db().transaction(async (tx) => {
    expect(await tx.execute(statement`select pg_is_in_recovery() as yes`)).toEqual([{ yes: false }]);
  });
});

test('a replica that lags shows no reader what was before the change', async () => {
  await untilRead();
  await replica`select pg_wal_replay_pause()`;
  await sql()`select announce_content_change()`;
  expect(await isReplica()).toBe(true); // this process has not heard of the change
  needed = await readGeneration();
  expect(await isReplica()).toBe(false);
  await checkReplica();
  expect(await isReplica()).toBe(false);
  await replica`select pg_wal_replay_resume()`;
  await untilRead();
});

test('what is written in a reader’s context is written all the same, and rows come in the same form', async () => {
  await untilRead();
  const words = { name: 'a', agency: 'b', description: '', address: '', phone: '', email: '', licence: '' };
  await db().insert(site).values(words);
  await untilRead();
  await expect.poll(async () => (await db().select().from(site)).length).toBe(1);
  const times = statement`select now() as at, 1::bigint as n, '{"a":1}'::jsonb as j`;
  const [fromReplica] = await db().execute(times);
  enterReaders(false);
  const [fromPrimary] = await db().execute(times);
  const typesOf = (row: object | undefined) => Object.values(row ?? {}).map((value) => typeof value);
  expect(typesOf(fromReplica)).toEqual(typesOf(fromPrimary));
});

test('a database that is no replica of this one is not read', async () => {
  needed = { ...needed, mark: '00000000-0000-0000-0000-000000000000' };
  await checkReplica();
  expect(await isReplica()).toBe(false);
});

test('a replica that dies in the middle costs no answer', async () => {
  await untilRead();
  const asked = Array.from({ length: 8 }, () => db().execute(statement`select pg_sleep(0.3), 1 as n`));
  await standby.stop();
  expect((await Promise.all(asked)).map((rows) => rows[0]?.['n'])).toEqual(Array(8).fill(1));
  expect(await isReplica()).toBe(false);
  await expect(checkReplica()).rejects.toThrow();
  expect((await sql()`select 1 as n`)[0]?.['n']).toBe(1);
});
