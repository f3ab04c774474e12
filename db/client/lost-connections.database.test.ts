import { tracingChannel } from 'node:diagnostics_channel';
import type postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { POOL_SIZE, sql } from '#db/client/client';
import { openLongConnection } from '#db/client/long-connection';
import { countQueries, QUERY_CHANNEL, type WatchedQuery } from '#db/client/query-watch';
import { givenTestDatabase } from '#tests/database/database';

// Tests patches/postgres+….patch.

givenTestDatabase('lost_connections');

let admin: postgres.Sql;
beforeAll(async () => {
  admin = openLongConnection(inject('postgresUrl'));
  await sql()`create table written (word text)`;
});
afterAll(() => admin.end());

/** Ends the pool's busy connections, as a restart does. */
const cut = () => admin`select pg_terminate_backend(pid) from pg_stat_activity
  where datname = 'test_lost_connections' and state in ('active', 'idle in transaction')`;

const untilSleeping = (count: number) =>
  expect
    .poll(() => admin`select from pg_stat_activity where datname = 'test_lost_connections' and wait_event = 'PgSleep'`)
    .toHaveLength(count);

const codeOf = (error: { code?: unknown }) => error.code;

test('connections that are ended in the middle of an answer fail what they were asked, and nothing after', async () => {
  const lost = Array.from({ length: POOL_SIZE }, () => sql()`select pg_sleep(30)`.catch(codeOf));
  await untilSleeping(POOL_SIZE);
  const told: string[] = [];
  tracingChannel(QUERY_CHANNEL).asyncEnd.subscribe((query) => told.push((query as WatchedQuery).statement));
  await cut();
  expect(new Set(await Promise.all(lost))).toEqual(new Set(['CONNECTION_CLOSED']));
  const asked = Array.from({ length: POOL_SIZE * 2 }, (_, n) => sql()`select ${n}::int as n`);
  expect((await Promise.all(asked)).map(([row]) => row?.['n'])).toEqual([...Array(POOL_SIZE * 2).keys()]);
  expect(told.filter((statement) => statement === 'select pg_sleep(30)')).toHaveLength(POOL_SIZE);
  expect(countQueries()).toEqual({ running: 0, waiting: 0 });
});

test('a transaction whose connection is ended fails as a whole, and its connection serves again', async () => {
  const lost = sql()
    .begin(async (tx) => {
      await tx`insert into written values ('before')`;
      await tx`select pg_sleep(30)`;
    })
    .catch(codeOf);
  await untilSleeping(1);
  await cut();
  expect(await lost).toBe('CONNECTION_CLOSED');
  const asked = Array.from({ length: POOL_SIZE * 2 }, () => sql()`select from written`);
  expect((await Promise.all(asked)).map((rows) => rows.length)).toEqual(Array(POOL_SIZE * 2).fill(0));
});

test('what a transaction still asks after its connection was ended is not done outside of it', async () => {
  const goOn = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const lost = sql()
    .begin(async (tx) => {
      begun.resolve();
      await goOn.promise;
      await tx`insert into written values ('after')`;
    })
    .catch(codeOf);
  await begun.promise;
  await cut();
  expect(await lost).toBe('CONNECTION_CLOSED');
  await Promise.all(Array.from({ length: POOL_SIZE }, () => sql()`select 1`)); // remakes its connection
  goOn.resolve();
  await Promise.all(Array.from({ length: POOL_SIZE }, () => sql()`select 1`));
  expect(await sql()`select word from written`).toEqual([]);
});

test('a database that refuses to be connected anew says so at once, and is asked again when it does not', async () => {
  const lost = Array.from({ length: POOL_SIZE }, () => sql()`select pg_sleep(30)`.catch(codeOf));
  await untilSleeping(POOL_SIZE);
  await admin`alter database test_lost_connections allow_connections false`;
  await cut();
  await Promise.all(lost);
  expect(await sql()`select 1`.catch(codeOf)).toBe('55000');
  await admin`alter database test_lost_connections allow_connections true`;
  expect(await sql()`select 1 as one`).toEqual([{ one: 1 }]);
});
