import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bound, clearTry, countTry, forgetOldFailures } from '#db/account/sign-in-failures';
import { db, sql } from '#db/client/client';
import { lockAfter } from '#domain/account/lockout';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('sign_in_failures');

const MINUTE = 60_000;

type Step = { do: 'stranger'; from: number } | { do: 'wrong' | 'right' } | { do: 'wait' | 'clock back'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('stranger' as const), from: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('wrong' as const, 'right' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1000, max: 70 * MINUTE }) }),
  },
);
const stepsOfClock = fc.record({
  do: fc.constant('clock back' as const),
  ms: fc.integer({ min: 1000, max: 4000 * MINUTE }),
});

/** Lets `ms` pass by making all failures older. */
const pass = (ms: number) => sql()`update sign_in_failures set last_at = last_at - make_interval(secs => ${ms / 1000})`;

function givenPeople() {
  const name = randomUUID();
  const owner: Bound[] = [{ by: 'browser', key: `browser:${name}` }];
  const stranger = (from: number): Bound[] => [
    { by: 'account', key: `account:${name}` },
    { by: 'address', key: `address:${name}-${from}` },
  ];
  return { owner, stranger };
}

test('whoever tries in whatever order: the owner gets in, and strangers get no more looks than the locks allow', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { owner, stranger } = givenPeople();
      const looks: number[] = [];
      let ownWrongs = 0;
      let waited = 0;
      for (const one of steps) {
        if (one.do === 'wait' || one.do === 'clock back') {
          await pass(one.ms);
          waited += one.ms;
        } else if (one.do === 'stranger') {
          const tried = await countTry(stranger(one.from));
          if (tried.ok) looks.push(waited + performance.now());
          else expect(tried.seconds).toBeLessThanOrEqual(3600);
        } else {
          const tried = await countTry(owner);
          if (ownWrongs <= 5) expect(tried.ok, 'no try of a stranger counts against the owner').toBe(true);
          if (!tried.ok) continue;
          ownWrongs = one.do === 'right' ? 0 : ownWrongs + 1;
          if (one.do === 'right') await db().transaction((tx) => clearTry(tx, tried.value));
        }
      }
      let inARow = 0;
      looks.forEach((at, n) => {
        const gap = at - (looks[n - 1] ?? -Infinity);
        if (gap < 24 * 60 * MINUTE) expect(gap + 5).toBeGreaterThanOrEqual(lockAfter(inARow, 5));
        inARow = gap < 24 * 60 * MINUTE ? inARow + 1 : 1;
      });
    }),
    { numRuns: 40, seed: 11_2026 },
  );
});

test('no lock outlasts its length, however the database’s clock is set', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(step, stepsOfClock), { maxLength: 25 }), async (steps) => {
      const { stranger } = givenPeople();
      for (let n = 0; n < 6; n++) await countTry(stranger(0));
      for (const one of steps) {
        if (one.do === 'wait') await pass(one.ms);
        if (one.do === 'clock back') await pass(-one.ms);
        if (one.do === 'stranger') await countTry(stranger(one.from));
      }
      const tried = await countTry(stranger(0));
      if (tried.ok) return;
      expect(tried.seconds).toBeLessThanOrEqual(3600);
      await pass(tried.seconds * 1000);
      expect((await countTry(stranger(0))).ok).toBe(true);
    }),
    { numRuns: 40, seed: 12_2026 },
  );
});

test('failures are forgotten a day after the last, and those that lie in the future a day from now', async () => {
  for (const hours of [25, 23, -2000])
    await sql()`insert into sign_in_failures (key, failures, last_at)
      values (${`${hours} hours`}, 7, now() - make_interval(hours => ${hours}))`;
  const left = async () =>
    (await sql()`select key from sign_in_failures where key like '% hours' order by key`).map(({ key }) => key);
  await forgetOldFailures();
  expect(await left()).toEqual(['-2000 hours', '23 hours']);
  await pass(24 * 60 * MINUTE);
  await forgetOldFailures();
  expect(await left()).toEqual([]);
});
