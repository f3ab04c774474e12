import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runEvery } from '#server/base/repeat';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('what fails is logged once, tried again, and keeps nothing else from its work', async () => {
  const lines = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const done = { failing: 0, other: 0 };
  runEvery(1000, 'index', async () => {
    done.failing++;
    if (done.failing < 4) throw new Error('broken');
  });
  runEvery(1000, 'schedule', async () => {
    done.other++;
  });
  await vi.advanceTimersByTimeAsync(4000);
  expect(done).toEqual({ failing: 5, other: 5 });
  expect(lines.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject([
    { part: 'index', msg: 'trying again every 1 s', reason: 'broken' },
  ]);
});

test('what takes long is not begun again meanwhile', async () => {
  let begun = 0;
  const ends: (() => void)[] = [];
  runEvery(1000, 'slow', () => {
    begun++;
    return new Promise((end) => ends.push(end));
  });
  await vi.advanceTimersByTimeAsync(3000);
  expect(begun).toBe(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(begun).toBe(2);
});
