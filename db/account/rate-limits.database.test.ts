import { expect, test } from 'vitest';
import { forgetEndedWindows, takeFromBudget } from '#db/account/rate-limits';
import { sql } from '#db/client/client';
import { takeUpload, UPLOADS_BY_ADDRESS, UPLOADS_BY_USER } from '#lib/media/upload-budget';
import { givenTestDatabase } from '#tests/database/database';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('rate_limits');

const NOON = new Date('2026-03-10T05:00:00Z');
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const MINUTE = { limit: 2, seconds: 60 };

test('a budget is refused once it is spent, and is whole again when its window is over', async () => {
  expect(await takeFromBudget('a', MINUTE, NOON)).toEqual({ ok: true });
  expect(await takeFromBudget('a', MINUTE, after(1))).toEqual({ ok: true });
  expect(await takeFromBudget('a', MINUTE, after(1.5))).toEqual({ ok: false, retryAfter: 59 });
  expect(await takeFromBudget('a', MINUTE, after(59.9))).toEqual({ ok: false, retryAfter: 1 });
  expect(await takeFromBudget('b', MINUTE, after(59.9))).toEqual({ ok: true });
  expect(await takeFromBudget('a', MINUTE, after(60))).toEqual({ ok: true });
  expect(await takeFromBudget('a', MINUTE, after(119))).toEqual({ ok: true });
  expect(await takeFromBudget('a', MINUTE, after(119))).toEqual({ ok: false, retryAfter: 1 });
});

test('a dear request takes more, and may be the last', async () => {
  const key = 'dear';
  expect(await takeFromBudget(key, { ...MINUTE, limit: 4, cost: 3 }, NOON)).toEqual({ ok: true });
  expect(await takeFromBudget(key, { ...MINUTE, limit: 4, cost: 3 }, NOON)).toEqual({ ok: false, retryAfter: 60 });
  expect(await takeFromBudget(key, { ...MINUTE, limit: 4 }, after(59))).toEqual({ ok: false, retryAfter: 1 });
  expect(await takeFromBudget(key, { ...MINUTE, limit: 4 }, after(60))).toEqual({ ok: true });
});

test('of many requests at once exactly as many as the limit are let through', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => takeFromBudget('crowd', { limit: 30, seconds: 3600 })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
  const [refused] = answers.filter((answer) => !answer.ok);
  expect(refused).toEqual({ ok: false, retryAfter: 3600 });
});

test('a request that waits for another is counted after it, also where the other opened the window anew', async () => {
  await takeFromBudget('pair', { limit: 1, seconds: 60 }, NOON);
  let waiting: ReturnType<typeof takeFromBudget> | undefined;
  await sql().begin(async (tx) => {
    await tx`update rate_limits set spent = 1, ends_at = ${after(120).toISOString()} where key = 'pair'`;
    waiting = takeFromBudget('pair', { limit: 1, seconds: 60 }, after(61));
    await expect.poll(() => countWaiting('Lock')).toBe(1);
  });
  expect(await waiting).toEqual({ ok: false, retryAfter: 59 });
});

test('what is over is forgotten, what runs is kept, and the table costs no write-ahead log', async () => {
  await takeFromBudget('old', MINUTE, NOON);
  await takeFromBudget('running', MINUTE);
  await forgetEndedWindows();
  const keys = await sql()`select key from rate_limits where key in ('old', 'running')`;
  expect(keys.map(({ key }) => key)).toEqual(['running']);
  const [table] = await sql()`select relpersistence from pg_class where relname = 'rate_limits'`;
  expect(table?.['relpersistence']).toBe('u');
});

test('uploads are limited by user, and by the address that several share', async () => {
  process.env['NEXTAUTH_SECRET'] = 'a secret of the test, long enough';
  const take = async (user: number, times: number) => {
    let last = await takeUpload(user, '203.0.113.9');
    for (let time = 1; time < times; time++) last = await takeUpload(user, '203.0.113.9');
    return last.ok;
  };
  expect(await take(1, UPLOADS_BY_USER.limit)).toBe(true);
  expect(await take(1, 1)).toBe(false);
  for (const user of [2, 3, 4]) expect(await take(user, UPLOADS_BY_USER.limit)).toBe(true);
  expect(await take(5, UPLOADS_BY_ADDRESS.limit - 4 * UPLOADS_BY_USER.limit)).toBe(true);
  expect(await take(6, 1)).toBe(false);
  expect((await takeUpload(6, '203.0.113.10')).ok).toBe(true);
});
