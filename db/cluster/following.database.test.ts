import { expect, test } from 'vitest';
import { db, sql } from '#db/client/client';
import { announceContentChange, readGeneration } from '#db/client/content-events';
import { awaitNodes, listNodes } from '#db/cluster/nodes';
import { leaveNodes, refreshEveryNode, startNode } from '#server/cluster/following';
import { knownGeneration } from '#server/cluster/own-node';
import { findCopy } from '#server/http/errors/find-copy';
import PageCache from '#server/pages/page-cache';
import { sharePages } from '#server/pages/page-store';
import { givenTestDatabase } from '#tests/database/database';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('following');

const cache = new PageCache();
const keepPage = (key = '/a') => cache.set(key, { kind: 'APP_PAGE', status: 200, html: 'x' }, {});
/** Retries, because a page whose rendering began before the last change is not kept. */
const keepCopy = () =>
  expect
    .poll(async () => {
      await keepPage();
      return findCopy('/a');
    })
    .toMatchObject({ text: 'x' });
const untilForgotten = () => expect.poll(() => cache.get('/a')).toBeNull();

test('a node that starts learns the present state and acknowledges it', async () => {
  startNode();
  await expect.poll(knownGeneration).toMatchObject(await readGeneration());
  expect(await awaitNodes((await readGeneration()).number, 5000)).toEqual([]);
});

test('a change that no notification told of is seen by looking', async () => {
  await keepPage();
  await sql()`update content_generation set number = number + 1, mark = gen_random_uuid()`;
  await untilForgotten();
  expect(knownGeneration()).toMatchObject(await readGeneration());
});

test('a database that was set back to an earlier state is followed', async () => {
  await keepPage();
  await sql()`update content_generation set number = 0, mark = gen_random_uuid()`;
  await untilForgotten();
  expect(knownGeneration()).toMatchObject(await readGeneration());
});

test('a change that an older server tells of becomes a state of its own', async () => {
  const { number } = await readGeneration();
  await keepPage();
  await sql()`select pg_notify('content_changed', '17')`;
  await untilForgotten();
  await expect.poll(() => knownGeneration().number).toBe(number + 1);
});

test('what only adds leaves older copies of pages for when none can be made; anything else takes all of them', async () => {
  await keepCopy();
  for (let change = 0; change < 2; change += 1) {
    await announceContentChange(db(), { adds: true });
    await expect.poll(() => knownGeneration().number).toBe((await readGeneration()).number);
  }
  expect(findCopy('/a')).toMatchObject({ text: 'x' });
  await announceContentChange();
  await expect.poll(() => findCopy('/a')).toBeUndefined();
  await announceContentChange(db(), { adds: true });
  await expect.poll(() => knownGeneration().number).toBe((await readGeneration()).number);
  expect(findCopy('/a')).toBeUndefined();
});

test('a removal that no notification told of takes older copies, whatever was added after it', async () => {
  await keepCopy();
  await sql()`update content_generation set number = number + 3, removal = number + 1, mark = gen_random_uuid()`;
  await untilForgotten();
  expect(findCopy('/a')).toBeUndefined();
  await keepCopy();
  await sql()`update content_generation set number = number + 3, mark = gen_random_uuid()`;
  await untilForgotten();
  expect(findCopy('/a')).toMatchObject({ text: 'x' });
});

test('while it is not known what changed, older copies are not shown; they are again where nothing was taken away', async () => {
  await keepCopy();
  await sql()`alter table content_generation rename to content_generation_away`;
  await refreshEveryNode();
  expect(findCopy('/a')).toBeUndefined();
  await sql()`alter table content_generation_away rename to content_generation`;
  await sql()`update content_generation set number = number + 1, mark = gen_random_uuid()`;
  await expect.poll(() => findCopy('/a')).toMatchObject({ text: 'x' });
});

test('of a database that was set back nothing older is shown', async () => {
  await keepCopy();
  await sql()`update content_generation set number = number - 1, mark = gen_random_uuid(), removal = 0`;
  await untilForgotten();
  expect(findCopy('/a')).toBeUndefined();
});

test('a connection that is cut is made anew, and what happened meanwhile is not missed', async () => {
  await keepPage();
  await sql()`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query ilike 'listen%'`;
  await sql()`select announce_content_change()`;
  await untilForgotten();
  await keepPage();
  await sql()`select announce_content_change()`;
  await untilForgotten();
});

test('who publishes is answered when this node has acknowledged the change', async () => {
  await keepPage();
  await sql()`select announce_content_change()`;
  await refreshEveryNode();
  expect(await cache.get('/a')).toBeNull();
  expect(await awaitNodes((await readGeneration()).number, 0)).toEqual([]);
  expect(await listNodes()).toMatchObject([{ pid: process.pid }]);
});

test('where it is not known whether all show a change, pages are shared again as soon as the state is known', async () => {
  const marks: string[] = [];
  sharePages({
    get: async () => undefined,
    set: (_, { state }) => marks.push(state?.mark ?? ''),
    remove: () => {},
    claim: async () => true,
  });
  await sql()`alter table nodes rename to nodes_away`;
  await refreshEveryNode();
  await sql()`alter table nodes_away rename to nodes`;
  const { mark } = await readGeneration();
  const share = async () => {
    await cache.get('/shared');
    await keepPage('/shared');
    return marks.at(-1);
  };
  await expect.poll(share).toBe(mark);
});

test('a node that leaves is not brought back by what it was just saying', async () => {
  expect(await listNodes()).toHaveLength(1);
  await sql()`create function dawdle() returns trigger language plpgsql as
    'begin perform pg_sleep(1.5); return new; end'`;
  await sql()`create trigger dawdling before insert on nodes for each row execute function dawdle()`;
  await expect.poll(() => countWaiting('PgSleep')).toBe(1);
  await leaveNodes();
  await expect.poll(() => countWaiting('PgSleep')).toBe(0);
  expect(await listNodes()).toEqual([]);
});
