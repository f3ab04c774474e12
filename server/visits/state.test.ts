import { expect, test } from 'vitest';
import { listJobs, noteTurn } from '#server/telemetry/job-metrics';
import { countingState, noteBatch, noteFailed, noteRecorded } from '#server/visits/state';

const hit = (at: number) => ({ path: '/', at, method: 'GET', address: '', userAgent: '' });
const view = (at: number) => ({ path: '/', articleId: null, at, visitor: 'v', origin: 'o' });

test('what waits is known from the batch that is tried, and is nothing once it is recorded', () => {
  const batch = { id: 'a', hits: [hit(1000), hit(2000)], dropped: 1, waiting: 3 };
  noteBatch('kept', batch);
  noteFailed('kept', batch, false);
  noteBatch('kept', batch);
  expect(countingState()).toMatchObject({ buffered: 5, oldest: 1000, batches: { recorded: 0, retried: 1, lost: 0 } });
  const uncounted = [
    { reason: 'bot', at: 1, hits: 1 },
    { reason: 'dropped', at: 1, hits: 1 },
  ] as const;
  noteRecorded('kept', { batchId: 'a', views: [view(1000)], uncounted: [...uncounted] }, 0);
  expect(countingState()).toMatchObject({ buffered: 3, views: 1, uncounted: { bot: 1, dropped: 1 } });
  const last = { id: 'b', hits: [hit(3000), hit(3100), hit(3200)], dropped: 0 };
  noteBatch('kept', last);
  noteFailed('kept', last, true);
  expect(countingState()).toMatchObject({ buffered: 0, oldest: undefined, batches: { lost: 1 } });
});

test('what one buffer records hides nothing that another cannot get rid of', () => {
  const stuck = { id: 'a', hits: [hit(1000)], dropped: 0, waiting: 4000 };
  noteBatch('middleware', stuck);
  noteFailed('middleware', stuck, false);
  noteBatch('kept', { id: 'b', hits: [hit(60_000)], dropped: 0 });
  expect(countingState()).toMatchObject({ buffered: 4002, oldest: 1000 });
  noteRecorded('kept', { batchId: 'b', views: [view(60_000)], uncounted: [] });
  expect(countingState()).toMatchObject({ buffered: 4001, oldest: 1000 });
});

test('a job’s lag is what its turn was late, and a failure keeps when it last succeeded', () => {
  noteTurn('job', { every: 1000, begun: 10_000, isFailing: false }, 10_500);
  noteTurn('job', { every: 1000, begun: 13_500, isFailing: true }, 13_600);
  expect(listJobs().get('job')).toEqual({ every: 1000, begun: 13_500, isFailing: true, lag: 2500, succeeded: 10_500 });
});
