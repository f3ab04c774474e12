import { tracingChannel } from 'node:diagnostics_channel';
import { sql as words } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db, POOL_SIZE, sql } from '#db/client/client';
import { countQueries, QUERY_CHANNEL, type WatchedQuery } from '#db/client/query-watch';
import { countConnections, readQueues } from '#db/operation/health';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('query_watch');

const seen: WatchedQuery[] = [];
tracingChannel<unknown, WatchedQuery>(QUERY_CHANNEL).asyncEnd.subscribe((query) => {
  seen.push(query as WatchedQuery);
});

test('each query is told once, by its text without values, and whether it failed', async () => {
  await sql()`select 1`;
  seen.length = 0;
  await sql()`select ${'riêng tư'}::text as typed`;
  await db().execute(words`select ${'riêng tư'}::text as typed`);
  await expect(sql()`select 1 / ${0}::int`).rejects.toThrow('division by zero');
  expect(seen.map(({ statement, error }) => [statement, error === undefined])).toEqual([
    ['select ?::text as typed', true],
    ['select $1::text as typed', true],
    ['select 1 / ?::int', false],
  ]);
  expect(countQueries()).toEqual({ running: 0, waiting: 0 });
});

test('queries beyond the connections are seen waiting', async () => {
  const release = Promise.withResolvers<void>();
  const holder = sql().begin(async (tx) => {
    await tx`select pg_advisory_lock(77)`;
    await release.promise;
    await tx`select pg_advisory_unlock(77)`;
  });
  while ((await locksHeld()) < 1) await new Promise((resolve) => setTimeout(resolve, 5));
  const held = Array.from({ length: POOL_SIZE + 2 }, () => sql()`select pg_advisory_xact_lock(77)`);
  const all = Promise.all(held);
  await expect.poll(countQueries).toEqual({ running: POOL_SIZE - 1, waiting: 3 });
  release.resolve();
  await Promise.all([holder, all]);
  expect(countQueries()).toEqual({ running: 0, waiting: 0 });
});

async function locksHeld(): Promise<number> {
  const [row] = await sql()`select count(*)::int as held from pg_locks where locktype = 'advisory' and granted`;
  return row?.['held'];
}

test('what waits in each queue is counted, with the age of the oldest', async () => {
  expect(await readQueues()).toEqual({
    search: { length: 0, seconds: 0 },
    pings: { length: 0, seconds: 0 },
    schedule: { length: 0, seconds: 0 },
  });
  const id = await givenArticle(await givenCategory('tin'), 'tin-moi');
  await sql()`insert into search_queue values (${id}, now() - interval '1 hour'), (${id + 1}, '-infinity')
    on conflict (article_id) do update set queued_at = excluded.queued_at`;
  await sql()`insert into ping_channels values ('websub') on conflict do nothing`;
  await sql()`update articles set scheduled_revision_id = null, scheduled_at = now() - interval '1 minute' where id = ${id}`;
  expect((await readQueues()).schedule.length).toBe(0);
  const [revision] = await sql()`insert into revisions (article_id, category_id, slug, title, excerpt, body)
    select id, category_id, slug, 'b', '', '{"type":"doc","content":[{"type":"paragraph"}]}' from articles returning id`;
  await sql()`update articles set scheduled_revision_id = ${revision?.['id']}`;
  const { search, schedule } = await readQueues();
  expect([search.length, schedule.length]).toEqual([1, 1]);
  expect(search.seconds).toBeGreaterThanOrEqual(3600);
  expect(schedule.seconds).toBeGreaterThanOrEqual(60);
  expect((await countConnections()).get('active')).toBeGreaterThanOrEqual(1);
});
