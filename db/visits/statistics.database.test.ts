import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from '#db/client/client';
import { listCategoryViews, listTopArticles, listUncounted, listVisitDays } from '#db/visits/statistics';
import { recordVisits } from '#db/visits/visits';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('figures');

const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const GONE = 987_654;
const ids = { flood: 0, harvest: 0, road: 0 };

/** Each view is by another reader. */
function read(day: string, path: string, articleId: number | null, views: number) {
  const at = Date.parse(`${day}T10:00:00+07:00`);
  const all = Array.from({ length: views }, () => ({ path, articleId, at, visitor: randomUUID() }));
  return recordVisits({ batchId: randomUUID(), views: all, uncounted: [] });
}

beforeAll(async () => {
  const economy = await givenCategory('kinh-te');
  const farming = await givenCategory('nong-nghiep', economy);
  const rice = await givenCategory('lua-gao', farming);
  const security = await givenCategory('an-ninh');
  ids.flood = await givenArticle(security, 'lu-lut');
  ids.harvest = await givenArticle(rice, 'mua-gat');
  ids.road = await givenArticle(economy, 'duong-moi');
  await sql()`update articles set status = 'retracted', live_revision_id = null where id = ${ids.flood}`;
  await sql()`update articles set status = 'trashed', live_revision_id = null where id = ${ids.road}`;

  await read('2026-10-31', '/a/mua-gat', ids.harvest, 9);
  await read('2026-11-01', '/a/mua-gat', ids.harvest, 4);
  await read('2026-11-30', '/b/mua-gat', ids.harvest, 1);
  await read('2026-11-10', '/b/duong-moi', ids.road, 2);
  await read('2026-11-10', '/b/lu-lut', ids.flood, 6);
  await read('2026-11-11', '/b/da-xoa', GONE, 1);
  await read('2026-11-11', '/', null, 3);
  await read('2026-12-01', '/b/lu-lut', ids.flood, 9);
});

test('days are those of the period, its ends included', async () => {
  const days = await listVisitDays(PERIOD);
  expect(days.map(({ day, views }) => [day, views])).toEqual([
    ['2026-11-01', 4],
    ['2026-11-10', 8],
    ['2026-11-11', 4],
    ['2026-11-30', 1],
  ]);
});

describe('by category', () => {
  test('views of descendants, however deep, are their top category’s', async () => {
    expect(await listCategoryViews(PERIOD)).toEqual([
      { kind: 'category', name: 'kinh-te', views: 7 },
      { kind: 'category', name: 'an-ninh', views: 6 },
      { kind: 'pages', name: null, views: 3 },
      { kind: 'gone', name: null, views: 1 },
    ]);
  });

  test('the parts add up to the views of the days', async () => {
    const sum = (rows: { views: number }[]) => rows.reduce((views, row) => views + row.views, 0);
    for (const period of [PERIOD, { from: '2026-10-01', to: '2026-12-31' }])
      expect(sum(await listCategoryViews(period))).toBe(sum(await listVisitDays(period)));
  });
});

describe('top articles', () => {
  test('retracted and trashed ones still have their names, one that is gone its address', async () => {
    const top = await listTopArticles(PERIOD, 10);
    expect(top.map(({ id, title, views }) => [id, title, views])).toEqual([
      [ids.flood, 'lu-lut', 6],
      [ids.harvest, 'mua-gat', 5],
      [ids.road, 'duong-moi', 2],
      [null, null, 1],
    ]);
    expect(top.at(-1)?.path).toBe('/b/da-xoa');
  });

  test('are no more than asked for', async () => {
    expect(await listTopArticles(PERIOD, 1)).toHaveLength(1);
  });
});

test('what was left out is summed by reason over the period', async () => {
  const uncounted = (['2026-10-31', '2026-11-01', '2026-11-30'] as const).map((day) => ({
    reason: 'bot' as const,
    at: Date.parse(`${day}T10:00:00+07:00`),
    hits: 5,
  }));
  await recordVisits({ batchId: randomUUID(), views: [], uncounted });
  expect(await listUncounted(PERIOD)).toEqual([{ reason: 'bot', hits: 10 }]);
});
