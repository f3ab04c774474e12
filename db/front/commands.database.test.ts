import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveArticle } from '#db/article/moves';
import { findDeskArticle } from '#db/article/rows';
import { sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { beginReads, enterReads, notedReads } from '#db/client/reads';
import { publishFront, restoreFront, saveFront } from '#db/front/commands';
import { findFront, findFrontLayout, isTopicPinned, listFrontRevisions, listPinned } from '#db/front/desk';
import { applyTurns, readLiveLayout } from '#db/front/live';
import { deleteMedia } from '#db/media/changes';
import { addTopic, changeTopic, showTopic, stopTopic } from '#db/topics/commands';
import type { Actor } from '#domain/account/roles';
import type { Layout, Slot } from '#domain/front/layout';
import { defaultLayout } from '#domain/front/whole-layout';
import { isAltered } from '#domain/http/content-keys';
import { NO_RULE } from '#domain/topics/rule';
import { loadFront } from '#lib/front/front';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';

givenTestDatabase('front');

const HOUR_MS = 3_600_000;

let [news, notices] = [0, 0];
const cast = {} as Record<'trang' | 'ha' | 'bao' | 'an', Actor>;
const articles: number[] = [];

beforeAll(async () => {
  news = await givenCategory('tin');
  notices = await givenCategory('thong-bao');
  const below = await givenCategory('lich', notices);
  cast.trang = await givenUser('trang', 'reporter');
  cast.ha = await givenUser('ha', 'editor');
  cast.bao = await givenUser('bao', 'secretary');
  cast.an = await givenUser('an', 'administrator');
  for (const [place, categoryId] of [news, news, news, below, notices].entries()) {
    articles.push(await givenArticle(categoryId, `bai-${place}`, new Date(Date.UTC(2026, 0, 1 + place))));
  }
});

beforeEach(async () => {
  await sql()`update fronts set head_revision_id = null, live_revision_id = null`;
  await sql()`alter table front_revisions disable trigger user`;
  await sql()`delete from front_revisions`;
  await sql()`alter table front_revisions enable trigger user`;
  await sql()`delete from fronts`;
});

const free: Slot = { kind: 'newest' };
const pin = (place: number, from: Date | null = null, to: Date | null = null): Slot => ({
  ...{ kind: 'article', id: articles[place] ?? 0 },
  from: from?.toISOString() ?? null,
  to: to?.toISOString() ?? null,
});
const layoutOf = (...slots: Slot[]): Layout => ({
  belowTop: [notices],
  regions: [{ kind: 'lead', title: '', isShown: true, slots }],
});
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

async function save(actor: Actor, layout: Layout, headRevisionId?: number | null): Promise<number> {
  const head = headRevisionId === undefined ? ((await findFront())?.head ?? null) : headRevisionId;
  const saved = await saveFront({ layout, note: '', headRevisionId: head }, actor);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value;
}

async function putLive(layout: Layout): Promise<void> {
  const published = await publishFront({ headRevisionId: await save(cast.ha, layout) }, cast.bao);
  if (!published.ok) throw new Error(published.reason);
}

async function changesDuring(work: () => Promise<unknown>): Promise<(string[] | null)[]> {
  const { number } = await readGeneration();
  await work();
  return (await listContentChanges(number)).filter((change) => change.number > number).map(({ keys }) => keys);
}

const lastAudit = async () => (await sql()`select * from audit_events order by id desc limit 1`)[0];

/** Places among `articles` of what stands in the regions with entries. */
async function shown(preview?: Parameters<typeof loadFront>[0]) {
  const regions = await loadFront(preview);
  return regions.flatMap((region) => {
    if ('entries' in region)
      return [
        region.entries.map((entry) => (entry.kind === 'article' ? articles.indexOf(entry.article.id) : entry.title)),
      ];
    return 'articles' in region ? [region.articles.map(({ id }) => articles.indexOf(id))] : [];
  });
}

describe('saving', () => {
  test('is for all above reporter, changes nothing for readers, and is recorded', async () => {
    expect(await saveFront({ layout: layoutOf(free), note: '', headRevisionId: null }, cast.trang)).toEqual({
      ok: false,
      reason: 'forbidden',
    });
    const changes = await changesDuring(() => save(cast.ha, layoutOf(pin(0)), null));
    expect(changes).toEqual([]);
    expect((await readLiveLayout()).layout).toBeUndefined();
    const front = await findFront();
    expect(front).toMatchObject({ live: null, writerIds: [cast.ha.id], publisherIds: [cast.bao.id, cast.an.id] });
    expect(await lastAudit()).toMatchObject({ action: 'front.save', after: { revision: front?.head } });
  });

  test('is refused where another was saved since, and that stays', async () => {
    const first = await save(cast.ha, layoutOf(pin(0)), null);
    const second = await save(cast.bao, layoutOf(pin(1)), first);
    for (const headRevisionId of [null, first]) {
      const refused = await saveFront({ layout: layoutOf(free), note: '', headRevisionId }, cast.ha);
      expect(refused).toEqual({ ok: false, reason: 'stale' });
    }
    expect((await findFront())?.head).toBe(second);
    expect((await listFrontRevisions())[0]).toMatchObject({ id: second, author: 'bao' });
  });

  test('of two at once, one is refused', async () => {
    const both = [cast.ha, cast.bao].map((who) =>
      saveFront({ layout: layoutOf(free), note: '', headRevisionId: null }, who),
    );
    expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is refused with what is not there', async () => {
    const gone = 999_999;
    const [lead] = layoutOf(free).regions;
    if (!lead) throw new Error('no region');
    const banner = { title: 'x', note: '', href: '/x', mediaId: gone };
    const refused: [Layout, string][] = [
      [{ belowTop: [gone], regions: [lead] }, 'category_gone'],
      [
        { belowTop: [], regions: [{ kind: 'category', title: '', isShown: true, categoryId: gone, count: 1 }] },
        'category_gone',
      ],
      [layoutOf({ kind: 'article', id: gone, from: null, to: null }), 'article_gone'],
      [{ belowTop: [], regions: [{ kind: 'banners', title: '', isShown: true, banners: [banner] }] }, 'picture_gone'],
    ];
    for (const [layout, reason] of refused)
      expect(await saveFront({ layout, note: '', headRevisionId: null }, cast.ha)).toEqual({ ok: false, reason });
  });

  test('keeps a banner’s picture from being deleted', async () => {
    const [row] =
      await sql()`insert into media (kind, sha256, content_type, bytes, width, height, name, alt, uploaded_by)
      values ('image', repeat('a', 64), 'image/png', 1, 9, 9, 'x', 'x', ${cast.an.id}) returning id`;
    const id = Number(row?.['id']);
    const banner = { title: 'x', note: '', href: '/x', mediaId: id };
    await save(
      cast.ha,
      { belowTop: [], regions: [{ kind: 'banners', title: '', isShown: false, banners: [banner] }] },
      null,
    );
    expect(await deleteMedia(id, cast.an)).toEqual({ ok: false, reason: 'in_use' });
  });
});

describe('putting live', () => {
  test('needs other eyes than the writer’s, and shows the very revision that was seen', async () => {
    const first = await save(cast.bao, layoutOf(pin(1)), null);
    expect(await publishFront({ headRevisionId: first }, cast.ha)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await publishFront({ headRevisionId: first }, cast.bao)).toEqual({ ok: false, reason: 'own_layout' });
    const second = await save(cast.ha, layoutOf(pin(0)), first);
    expect(await publishFront({ headRevisionId: first }, cast.an)).toEqual({ ok: false, reason: 'stale' });
    const changes = await changesDuring(() => publishFront({ headRevisionId: second }, cast.an));
    expect(changes).toEqual([['front']]);
    expect((await readLiveLayout()).layout).toEqual(layoutOf(pin(0)));
    expect(await lastAudit()).toMatchObject({
      action: 'front.publish',
      before: { revision: null },
      after: { revision: second },
    });
    expect(await publishFront({ headRevisionId: second }, cast.an)).toEqual({ ok: false, reason: 'already_live' });
    const third = await save(cast.ha, layoutOf(pin(2)), second);
    expect(await publishFront({ headRevisionId: third }, cast.bao)).toMatchObject({ ok: true });
  });

  test('is its writer’s where nobody else could', async () => {
    await sql()`update users set disabled_at = now() where id = ${cast.an.id}`;
    try {
      const own = await save(cast.bao, layoutOf(pin(1)), null);
      expect(await publishFront({ headRevisionId: own }, cast.bao)).toMatchObject({ ok: true });
    } finally {
      await sql()`update users set disabled_at = null where id = ${cast.an.id}`;
    }
  });
});

test('an old revision is copied to the head, and the old ones stay as they were', async () => {
  const first = await save(cast.ha, layoutOf(pin(0)), null);
  const second = await save(cast.bao, layoutOf(pin(1)), first);
  expect(await restoreFront({ revisionId: first, headRevisionId: first }, cast.ha)).toMatchObject({ reason: 'stale' });
  expect(await restoreFront({ revisionId: 999_999, headRevisionId: second }, cast.ha)).toMatchObject({
    reason: 'not_found',
  });
  expect(await restoreFront({ revisionId: first, headRevisionId: second }, cast.trang)).toMatchObject({
    reason: 'forbidden',
  });
  const restored = await restoreFront({ revisionId: first, headRevisionId: second }, cast.bao);
  const head = (await findFront())?.head ?? 0;
  expect(restored).toEqual({ ok: true, value: head });
  expect(await findFrontLayout(head)).toEqual(layoutOf(pin(0)));
  expect((await listFrontRevisions()).slice(0, 3)).toMatchObject([
    { id: head, restoredFrom: first, author: 'bao' },
    { id: second, restoredFrom: null },
    { id: first, restoredFrom: null },
  ]);
  await expect(sql()`update front_revisions set note = 'khác'`).rejects.toThrow(/append-only/);
});

describe('readers see', () => {
  test('the default until a layout is live: the newest, and what has nothing is not there', async () => {
    expect((await readLiveLayout()).layout).toBeUndefined();
    expect(await shown()).toEqual([[4, 3, 2, 1, 0]]);
    expect((await loadFront()).map(({ kind }) => kind)).toEqual(['lead', 'visits']);
    expect(await shown({ layout: defaultLayout([news, notices]), at: new Date() })).toEqual([[4, 3, 2, 1, 0]]);
  });

  test('pins at their places, and the newest that may stand on top around them', async () => {
    await putLive(layoutOf(free, pin(0), free, free));
    expect(await shown()).toEqual([[2, 0, 1]]);
    await putLive(layoutOf(pin(3), free));
    expect(await shown()).toEqual([[3, 2]]);
  });

  test('no pin of what is retracted, whose place the newest takes', async () => {
    const id = await givenArticle(news, 'bai-sai', new Date('2025-01-01'));
    articles.push(id);
    await putLive(layoutOf(pin(articles.length - 1), free));
    expect(await shown()).toEqual([[articles.length - 1, 2]]);
    const headRevisionId = (await findDeskArticle(id))?.head.id ?? 0;
    const moved = await moveArticle({ id, move: 'retract', headRevisionId, note: 'Sai' }, cast.an);
    expect(moved).toMatchObject({ ok: true });
    expect(await shown()).toEqual([[2, 1]]);
  });

  test('tiles and banners where there are any, and no region without content', async () => {
    const link = { title: 'Dịch vụ công', note: 'Nộp hồ sơ', href: '/dich-vu' };
    const common = { title: 'Tên riêng', isShown: true };
    const empty = await givenCategory('trong');
    const regions: Layout['regions'] = [
      { kind: 'tiles', ...common, tiles: [link] },
      { kind: 'banners', ...common, banners: [{ ...link, mediaId: null }] },
      { kind: 'category', ...common, categoryId: empty, count: 4 },
      { kind: 'category', ...common, categoryId: notices, count: 1 },
      { kind: 'most_read', ...common, count: 5 },
      { kind: 'links', ...common },
    ];
    const at = new Date();
    expect(await loadFront({ layout: { belowTop: [], regions }, at })).toMatchObject([
      { id: 'tiles', title: 'Tên riêng', tiles: [link] },
      { id: 'banners', banners: [{ ...link, picture: null }] },
      { id: `category-${notices}`, category: { slug: 'thong-bao' }, articles: [{ id: articles[4] }] },
    ]);
    const none = regions.map((region) =>
      region.kind === 'tiles'
        ? { ...region, tiles: [] }
        : region.kind === 'banners'
          ? { ...region, banners: [] }
          : region,
    );
    expect(await loadFront({ layout: { belowTop: [], regions: none.slice(0, 3) }, at })).toEqual([]);
  });

  test('at another time the pins of then, without what expires until then', async () => {
    const layout = layoutOf(pin(0, inHours(2), inHours(4)), free);
    expect(await shown({ layout, at: inHours(1) })).toEqual([[2, 1]]);
    expect(await shown({ layout, at: inHours(3) })).toEqual([[0, 2]]);
    await sql()`update articles set expires_at = ${inHours(2.5).toISOString()} where id in (${articles[0] ?? 0}, ${articles[2] ?? 0})`;
    expect(await shown({ layout, at: inHours(3) })).toEqual([[1]]);
    await sql()`update articles set expires_at = null`;
  });
});

describe('a pin that begins or ends', () => {
  test('alters the page at that moment, once', async () => {
    await putLive(layoutOf(pin(0, inHours(1), inHours(2)), free));
    expect(await changesDuring(applyTurns)).toEqual([]);
    await sql()`update fronts set next_turn_at = now()`;
    expect(await changesDuring(() => Promise.all([applyTurns(), applyTurns()]))).toEqual([['front']]);
    expect(await changesDuring(applyTurns)).toEqual([]);
    const [row] = await sql()`select next_turn_at from fronts`;
    expect(Math.abs(Date.parse(row?.['next_turn_at']) - inHours(1).getTime())).toBeLessThan(60_000);
  });

  test('is not over before the database’s clock says so, nor undone by one that is behind', async () => {
    await putLive(layoutOf(pin(0, null, inHours(1)), free));
    expect(await shown()).toEqual([[0, 2]]);
    await sql()`update fronts set turned_at = ${inHours(1).toISOString()}`;
    expect(await shown()).toEqual([[2, 1]]);
  });

  test('leaves no turn behind', async () => {
    await putLive(layoutOf(free));
    const [row] = await sql()`select next_turn_at from fronts`;
    expect(row?.['next_turn_at']).toBeNull();
  });
});

test('a pinned topic stands with its words while readers see it, and its changes alter the page', async () => {
  enterReads();
  const words = { title: 'Vụ mùa', slug: 'vu-mua', intro: 'Lời dẫn.\n\nĐoạn sau.', coverId: null, coverAlt: '' };
  const topic = { ...words, sections: [], rule: NO_RULE, form: 'list' as const, isOldestFirst: false };
  const added = await addTopic(topic, cast.ha);
  if (!added.ok) throw new Error(added.reason);
  const slot: Slot = { kind: 'topic', id: added.value.id, from: null, to: null };
  const gone = layoutOf({ ...slot, id: 987_654 });
  expect(await saveFront({ layout: gone, note: '', headRevisionId: null }, cast.ha)).toMatchObject({
    reason: 'topic_gone',
  });
  const layout = layoutOf(slot, free);
  await save(cast.ha, layout);
  expect(await isTopicPinned(added.value.id)).toBe(false);
  await putLive(layout);
  expect([await isTopicPinned(added.value.id), await isTopicPinned(987_654)]).toEqual([true, false]);
  expect(await listPinned(layout)).toEqual([{ kind: 'topic', id: added.value.id, title: 'Vụ mùa', isLive: false }]);
  expect(await shown()).toEqual([[2, 1]]);
  const isAlteredBy = async (change: () => Promise<unknown>) => {
    beginReads();
    await loadFront();
    const { page } = notedReads();
    expect(page).not.toContain('*');
    return isAltered(page, new Set((await changesDuring(change)).flatMap((keys) => keys ?? ['*'])));
  };
  let { version } = added.value;
  expect(
    await isAlteredBy(async () => {
      const live = await showTopic(added.value, cast.bao);
      if (live.ok) version = live.value.version;
    }),
  ).toBe(true);
  const [region] = await loadFront();
  const href = '/chuyen-de/vu-mua';
  expect(region).toMatchObject({
    entries: [{ kind: 'topic', title: 'Vụ mùa', note: 'Lời dẫn.', cover: null, href }, {}],
  });
  expect(await shown()).toEqual([['Vụ mùa', 2]]);
  const named = { ...topic, id: added.value.id, version, title: 'Mùa vụ' };
  expect(
    await isAlteredBy(async () => {
      const changed = await changeTopic(named, cast.bao);
      if (changed.ok) version = changed.value.version;
    }),
  ).toBe(true);
  expect(await shown()).toEqual([['Mùa vụ', 2]]);
  expect(await isAlteredBy(() => stopTopic({ id: added.value.id, version }, cast.bao))).toBe(true);
  expect(await shown()).toEqual([[2, 1]]);
  expect((await listPinned(layout))[0]).toMatchObject({ title: 'Mùa vụ', isLive: false });
});
