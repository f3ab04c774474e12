import { beforeAll, describe, expect, test } from 'vitest';
import { findLiveArticle, listFeedArticles } from '#db/article/articles';
import { createPublishedArticle } from '#db/article/imports';
import { sql } from '#db/client/client';
import {
  fingerprintPart,
  listNews,
  listSitemapParts,
  PART_SIZE,
  readCategoryTimes,
  readChangesAround,
  readChangeTime,
  readPart,
} from '#db/feeds/sitemaps';
import { saveMedia } from '#db/media/changes';
import { givenArticle, givenCategory, givenTestDatabase } from '#tests/database/database';

givenTestDatabase('crawler');

const NOW = new Date('2026-03-10T05:00:00Z');
const HOUR = 3_600_000;
const OLD = new Date('2026-01-01T00:00:00Z');
const cast = {} as Record<'economy' | 'farming' | 'last' | 'first' | 'second' | 'tomorrow', number>;

beforeAll(async () => {
  cast.economy = await givenCategory('kinh-te');
  cast.farming = await givenCategory('nong-nghiep', cast.economy);
  // The last id of part 1, then those of part 2.
  await sql().unsafe(`alter table articles alter column id restart with ${PART_SIZE}`);
  cast.last = await givenArticle(cast.economy, 'cuoi', OLD);
  cast.first = await givenArticle(cast.farming, 'dau', new Date('2026-02-01T00:00:00Z'));
  cast.second = await givenArticle(cast.farming, 'hai', OLD);
  cast.tomorrow = await givenArticle(cast.farming, 'mai', new Date(Date.now() + 24 * HOUR));
});

async function partIds(part: number, size?: number) {
  const batches = [];
  for await (const batch of readPart(part, size)) batches.push(batch.map(({ id }) => id));
  return batches;
}

async function revise(id: number, at: Date) {
  const [row] = await sql()`
    insert into revisions (article_id, category_id, slug, title, excerpt, body, created_at)
    select id, category_id, slug, 'Sửa', '', '{"type":"doc","content":[]}', ${at.toISOString()} from articles where id = ${id}
    returning id`;
  await sql()`update articles set live_revision_id = ${row?.['id']} where id = ${id}`;
}

describe('the parts of the articles’ sitemap', () => {
  test('hold every live article once, and nothing that is due tomorrow', async () => {
    expect((await listSitemapParts()).map(({ part }) => part)).toEqual([1, 2]);
    expect(await partIds(1)).toEqual([[cast.last]]);
    expect(await partIds(2)).toEqual([[cast.first, cast.second]]);
    expect(await partIds(3)).toEqual([]);
  });
  test('are read in batches that neither overlap nor leave one out', async () => {
    expect(await partIds(2, 1)).toEqual([[cast.first], [cast.second]]);
    expect(await partIds(2, 2)).toEqual([[cast.first, cast.second]]);
  });
  test('show the pictures of the live revision, the cover first, no documents', async () => {
    const picture = async (sha256: string, kind: 'image' | 'document' = 'image') =>
      (await saveMedia({ sha256, kind, width: 800, height: 600 }, async () => {})).media.id;
    const [inside, cover, paper] = [await picture('a'), await picture('b'), await picture('c', 'document')];
    const content = [inside, cover].map((mediaId) => ({ type: 'figure' as const, attrs: { mediaId, alt: null } }));
    const file = { type: 'attachment' as const, attrs: { mediaId: paper, title: '' } };
    const id = await createPublishedArticle({
      categoryId: cast.economy,
      slug: 'anh',
      publishedAt: OLD,
      revision: { title: 'Ảnh', excerpt: '', coverId: cover, body: { type: 'doc', content: [...content, file] } },
    });
    for await (const batch of readPart(2)) {
      const images = batch.find((article) => article.id === id)?.images;
      expect(images?.map(({ sha256 }) => sha256)).toEqual(['b', 'a']);
    }
    await sql()`update articles set live_revision_id = null where id = ${id as number}`;
  });
});

describe('the time of the last change', () => {
  const timeOf = async (id: number) => {
    for await (const batch of readPart(2)) return batch.find((article) => article.id === id)?.changedAt;
  };
  test('is the publication of what never changed, however late it was brought in', async () =>
    expect(await timeOf(cast.second)).toEqual(OLD));
  test('is that of the live revision, the same on the page and in the part; the index is no older', async () => {
    const at = new Date();
    await revise(cast.first, at);
    expect(await timeOf(cast.first)).toEqual(at);
    expect((await findLiveArticle(cast.first))?.changedAt).toEqual(at);
    const part = (await listSitemapParts()).find((listed) => listed.part === 2);
    expect(part?.changedAt.getTime()).toBeGreaterThanOrEqual(at.getTime());
  });
});

describe('the time of the last change of everything', () => {
  async function age(minutes: number) {
    await sql().begin(async (tx) => {
      await tx`set local session_replication_role = replica`; // the audit trail refuses updates
      await tx`update audit_events set at = at - make_interval(mins => ${minutes})`;
      await tx`update articles set changed_at = changed_at - make_interval(mins => ${minutes}),
        live_changed_at = live_changed_at - make_interval(mins => ${minutes})`;
      await tx`update pages set updated_at = updated_at - make_interval(mins => ${minutes})`;
    });
  }
  const ACTIONS: [string, () => Promise<unknown>][] = [
    ['an article', () => sql()`update articles set changed_at = now() where id = ${cast.second}`],
    ['what readers see', () => sql()`update articles set slug = slug || '-nua' where id = ${cast.second}`],
    ['a category', () => sql()`insert into audit_events (action) values ('category.change')`],
    ['the credit of a picture', () => sql()`insert into audit_events (action) values ('media.change')`],
  ];
  test.each(ACTIONS)('moves with %s, and is said once no earlier or equal one can come', async (_, change) => {
    await age(3);
    const before = await readChangeTime();
    expect(before).toBeInstanceOf(Date);
    await change();
    expect(await readChangeTime()).toBeUndefined();
    await age(2);
    expect((await readChangeTime())?.getTime()).toBeGreaterThan((before?.getTime() ?? 0) - 2 * 60_000);
  });
  test('is asked of the index where the trail is concerned', async () => {
    await sql().begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      const { sql: text, params } = readChangesAround().toSQL();
      const plan = await tx.unsafe(`explain ${text}`, params as string[]);
      expect(plan.map((row) => row['QUERY PLAN']).join()).toContain('audit_events_site');
    });
  });
});

test('the database numbers the parts as the sitemap does', async () => {
  const ids = [1, PART_SIZE, PART_SIZE + 1, 2 * PART_SIZE];
  const rows =
    await sql()`select sitemap_part_of(id) as part from unnest(${ids}::bigint[]) with ordinality as given(id, place)
    order by place`;
  expect(rows.map(({ part }) => part)).toEqual([1, 1, 2, 2]);
});

test('a part’s fingerprint changes with anything it lists, and with nothing else', async () => {
  const before = await fingerprintPart(2);
  expect(await fingerprintPart(3)).toBeUndefined();
  await revise(cast.last, new Date());
  expect(await fingerprintPart(2)).toBe(before);
  await sql()`update categories set slug = 'nong-nghiep-moi' where id = ${cast.farming}`;
  expect(await fingerprintPart(2)).not.toBe(before);
  await sql()`update categories set slug = 'nong-nghiep' where id = ${cast.farming}`;
  expect(await fingerprintPart(2)).toBe(before);
  await revise(cast.second, new Date());
  expect(await fingerprintPart(2)).not.toBe(before);
});

test('news are the articles of the last two days, the newest first, with titles as they are', async () => {
  const before = (hours: number) => new Date(NOW.getTime() - hours * HOUR);
  const old = await givenArticle(cast.economy, 'hom-kia', before(48));
  const fresh = await givenArticle(cast.economy, 'hom-qua', before(47.9));
  const title = ']]> & <b>\u0008"';
  const newest = await createPublishedArticle({
    categoryId: cast.economy,
    slug: 'hom-nay',
    publishedAt: before(1),
    revision: { title, excerpt: '', body: { type: 'doc', content: [] } },
  });
  const news = (await listNews(NOW)).filter(({ id }) => id >= old);
  expect(news.map(({ id }) => id)).toEqual([newest, fresh]);
  expect(news[0]).toMatchObject({ title, language: 'vi', categorySlug: 'kinh-te' });
});

test('a category’s time is that of its newest live article', async () => {
  const id = await givenCategory('trong');
  const times = await readCategoryTimes();
  expect(times.get(cast.farming)).toEqual(new Date('2026-02-01T00:00:00Z'));
  expect(times.has(id)).toBe(false);
});

test('a category’s feed holds what is below it, not what is beside it', async () => {
  const beside = await givenArticle(await givenCategory('van-hoa'), 'le-hoi', OLD);
  const ids = (await listFeedArticles(50, cast.economy)).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([cast.last, cast.first]));
  expect(ids).not.toContain(beside);
  expect((await listFeedArticles(50)).map(({ id }) => id)).toContain(beside);
  expect(await listFeedArticles(1)).toHaveLength(1);
});
