import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { among, countByRule, listIdsByRule, takenBy } from '#db/article/by-rule';
import { saveRevision } from '#db/article/commands';
import { createPublishedArticle } from '#db/article/imports';
import { moveArticle } from '#db/article/moves';
import { listPickedTitles } from '#db/article/picked-titles';
import { findKnownPaths, whereLeads } from '#db/article/reader-paths';
import { findDeskArticle, manuscriptOf } from '#db/article/rows';
import { foundId } from '#db/article/tagged';
import { db, sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { beginReads, enterReads, notedReads } from '#db/client/reads';
import { deleteMedia } from '#db/media/changes';
import { ancestorIds } from '#db/site/categories';
import { addTopic, changeTopic, showTopic, stopTopic } from '#db/topics/commands';
import { findDeskTopic } from '#db/topics/desk';
import { findLiveTopic, findTopicAt, listLiveTopics, listLiveTopicsAmong, listTopicsOf } from '#db/topics/topics';
import type { Actor } from '#domain/account/roles';
import { isAltered } from '#domain/http/content-keys';
import { articlePath } from '#domain/http/paths';
import { fitsRule, NO_RULE } from '#domain/topics/rule';
import type { TopicInput, TopicRule } from '#domain/topics/topic';
import { loadTopic } from '#lib/topics/topic';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import { planOf } from '#tests/database/plans';

givenTestDatabase('topics');

let [news, farming, other] = [0, 0, 0];
const cast = {} as Record<'trang' | 'ha' | 'bao' | 'an', Actor>;
/** The oldest first; the last two are of farming, which is below news. */
const articles: { id: number; tags: string[]; categoryId: number; publishedAt: Date }[] = [];

beforeAll(async () => {
  news = await givenCategory('tin');
  farming = await givenCategory('nong-nghiep', news);
  other = await givenCategory('khac');
  cast.trang = await givenUser('trang', 'reporter');
  cast.ha = await givenUser('ha', 'editor');
  cast.bao = await givenUser('bao', 'secretary');
  cast.an = await givenUser('an', 'administrator');
  const tagged = [['lúa'], ['lúa', 'giá'], [], ['giá'], ['lúa']];
  for (const [place, tags] of tagged.entries()) {
    const [categoryId, publishedAt] = [place < 3 ? news : farming, new Date(Date.UTC(2026, 0, 1 + place, 17))];
    const revision = { title: `Bài ${place}`, excerpt: '', body: { type: 'doc', content: [] }, tags } as never;
    const id = await createPublishedArticle({ categoryId, slug: `bai-${place}`, publishedAt, revision });
    articles.push({ id: id as number, tags, categoryId, publishedAt });
  }
});

beforeEach(async () => void (await sql()`delete from topics`));

const idOf = (place: number) => articles[place]?.id ?? 0;
const rule = (part: Partial<TopicRule>): TopicRule => ({ ...NO_RULE, ...part });
const inputOf = (values: Partial<TopicInput> = {}): TopicInput => ({
  ...{ title: 'Vụ mùa', slug: 'vu-mua', intro: 'Lời dẫn.', coverId: null, coverAlt: '', sections: [], rule: NO_RULE },
  ...{ form: 'list', isOldestFirst: false },
  ...values,
});

async function givenTopic(values: Partial<TopicInput> = {}, isLive = true) {
  const added = await addTopic(inputOf(values), cast.ha);
  if (!added.ok) throw new Error(added.reason);
  if (!isLive) return added.value;
  const shown = await showTopic(added.value, cast.bao);
  if (!shown.ok) throw new Error(shown.reason);
  return shown.value;
}

/** One of a page and more. */
function givenLong(place: number) {
  const revision = { title: `Dài ${place}`, excerpt: '', body: { type: 'doc', content: [] }, tags: ['dài'] } as never;
  return createPublishedArticle({ categoryId: other, slug: `dai-${place}`, publishedAt: new Date(0), revision });
}

async function keysSince(number: number): Promise<string[]> {
  return (await listContentChanges(number + 1)).flatMap(({ keys }) => keys ?? ['*']);
}

describe('what the desk may do', () => {
  test('a reporter prepares nothing, an editor does, and only a publisher shows it and changes what is shown', async () => {
    expect(await addTopic(inputOf(), cast.trang)).toEqual({ ok: false, reason: 'forbidden' });
    const topic = await givenTopic({}, false);
    expect(await showTopic(topic, cast.ha)).toEqual({ ok: false, reason: 'forbidden' });
    expect(await findLiveTopic('vu-mua')).toBeUndefined();
    const shown = await showTopic(topic, cast.bao);
    expect(await findLiveTopic('vu-mua')).toMatchObject({ title: 'Vụ mùa' });
    const changed = { ...inputOf({ title: 'Khác' }), ...(shown.ok ? shown.value : topic) };
    expect(await changeTopic(changed, cast.ha)).toEqual({ ok: false, reason: 'live_topic' });
    expect(await changeTopic(changed, cast.bao)).toMatchObject({ ok: true, value: { version: topic.version + 2 } });
    expect(await stopTopic({ ...topic, version: topic.version + 2 }, cast.ha)).toMatchObject({ ok: false });
    expect(await stopTopic({ ...topic, version: topic.version + 2 }, cast.bao)).toMatchObject({ ok: true });
    expect(await listLiveTopics()).toEqual([]);
    const trail = await sql()`select action, subject from audit_events where subject_id = ${topic.id}
      and action like 'topic.%' order by id`;
    expect(trail.map(({ action }) => action)).toEqual(['topic.create', 'topic.show', 'topic.change', 'topic.stop']);
  });

  test('who saw an older version is refused, and nothing is written', async () => {
    const topic = await givenTopic({}, false);
    expect(await changeTopic({ ...inputOf({ title: 'Của Hà' }), ...topic }, cast.ha)).toMatchObject({ ok: true });
    expect(await changeTopic({ ...inputOf({ title: 'Của Bảo' }), ...topic }, cast.bao)).toMatchObject({
      reason: 'stale',
    });
    expect(await showTopic(topic, cast.bao)).toMatchObject({ reason: 'stale' });
    expect(await findDeskTopic(topic.id)).toMatchObject({ title: 'Của Hà', state: 'draft' });
  });

  test('what is named and not there, and addresses that are taken or reserved, are refused', async () => {
    await givenTopic();
    expect(await addTopic(inputOf(), cast.ha)).toMatchObject({ reason: 'slug_taken' });
    expect(await addTopic(inputOf({ slug: 'trang' }), cast.ha)).toMatchObject({ reason: 'slug_reserved' });
    const sections = [{ title: 'a', articleIds: [987_654] }];
    expect(await addTopic(inputOf({ slug: 'b', sections }), cast.ha)).toMatchObject({ reason: 'article_gone' });
    const gone = rule({ categoryIds: [987_654] });
    expect(await addTopic(inputOf({ slug: 'b', rule: gone }), cast.ha)).toMatchObject({ reason: 'category_gone' });
    expect(await addTopic(inputOf({ slug: 'b', coverId: 987_654 }), cast.ha)).toMatchObject({ reason: 'picture_gone' });
  });

  test('a cover keeps its credit, and its picture cannot be deleted', async () => {
    const [picture] = await sql()`insert into media (sha256, kind, content_type, name, bytes, width, height, credit)
      values (${'a'.repeat(64)}, 'image', 'image/png', 'a.png', 1, 10, 10, 'Ảnh: An') returning id`;
    const coverId = Number(picture?.['id']);
    await givenTopic({ coverId, coverAlt: 'Ruộng' });
    expect(await findLiveTopic('vu-mua')).toMatchObject({ coverCredit: 'Ảnh: An', cover: { width: 10 } });
    expect(await deleteMedia(coverId, cast.an)).toEqual({ ok: false, reason: 'in_use' });
  });
});

describe('what a rule takes', () => {
  const table: [string, Partial<TopicRule> & { within?: 'news' | 'farming' }, number[]][] = [
    ['nothing', {}, []],
    ['a tag', { tags: ['lúa'] }, [4, 1, 0]],
    ['one of two tags', { tags: ['lúa', 'giá'] }, [4, 3, 1, 0]],
    ['a tag in another spelling', { tags: ['LÚA', 'Giá'] }, [4, 3, 1, 0]],
    ['a category with those below', { within: 'news' }, [4, 3, 2, 1, 0]],
    ['a category and a tag', { within: 'farming', tags: ['lúa'] }, [4]],
    ['days as Vietnam has them', { from: '2026-01-03', to: '2026-01-04' }, [2, 1]],
  ];
  test.each(table)('%s', async (_, { within, ...part }, places) => {
    const categoryIds = within === undefined ? [] : [within === 'news' ? news : farming];
    const wanted = rule({ ...part, categoryIds });
    const taken = await listIdsByRule({ rule: wanted, pickedIds: [] }, { offset: 0, limit: 10 });
    expect(taken).toEqual(places.map(idOf));
    expect(await countByRule({ rule: wanted, pickedIds: [] })).toBe(places.length);
    for (const article of articles) {
      const lineage = await ancestorIds(article.categoryId);
      expect(fitsRule(wanted, { ...article, lineage })).toBe(taken.includes(article.id));
    }
  });

  test('what was picked stands once, in its section, and what readers no longer see leaves', async () => {
    const sections = [
      { title: 'Mở đầu', articleIds: [idOf(4), idOf(2)] },
      { title: 'Trống', articleIds: [] },
    ];
    await givenTopic({ sections, rule: rule({ tags: ['lúa'] }), isOldestFirst: true });
    const shown = async () => {
      const listing = await loadTopic('vu-mua');
      return [listing?.sections.map((one) => one.articles.map(({ id }) => id)), listing?.articles.map(({ id }) => id)];
    };
    expect(await shown()).toEqual([[[idOf(4), idOf(2)]], [idOf(0), idOf(1)]]);
    await sql()`update articles set expires_at = now() where id in (${idOf(4)}, ${idOf(1)})`;
    expect(await shown()).toEqual([[[idOf(2)]], [idOf(0)]]);
    await sql()`update articles set expires_at = null`;
  });

  test('an article names the topics that picked it, then those whose rule takes it, and no more than asked', async () => {
    await givenTopic({ slug: 'a', title: 'A', rule: rule({ categoryIds: [news] }) });
    await givenTopic({ slug: 'b', title: 'B', sections: [{ title: 'x', articleIds: [idOf(4)] }] });
    await givenTopic({ slug: 'c', title: 'C', rule: rule({ tags: ['lúa'] }) }, false);
    const article = articles[4];
    if (!article) throw new Error('none');
    expect(
      (await listTopicsOf({ ...article, lineage: await ancestorIds(article.categoryId) }, 3)).map(({ title }) => title),
    ).toEqual(['B', 'A']);
    expect(
      (await listTopicsOf({ ...article, lineage: await ancestorIds(article.categoryId) }, 1)).map(({ title }) => title),
    ).toEqual(['B']);
  });
});

describe('where addresses lead', () => {
  test('a former slug of a topic that was shown leads to it while it is shown, until another takes it', async () => {
    const topic = await givenTopic();
    const renamed = await changeTopic({ ...inputOf({ slug: 'mua-mang' }), ...topic }, cast.bao);
    const at = async (slug: string) => [(await findTopicAt(slug))?.slug, (await findTopicAt(slug))?.state];
    expect([await at('vu-mua'), await findLiveTopic('vu-mua')]).toEqual([['mua-mang', 'live'], undefined]);
    expect(await whereLeads('/chuyen-de/vu-mua')).toEqual({ location: '/chuyen-de/mua-mang' });
    if (!renamed.ok) throw new Error(renamed.reason);
    const stopped = await stopTopic(renamed.value, cast.bao);
    if (!stopped.ok) throw new Error(stopped.reason);
    for (const slug of ['vu-mua', 'mua-mang']) {
      expect(await at(slug)).toEqual(['mua-mang', 'stopped']);
      expect(await whereLeads(`/chuyen-de/${slug}`)).toBeUndefined();
    }
    expect(await showTopic(stopped.value, cast.bao)).toMatchObject({ ok: true });
    await givenTopic({ title: 'Khác' });
    expect([await at('vu-mua'), (await findLiveTopic('vu-mua'))?.title]).toEqual([['vu-mua', 'live'], 'Khác']);
    await givenTopic({ slug: 'nhap' }, false);
    expect([await findTopicAt('nhap'), await whereLeads('/chuyen-de/nhap')]).toEqual([undefined, 'nowhere']);
  });

  test('pages of topics are known as far as they go, and articles of a category that was called so lead on', async () => {
    const id = idOf(0);
    await givenTopic({ slug: 'dai-hoi-2026' });
    const paths = ['', '/dai-hoi-2026', '/dai-hoi-2026/trang/2', '/khac'].map((path) => `/chuyen-de${path}`);
    expect([...(await findKnownPaths(paths)).keys()].sort()).toEqual(['/chuyen-de', '/chuyen-de/dai-hoi-2026']);
    const location = articlePath({ id, slug: 'bai-0', categorySlug: 'tin' });
    expect(await whereLeads(`/chuyen-de/bai-cu-${id}`)).toEqual({ location });
    expect(await whereLeads('/chuyen-de/dai-hoi-2026')).toBeUndefined();
    const tags = Array.from({ length: 21 }, () => 'dài');
    for (const [place] of tags.entries()) await givenLong(place);
    await givenTopic({ slug: 'dai', rule: rule({ tags: ['dài'] }) });
    expect(await whereLeads('/chuyen-de/dai/trang/2')).toBeUndefined();
    expect(await whereLeads('/chuyen-de/dai/trang/3')).toBe('nowhere');
    for (const path of ['/khac', '/trang', '/dai-hoi-2026/bai-1', '/dai-hoi-2026/trang/2/3', '/khac/trang/2'])
      expect(await whereLeads(`/chuyen-de${path}`), path).toBe('nowhere');
  });
});

test('articles of a rule are found by the indexes of its tags and categories', async () => {
  const planned = (part: Partial<TopicRule>) =>
    planOf(
      db()
        .select({ id: foundId })
        .from(among(rule(part)))
        .where(takenBy({ rule: rule(part), pickedIds: [] })),
    );
  const byTag = await planned({ tags: ['mới'] });
  for (const index of ['revisions_tags', 'articles_pkey']) expect(byTag).toContain(index);
  expect(await planned({ categoryIds: [farming] })).toContain('articles_live_by_category');
});

test('a page of a topic is altered by what it shows, and by nothing else', async () => {
  enterReads();
  const sections = [{ title: 'x', articleIds: [idOf(2)] }];
  const topic = await givenTopic({ sections, rule: rule({ tags: ['mới'] }) });
  beginReads();
  await loadTopic('vu-mua');
  const { page } = notedReads();
  expect(page).not.toContain('*');
  const isAlteredBy = async (change: () => Promise<unknown>) => {
    const { number } = await readGeneration();
    await change();
    return isAltered(page, new Set(await keysSince(number)));
  };
  const retag = async (place: number, tags: string[]) => {
    const before = await findDeskArticle(idOf(place));
    if (!before) throw new Error('none');
    const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Nội dung.' }] }];
    const manuscript = { ...manuscriptOf(before.head), body: { type: 'doc' as const, content }, tags };
    const saved = await saveRevision({ id: idOf(place), baseRevisionId: before.head.id, manuscript }, cast.ha);
    if (!saved.ok) throw new Error(saved.reason);
    const headRevisionId = (await findDeskArticle(idOf(place)))?.head.id ?? 0;
    expect(await moveArticle({ id: idOf(place), move: 'publish', headRevisionId }, cast.an)).toMatchObject({
      ok: true,
    });
  };
  expect(await isAlteredBy(() => retag(0, ['lúa']))).toBe(false);
  expect(await isAlteredBy(() => retag(0, ['mới']))).toBe(true);
  expect(await isAlteredBy(() => retag(2, []))).toBe(true);
  expect(await isAlteredBy(() => givenTopic({ slug: 'khac' }))).toBe(false);
  expect(await isAlteredBy(() => changeTopic({ ...inputOf({ title: 'Tên mới' }), ...topic }, cast.bao))).toBe(true);
});

test('a rule that begins, changes or ends alters the pages of what it may take, and no others', async () => {
  enterReads();
  const pageOf = async (place: number) => {
    const article = articles[place];
    if (!article) throw new Error('none');
    beginReads();
    const shown = (await listTopicsOf({ ...article, lineage: await ancestorIds(article.categoryId) }, 3)).map(
      ({ title }) => title,
    );
    return { shown, keys: notedReads().page };
  };
  const alteredBy = async (change: () => Promise<unknown>) => {
    const pages: Awaited<ReturnType<typeof pageOf>>[] = [];
    for (const place of articles.keys()) pages.push(await pageOf(place));
    const { number } = await readGeneration();
    await change();
    const changed = new Set(await keysSince(number));
    const altered = pages.flatMap(({ keys }, place) => (isAltered(keys, changed) ? [place] : []));
    for (const [place, { shown }] of pages.entries())
      if (!altered.includes(place)) expect((await pageOf(place)).shown).toEqual(shown);
    return altered;
  };
  let topic = await givenTopic({ rule: rule({ tags: ['LÚA'] }) }, false);
  const change = async (part: Partial<TopicRule>) => {
    const changed = await changeTopic({ ...inputOf({ rule: rule(part) }), ...topic }, cast.bao);
    if (changed.ok) topic = changed.value;
  };
  const show = async () => {
    const shown = await showTopic(topic, cast.bao);
    if (shown.ok) topic = shown.value;
  };
  expect(await alteredBy(show)).toEqual([0, 1, 4]);
  expect(await alteredBy(() => change({ tags: ['giá'] }))).toEqual([0, 1, 3, 4]);
  expect(await alteredBy(() => change({ categoryIds: [farming] }))).toEqual([1, 3, 4]);
  expect(await alteredBy(() => change({ categoryIds: [farming], tags: ['lúa'] }))).toEqual([0, 1, 3, 4]);
  expect(await alteredBy(() => change({ from: '2026-01-04' }))).toEqual([0, 1, 2, 3, 4]);
  expect(await alteredBy(() => change({ categoryIds: [other] }))).toEqual([0, 1, 2, 3, 4]);
  expect(await alteredBy(() => stopTopic(topic, cast.bao))).toEqual([]);
});

test('a rule without tags waits for nobody who holds the texts', async () => {
  const holder = await sql().reserve();
  try {
    await holder`begin`;
    await holder`lock table revisions in access exclusive mode`;
    const taken = { rule: rule({ categoryIds: [farming] }), pickedIds: [] };
    expect(await countByRule(taken)).toBe(2);
    expect(await listIdsByRule(taken, { offset: 0, limit: 9 })).toEqual([idOf(4), idOf(3)]);
  } finally {
    await holder`rollback`;
    holder.release();
  }
});

test('a draft at the former address of another topic takes it once readers see it, not before', async () => {
  const first = await givenTopic({ slug: 'truoc' });
  await changeTopic({ ...inputOf({ slug: 'sau' }), ...first }, cast.bao);
  const draft = await givenTopic({ slug: 'truoc', title: 'Nháp' }, false);
  expect(await whereLeads('/chuyen-de/truoc')).toEqual({ location: '/chuyen-de/sau' });
  const shown = await showTopic(draft, cast.bao);
  expect(await whereLeads('/chuyen-de/truoc')).toBeUndefined();
  if (!shown.ok) throw new Error(shown.reason);
  await stopTopic(shown.value, cast.bao);
  expect((await findTopicAt('truoc'))?.state).toBe('stopped');
});

test('whoever saves over a topic that was shown meanwhile is told so', async () => {
  const draft = await givenTopic({ slug: 'nhap' }, false);
  expect(await showTopic(draft, cast.bao)).toMatchObject({ ok: true });
  expect(await changeTopic({ ...inputOf({ slug: 'nhap' }), ...draft }, cast.bao)).toMatchObject({ reason: 'stale' });
});

test('of the topics that the front page asks for it is told those that readers see', async () => {
  const [one, two] = [await givenTopic({ slug: 'a', title: 'A' }), await givenTopic({ slug: 'b' }, false)];
  expect((await listLiveTopicsAmong([one.id, two.id, 987_654])).map(({ title }) => title)).toEqual(['A']);
});

test('what is picked is told as readers see it: what has expired or is to come is not live', async () => {
  const ids = [idOf(0), idOf(1), idOf(2)];
  await sql()`update articles set expires_at = now() where id = ${idOf(0)}`;
  await sql()`update articles set published_at = published_at + interval '30000 days' where id = ${idOf(1)}`;
  try {
    const titles = await listPickedTitles(ids);
    expect(ids.map((id) => titles.find((one) => one.id === id)?.isLive)).toEqual([false, false, true]);
  } finally {
    await sql()`update articles set expires_at = null where id = ${idOf(0)}`;
    await sql()`update articles set published_at = published_at - interval '30000 days' where id = ${idOf(1)}`;
  }
});
