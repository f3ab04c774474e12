import { expect, test } from 'vitest';
import type { Batch, Hit } from '#domain/visits/visits';
import { createVisitBuffer, type Delivery } from '#server/visits/buffer';

const hit = (path: string): Hit => ({ path, at: 0, method: 'GET', address: '', userAgent: '' });

function recorder(answers: (Delivery | Error)[] = []) {
  const batches: Batch[] = [];
  const send = async (batch: Batch) => {
    batches.push(batch);
    const answer = answers.shift() ?? 'recorded';
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { batches, send };
}

test('hits of one moment travel together', async () => {
  const { batches, send } = recorder();
  const buffer = createVisitBuffer({ send, delay: 1 });
  await Promise.all(['/a', '/b', '/c'].map((path) => buffer.add(hit(path))));
  expect(batches.map((batch) => batch.hits.length)).toEqual([3]);
});

test('a batch that fails is sent again, the same under the same id', async () => {
  const { batches, send } = recorder([new Error('refused'), 'retry']);
  await createVisitBuffer({ send, delay: 1 }).add(hit('/a'));
  expect(batches).toHaveLength(3);
  expect(new Set(batches.map((batch) => JSON.stringify(batch))).size).toBe(1);
});

test('what came while a batch was under way goes with the next one', async () => {
  const { batches, send } = recorder(['retry']);
  const buffer = createVisitBuffer({ send, delay: 5 });
  const first = buffer.add(hit('/a'));
  await new Promise((resolve) => setTimeout(resolve, 8));
  await Promise.all([first, buffer.add(hit('/b'))]);
  expect(batches.map(({ hits }) => hits.map(({ path }) => path))).toEqual([['/a'], ['/a'], ['/b']]);
});

test('under a stream of hits that never ends, each is let go with its own batch', async () => {
  const { send } = recorder();
  const buffer = createVisitBuffer({ send, delay: 5 });
  const stream = setInterval(() => buffer.add(hit('/stream')), 1);
  const settled = await Promise.race([
    buffer.add(hit('/a')).then(() => true),
    new Promise((resolve) => setTimeout(() => resolve(false), 500)),
  ]);
  clearInterval(stream);
  expect(settled).toBe(true);
});

test('no batch is larger than it may be', async () => {
  const { batches, send } = recorder();
  const buffer = createVisitBuffer({ send, delay: 1, batchSize: 2 });
  await Promise.all(['/a', '/b', '/c', '/d', '/e'].map((path) => buffer.add(hit(path))));
  expect(batches.map(({ hits }) => hits.length)).toEqual([2, 2, 1]);
});

test('beyond the limit hits are dropped and counted', async () => {
  const { batches, send } = recorder();
  const buffer = createVisitBuffer({ send, delay: 1, limit: 2 });
  await Promise.all(['/a', '/b', '/c', '/d'].map((path) => buffer.add(hit(path))));
  expect(batches.map(({ hits, dropped }) => [hits.length, dropped])).toEqual([[2, 2]]);
});

test('a closing server ends the tries', async () => {
  const { batches, send } = recorder(['retry', 'closing']);
  await createVisitBuffer({ send, delay: 1 }).add(hit('/a'));
  expect(batches).toHaveLength(2);
});
