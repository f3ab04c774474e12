import { beforeAll, describe, expect, test } from 'vitest';
import { createPublishedArticle } from '#db/article/imports';
import { applySchedule } from '#db/article/schedule';
import { sql } from '#db/client/client';
import { countSearch, searchArticles } from '#db/search/search';
import { findNearMiss, suggestSearches } from '#db/search/suggestions';
import { queueStaleDocuments, refreshSearchIndex } from '#db/search-index/index';
import { slugify } from '#domain/base/slug';
import { parseSearchQuery, type SearchQuery } from '#domain/search/query';
import { givenCategory, givenTestDatabase } from '#tests/database/database';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('search');

type Written = { title: string; sapo?: string; body?: string; at?: string; categoryId?: number };

const category = {} as Record<'security' | 'police' | 'farming', number>;

beforeAll(async () => {
  category.security = await givenCategory('an-ninh');
  category.police = await givenCategory('cong-an', category.security);
  category.farming = await givenCategory('nong-nghiep');
});

async function given({ title, sapo, body = '', at = '2026-01-01', categoryId = category.security }: Written) {
  const content = body.split('\n').map((text) => ({
    type: 'paragraph' as const,
    ...(text && { content: [{ type: 'text' as const, text }] }),
  }));
  return (await createPublishedArticle({
    categoryId,
    slug: slugify(title),
    publishedAt: new Date(at),
    revision: { title, sapo, excerpt: sapo ?? '', body: { type: 'doc', content } },
  })) as number;
}

function query(text: string): SearchQuery {
  const parsed = parseSearchQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.value;
}

type Options = Partial<Parameters<typeof searchArticles>[0]>;

async function find(text: string, options: Options = {}): Promise<number[]> {
  const { articles } = await searchArticles({ query: query(text), sort: 'relevance', limit: 50, ...options });
  return articles.map(({ id }) => id);
}

describe('one spelling finds every other', () => {
  let day: number;
  let harmony: number;
  let harmonyOldStyle: number;
  beforeAll(async () => {
    day = await given({ title: 'Ngày hội toàn dân bảo vệ an ninh Tổ quốc', at: '2026-01-02' });
    harmony = await given({ title: 'Ủy ban hòa giải cơ sở', at: '2026-01-03' });
    harmonyOldStyle = await given({ title: 'Uỷ ban hoà giải cơ sở', at: '2026-01-04' });
  });
  test.each([
    'an ninh to quoc',
    'An ninh Tổ quốc',
    'AN NINH TỔ QUỐC',
    'an ninh tổ quốc'.normalize('NFD'),
    '“an ninh tổ quốc”',
  ])('%s', async (text) => expect(await find(text)).toEqual([day]));
  test.each(['hoà giải', 'hòa giải', 'Uỷ ban', 'Ủy ban', 'uy ban hoa giai', 'Ủy ban'.normalize('NFD')])(
    '%s',
    async (text) => expect(await find(text)).toEqual([harmonyOldStyle, harmony]),
  );
});

describe('relevance', () => {
  test('title over sapo over text, then the newer', async () => {
    const text = await given({ title: 'Việc một', body: 'Chuyện đò ngang ở bến', at: '2026-02-05' });
    const sapo = await given({ title: 'Việc hai', sapo: 'Có đò ngang', at: '2026-02-04' });
    const older = await given({ title: 'Đò ngang về bến', at: '2010-02-01' });
    const newer = await given({ title: 'Chuyến đò ngang', at: '2012-02-01' });
    expect(await find('đò ngang')).toEqual([newer, older, sapo, text]);
    expect(await find('đò ngang', { sort: 'newest' })).toEqual([text, sapo, newer, older]);
  });
  test('side by side over scattered', async () => {
    const scattered = await given({ title: 'Lúa và gạo nếp, rồi thóc', at: '2026-03-02' });
    const row = await given({ title: 'Thóc gạo đầy kho', at: '2026-03-01' });
    expect(await find('thoc gao')).toEqual([row, scattered]);
  });
  test('the accents as typed first, however old, and wherever they stand', async () => {
    const sell = await given({ title: 'Chuyện nhỏ', body: 'Mang cá bống kho đi', at: '2005-01-01' });
    const other = await given({ title: 'Cả bổng lộc', at: '2026-04-01' });
    expect(await find('cá bống')).toEqual([sell, other]);
    expect(await find('cả bổng')).toEqual([other, sell]);
    expect(await find('ca bong')).toEqual([other, sell]);
  });
});

describe('phrases and exclusions', () => {
  test('a phrase goes over punctuation, not over the end of a paragraph', async () => {
    const comma = await given({ title: 'Chợ, phiên và vùng cao', at: '2026-05-01' });
    const apart = await given({ title: 'Vùng', body: 'ngày chợ\nphiên họp, vùng cao', at: '2026-05-02' });
    expect(await find('"chợ phiên"')).toEqual([comma]);
    expect(await find('chợ phiên')).toEqual([comma, apart]);
  });
  test('of three words are proved word by word', async () => {
    const whole = await given({ title: 'Ghe bầu ngược sóng lớn', at: '2026-05-03' });
    const pairs = await given({ title: 'Ghe bầu ngược gió', body: 'bầu ngược sóng', at: '2026-05-04' });
    expect(await find('"ghe bầu ngược sóng"')).toEqual([whole]);
    expect(await find('ghe -"ghe bầu ngược sóng"')).toEqual([pairs]);
    expect(await find('ghe -"sóng lớn"')).toEqual([pairs]);
  });
  test('an excluded word goes in its spelling, without accents in every spelling', async () => {
    const fish = await given({ title: 'Mắm ruốc cá', at: '2026-05-05' });
    const all = await given({ title: 'Mắm ruốc cả năm', at: '2026-05-06' });
    expect(await find('mắm ruốc -cá')).toEqual([all]);
    expect(await find('mắm ruốc -ca')).toEqual([]);
    expect(await find('mắm ruốc')).toEqual([all, fish]);
  });
});

describe('filters', () => {
  test('a category with those below it', async () => {
    const above = await given({ title: 'Diễn tập phòng cháy', at: '2026-06-01' });
    const below = await given({ title: 'Diễn tập phòng cháy', at: '2026-06-02', categoryId: category.police });
    const beside = await given({ title: 'Diễn tập phòng cháy', at: '2026-06-03', categoryId: category.farming });
    expect(await find('phòng cháy', { categoryId: category.security })).toEqual([below, above]);
    expect(await find('phòng cháy', { categoryId: category.police })).toEqual([below]);
    expect(await find('phòng cháy', { categoryId: 999_999 })).toEqual([]);
    await sql()`update categories set parent_id = ${category.farming} where id = ${category.police}`;
    expect(await find('phòng cháy', { categoryId: category.farming })).toEqual([beside, below]);
    expect(await find('phòng cháy', { categoryId: category.security })).toEqual([above]);
  });
  test('days are those of Vietnam, both inclusive', async () => {
    const late = await given({ title: 'Giờ đất tắt đèn', at: '2026-03-28T16:59:59.999Z' });
    const next = await given({ title: 'Giờ đất tắt đèn', at: '2026-03-28T17:00:00Z' });
    expect(await find('tắt đèn', { from: '2026-03-28', to: '2026-03-28' })).toEqual([late]);
    expect(await find('tắt đèn', { from: '2026-03-29', to: '2026-03-29' })).toEqual([next]);
    expect(await find('tắt đèn', { from: '2026-03-30' })).toEqual([]);
    expect(await find('tắt đèn', { to: '2026-03-27' })).toEqual([]);
    expect(await find('tắt đèn', { from: '2026-03-30', to: '2026-03-01' })).toEqual([]);
  });
});

describe('paging', () => {
  const ids: number[] = [];
  beforeAll(async () => {
    for (let place = 0; place < 23; place++) {
      const words = ['Múa rối nước', 'Rối và múa', 'Hội làng'][place % 3] as string;
      const at = new Date(Date.UTC(2026, 0, 1) - (place % 7) * 200 * 86_400_000).toISOString();
      ids.push(await given({ title: words, body: 'có múa rối', sapo: place % 2 ? 'múa với rối' : 'xem', at }));
    }
  });
  test.each(['relevance', 'newest'] as const)('by %s: all, each once, in one order', async (sort) => {
    const whole = await find('múa rối', { sort });
    const paged: number[] = [];
    let after: string | undefined;
    do {
      const page = await searchArticles({ query: query('múa rối'), sort, after, limit: 4 });
      paged.push(...page.articles.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(paged).toEqual(whole);
    expect([...paged].sort()).toEqual([...ids].sort());
  });
  test.each(['', 'x', '77.0.0', '0.zzzzzzzzzzz.zzzzzzzzzzz', "0.0.0' or 1=1", '0.00.1', '١.٢.٣'])(
    'a forged cursor %j counts as none',
    async (after) => expect(await find('múa rối', { after })).toHaveLength(23),
  );
  test('counts', async () => {
    expect(await countSearch({ query: query('múa rối') })).toEqual({ count: 23, isMore: false });
    expect(await countSearch({ query: query('"rối nước"') })).toEqual({ count: 8, isMore: false });
  });
});

describe('what readers see is what is found', () => {
  test('one that is hidden is gone at once, one put back is there again', async () => {
    const id = await given({ title: 'Chim yến làm tổ' });
    const [row] = await sql()`select live_revision_id as revision from articles where id = ${id}`;
    await sql()`update articles set live_revision_id = null where id = ${id}`;
    expect(await find('chim yến')).toEqual([]);
    await sql()`update articles set live_revision_id = ${row?.['revision']} where id = ${id}`;
    await refreshSearchIndex();
    expect(await find('chim yến')).toEqual([id]);
    await sql()`update articles set expires_at = now() - interval '1 second' where id = ${id}`;
    expect(await find('chim yến')).toEqual([]);
    await refreshSearchIndex();
    expect(await countSearch({ query: query('chim yến') })).toEqual({ count: 0, isMore: false });
  });
  test('one that is due is found after the tick that published it, an expired one no more', async () => {
    const id = await given({ title: 'Hẹn giờ đăng bài' });
    await sql()`update articles set scheduled_revision_id = live_revision_id, live_revision_id = null,
      scheduled_at = now() where id = ${id}`;
    expect(await find('hẹn giờ đăng')).toEqual([]);
    await applySchedule();
    await refreshSearchIndex();
    expect(await find('hẹn giờ đăng')).toEqual([id]);
    await sql()`update articles set expires_at = now() where id = ${id}`;
    await applySchedule();
    expect(await find('hẹn giờ đăng')).toEqual([]);
  });
  test('one of the future waits for its time', async () => {
    await given({ title: 'Ngày mai trời nắng', at: new Date(Date.now() + 86_400_000).toISOString() });
    expect(await find('ngày mai trời nắng')).toEqual([]);
  });
  test('documents of an older version, and missing ones, are made again', async () => {
    const id = await given({ title: 'Bánh khọt giòn' });
    const lost = await given({ title: 'Bánh khọt mềm', at: '2025-01-01' });
    await sql()`update search_entries set version = 0, folded = '', marks = '' where article_id = ${id}`;
    await sql()`delete from search_entries where article_id = ${lost}`;
    expect(await find('bánh khọt')).toEqual([]);
    await queueStaleDocuments();
    await refreshSearchIndex();
    expect(await find('bánh khọt')).toEqual([id, lost]);
  });
});

test('an article with very many numbers is found by its title, its words and the first of them', async () => {
  const numbers = Array.from({ length: 49_000 }, (_, place) => String(100_000_000 + place * 7));
  const id = await given({ title: 'Biểu thuế xuất nhập', body: `kèm phụ lục\n${numbers.join(' ')}` });
  for (const text of ['biểu thuế', '"kèm phụ lục"', 'phu luc 100000000']) expect(await find(text)).toEqual([id]);
});

test.each([
  "'; drop table articles; --",
  "a' & !b | (c",
  '!!!x & <-> y:*',
  '\\\\xyz \\',
  'ab\u0000cd',
  '%_% 100%',
  '(((((ok',
])('a hostile query %j is only words', async (text) => expect(await find(text)).toEqual([]));

describe('suggestions', () => {
  beforeAll(async () => {
    await given({ title: 'Chuyển đổi số ở vùng sâu' });
    await given({ title: 'Chuyển đổi số ngành y' });
    await given({ title: 'Bàn về chuyển đổi số' });
    await given({ title: 'Chuyến đò chiều' });
    await refreshSearchIndex();
  });
  test.each(['chuyen d', 'chuyển đ', 'Chuyển Đ'.normalize('NFD')])('%s', async (prefix) => {
    expect((await suggestSearches(prefix, 6))[0]).toBe('chuyển đổi');
  });
  test('go on from whole words, and name titles', async () => {
    const found = await suggestSearches('chuyển đổi ', 6);
    expect(found).toContain('chuyển đổi số');
    expect(found).toContain('Chuyển đổi số ngành y');
  });
  test('never what only a hidden article had', async () => {
    const id = await given({ title: 'Bí mật quốc khố' });
    await refreshSearchIndex();
    expect(await suggestSearches('quoc kh', 5)).toContain('quốc khố');
    await sql()`update articles set live_revision_id = null where id = ${id}`;
    expect(await suggestSearches('quoc kh', 5)).toEqual([]);
  });
  test.each(['', 'a', '%', '"', '-', '\u0000'])('%j has none', async (prefix) => {
    expect(await suggestSearches(prefix, 5)).toEqual([]);
  });
  test('a slip leads to what is meant', async () => {
    expect(await findNearMiss(query('chuyen doi xo'))).toBe('chuyển đổi số');
    expect(await findNearMiss(query('chuyển đổi số'))).toBeUndefined();
    expect(await findNearMiss(query('zzzzz qqqqq'))).toBeUndefined();
  });
});

describe('a search that lasts', () => {
  async function whileLocked(test: () => Promise<void>) {
    const holder = await sql().reserve();
    try {
      await holder`begin`;
      await holder`lock table search_entries in access exclusive mode`;
      await test();
    } finally {
      await holder`rollback`;
      holder.release();
    }
  }
  test('is given up in words', () =>
    whileLocked(async () => {
      const refusal = { name: 'Error', reason: 'too_broad' };
      await expect(find('lũ')).rejects.toMatchObject(refusal);
      await expect(suggestSearches('"chuyển đổi số" lũ', 3)).rejects.toMatchObject(refusal);
    }));
  test('leaves connections to all else, and others wait only in moderation', async () => {
    const asked: Promise<unknown>[] = [];
    await whileLocked(async () => {
      for (let search = 0; search < 104; search++) asked.push(countSearch({ query: query('lũ') }));
      await expect(countSearch({ query: query('lũ') })).rejects.toMatchObject({ reason: 'busy' });
      await expect.poll(() => countWaiting('Lock')).toBe(4);
    });
    const ends = await Promise.allSettled(asked);
    expect(ends.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(100);
  });
});
