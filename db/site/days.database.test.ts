import { expect, test } from 'vitest';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { beginDay } from '#db/site/days';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('days');

const changesSince = async (number: number) => (await listContentChanges(number + 1)).map(({ keys }) => keys);

test('a day begins once, however many nodes say so, and alters what names days alone', async () => {
  const { number } = await readGeneration();
  const told = await Promise.all(Array.from({ length: 6 }, () => beginDay('2026-12-03')));
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await beginDay('2026-12-03')).toBe(false);
  expect(await changesSince(number)).toEqual([['today', 'today:2026-12-03']]);
});

test('with a year begins all that names days without one', async () => {
  const { number } = await readGeneration();
  expect(await beginDay('2027-01-01')).toBe(true);
  expect(await changesSince(number)).toEqual([null, ['today', 'today:2027-01-01']]);
});
