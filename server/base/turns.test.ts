import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openTurns } from '#server/base/turns';

test('one at a time in their order, the machine left alone in between, and on after a failure', async () => {
  const take = openTurns(10);
  const seen: string[] = [];
  let ended = 0;
  const work = (name: string) => async () => {
    if (ended > 0) expect(performance.now() - ended).toBeGreaterThan(25);
    seen.push(`${name} begins`);
    await pause(30);
    seen.push(`${name} ends`);
    ended = performance.now();
    if (name === 'b') throw new Error('failed');
    return name;
  };
  const answers = await Promise.allSettled(['a', 'b', 'c'].map((name) => take(work(name))));
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('what is too much is refused, and there is room again afterwards', async () => {
  const take = openTurns(2);
  const given = [1, 2, 3].map((n) => take(async () => n));
  expect(given[2]).toBeUndefined();
  expect(await Promise.all(given)).toEqual([1, 2, undefined]);
  expect(await take(async () => 4)).toBe(4);
});
