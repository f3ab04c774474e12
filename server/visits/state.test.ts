import { expect, test } from 'vitest';
import { listJobs, noteTurn } from '#server/telemetry/job-metrics';
import { countingState, noteBatch, noteFailed, noteRecorded } from '#server/visits/state';

const hit = (at: number) => ({ path: '/', at, method: 'GET', address: '', userAgent: '' });
const view = (at: number) => ({ path: '/', articleId: null, at, visitor: 'v', origin: 'o' });

test('what waits is known from the batch that is tried, and is nothing once it is recorded', () => {
  const batch = { id: 'a', hits: [hit(1000), hit(2000)], dropped: 1, waiting: 3 };
  noteBatch(batch);
  noteFailed(batch, false);
  noteBatch(batch);
  expect(countingState()).toMatchObject({ buffered: 5, oldest: 1000, batches: { recorded: 0, retried: 1, lost: 0 } });
  const uncounted = [
    { reason: 'bot', at: 1, hits: 1 },
    { reason: 'dropped', at: 1, hits: 1 },
  ] as const;
  noteRecorded({ batchId: 'a', views: [view(1000)], uncounted: [...uncounted] }, 0);
  expect(countingState()).toMatchObject({ buffered: 3, views: 1, uncounted: { bot: 1, dropped: 1 } });
  const last = { id: 'b', hits: [hit(3000), hit(3100), hit(3200)], dropped: 0 };
  noteBatch(last);
  noteFailed(last, true);
  expect(countingState()).toMatchObject({ buffered: 0, oldest: undefined, batches: { lost: 1 } });
});

test('a job’s lag is what its turn was late, and a failure keeps when it last succeeded', () => {
  noteTurn('job', { every: 1000, begun: 10_000, isFailing: false }, 10_500);
  noteTurn('job', { every: 1000, begun: 13_500, isFailing: true }, 13_600);
  expect(listJobs().get('job')).toEqual({ every: 1000, begun: 13_500, isFailing: true, lag: 2500, succeeded: 10_500 });
});
