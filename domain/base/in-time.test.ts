import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTime } from '#domain/base/in-time';

test('what comes in time is given, be it a failure; what does not is a failure', async () => {
  expect(await inTime(Promise.resolve(1), 1000)).toBe(1);
  await expect(inTime(Promise.reject(new Error('broken')), 1000)).rejects.toThrow('broken');
  await expect(inTime(pause(60_000, 1, { ref: false }), 5)).rejects.toThrow('no answer within 5 ms');
});
