import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { addDays, type Day, dayOf } from '#domain/base/calendar';
import type { Batch } from '#domain/visits/visits';
import { setClockAhead } from '#server/base/clock';
import { openVisitSink } from '#server/visits/sink';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('clock');

const DAY_MS = 86_400_000;

afterEach(() => setClockAhead(0));

async function send(batch: Omit<Batch, 'id' | 'dropped'>): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${process.env['VISIT_SINK_PORT']}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env['VISIT_SINK_SECRET']}` },
    body: JSON.stringify({ id: randomUUID(), dropped: 0, ...batch }),
  });
  return answer.status;
}

const countedOn = async (day: Day) =>
  (await sql()`select views::int, visits::int from visit_days where day = ${day}`)[0] ?? { views: 0, visits: 0 };

test('views answered by a machine whose clock is days wrong are counted on the day it is, once a reader', async () => {
  await openVisitSink();
  const hit = { path: '/', method: 'GET', address: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' };
  // Noon, so that no test crosses midnight.
  const noon = new Date(`${dayOf(new Date())}T05:00:00Z`).getTime();
  expect(await send({ hits: [{ ...hit, at: noon }] })).toBe(204);
  for (const days of [3, -400]) {
    setClockAhead(-days * DAY_MS);
    expect(await send({ hits: [{ ...hit, at: noon + days * DAY_MS + 60_000 }] })).toBe(204);
  }
  expect(await countedOn(dayOf(new Date(noon)))).toMatchObject({ views: 3, visits: 1 });
  expect(await countedOn(addDays(dayOf(new Date(noon)), 3))).toMatchObject({ views: 0 });
});
