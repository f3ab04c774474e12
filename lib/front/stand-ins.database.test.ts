import { expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { listPinned } from '#db/front/desk';
import type { Layout, Slot } from '#domain/front/layout';
import { loadStandIns } from '#lib/front/stand-ins';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('stand_ins');

const pin = (id: number, to: string | null = null): Slot => ({ kind: 'article', id, from: null, to });
const layoutOf = (...slots: Slot[]): Layout => ({
  belowTop: [],
  regions: [{ kind: 'lead', title: '', isShown: true, slots }],
});

test('the desk is told what stands in each place now, and which pinned article readers see no more', async () => {
  const category = await givenCategory('tin');
  const [old, newer, newest] = [
    await givenArticle(category, 'cu', new Date('2026-01-01')),
    await givenArticle(category, 'moi-hon', new Date('2026-01-02')),
    await givenArticle(category, 'moi-nhat', new Date('2026-01-03')),
  ];
  const now = new Date();
  const layout = layoutOf(pin(old, '2020-01-01T00:00:00Z'), pin(newer));
  expect(await loadStandIns(layout, now)).toEqual({ 'lead.0': 'moi-nhat', 'lead.1': 'moi-hon' });
  expect(await loadStandIns(layoutOf(pin(old)), now)).toEqual({ 'lead.0': 'cu' });
  const tooLong = layoutOf(pin(old), pin(newer), pin(newest), { kind: 'newest' });
  expect(await loadStandIns(tooLong, now)).toEqual({});

  await sql()`update articles set expires_at = now() - interval '1 hour' where id = ${newer}`;
  expect(await listPinned(layout)).toMatchObject([
    { id: old, isLive: true },
    { id: newer, isLive: false },
  ]);
  expect(await loadStandIns(layout, now)).toEqual({ 'lead.0': 'moi-nhat', 'lead.1': 'cu' });
});
