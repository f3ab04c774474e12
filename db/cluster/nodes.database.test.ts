import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { beforeEach, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { announceContentChange, listenForContentChanges, readGeneration } from '#db/client/content-events';
import type { Generation } from '#db/client/generation';
import { awaitNodes, isOlderNodeThere, listNodes, removeNodeOfProcess, reportNode } from '#db/cluster/nodes';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('nodes');

beforeEach(() => sql()`delete from nodes`);

const node = (pid: number) => ({ id: randomUUID(), host: 'a', pid, build: 'x' });
const waits = () => new Promise((resolve) => setTimeout(() => resolve('waits'), 150));

test('each change is a new state with the next number, told to all with its commit', async () => {
  const heard: (Generation | undefined)[] = [];
  let connected: (value?: unknown) => void = () => {};
  const isConnected = new Promise((resolve) => {
    connected = resolve;
  });
  await listenForContentChanges((one) => heard.push(one), connected);
  await isConnected;
  const before = await readGeneration();
  await announceContentChange();
  await announceContentChange();
  await sql()`select pg_notify('content_changed', '17')`;
  await expect.poll(() => heard.length).toBe(3);
  expect(heard.map((one) => one?.number)).toEqual([before.number + 1, before.number + 2, undefined]);
  expect(new Set([before.mark, heard[0]?.mark, heard[1]?.mark]).size).toBe(3);
  expect(await readGeneration()).toEqual(heard[1]);
});

test('numbers follow the commits: who announces waits until the one before is committed', async () => {
  const other = postgres(process.env['DATABASE_URL'] ?? '', { max: 1 });
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const first = other.begin(async (tx) => {
    await tx`select announce_content_change()`;
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  const { number } = await readGeneration();
  const second = announceContentChange().then(() => 'announced');
  expect(await Promise.race([second, waits()])).toBe('waits');
  end.resolve();
  await Promise.all([first, second]);
  expect((await readGeneration()).number).toBe(number + 2);
  await other.end();
});

test('a change waits for every node that lives, for none that is silent, and no longer than the limit', async () => {
  const [quick, slow, dead] = [node(1), node(2), node(3)];
  for (const one of [quick, slow, dead]) await reportNode(one, 4);
  await sql()`update nodes set seen_at = now() - interval '6 seconds' where id = ${dead.id}`;
  await reportNode(quick, 5);
  expect(await awaitNodes(5, 100)).toMatchObject([{ pid: 2 }]);
  const told = awaitNodes(5, 20_000).then((behind) => behind.length);
  expect(await Promise.race([told, waits()])).toBe('waits');
  await reportNode(slow, 5);
  expect(await told).toBe(0);
});

test('a node never takes back what it acknowledged, and learns the present state', async () => {
  const one = node(1);
  await reportNode(one, 7);
  const { clock, ...generation } = await reportNode(one, 3);
  expect(await awaitNodes(7, 0)).toEqual([]);
  expect(generation).toEqual(await readGeneration());
  expect(Math.abs(clock - Date.now())).toBeLessThan(60_000);
});

test('who has been silent for ten minutes is forgotten, and a process that ended at once', async () => {
  const [one, gone, killed] = [node(1), node(2), node(3)];
  for (const each of [one, gone, killed]) await reportNode(each, 1);
  await sql()`update nodes set seen_at = now() - interval '11 minutes' where id = ${gone.id}`;
  await removeNodeOfProcess('a', 3);
  await reportNode(one, 1);
  expect((await listNodes()).map(({ pid }) => pid)).toEqual([1]);
});

test('a node of the release before is told from those of this one, until it is silent', async () => {
  const [fresh, old] = [node(1), node(2)];
  await reportNode(fresh, 0);
  expect(await isOlderNodeThere()).toBe(false);
  await sql()`insert into nodes (id, host, pid, build, generation) values (${old.id}, 'a', 2, 'before', 0)`;
  expect(await isOlderNodeThere()).toBe(true);
  await sql()`update nodes set seen_at = now() - interval '11 minutes' where id = ${old.id}`;
  await reportNode(fresh, 0);
  expect(await isOlderNodeThere()).toBe(false);
});
