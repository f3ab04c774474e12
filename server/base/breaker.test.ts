import { afterEach, expect, test, vi } from 'vitest';
import { openBreaker } from '#server/base/breaker';

afterEach(() => vi.restoreAllMocks());

const fails = () => Promise.reject(new Error('refused'));

test('what fails three times is left alone for a second, then tried by one alone, and told of once', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const breaker = openBreaker({ name: 'other', limitMs: 50 });
  for (let tried = 0; tried < 3; tried += 1) expect(await breaker.call(fails)).toBeUndefined();
  const work = vi.fn(fails);
  await breaker.call(work);
  expect(work).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(1001);
  await Promise.all([breaker.call(work), breaker.call(work)]);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1001);
  expect(await breaker.call(async () => 'here')).toBe('here');
  expect(await breaker.call(async () => 'again')).toBe('again');
  expect(told.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject([
    { level: 'error', part: 'other', msg: 'away, going on without', reason: 'refused' },
    { level: 'info', part: 'other', msg: 'back after 2 s' },
  ]);
  vi.useRealTimers();
});

test('nobody waits longer than the limit', async () => {
  const breaker = openBreaker({ name: 'other', limitMs: 20 });
  expect(await breaker.call(() => new Promise(() => {}))).toBeUndefined();
});
