import { beforeAll, expect, test } from 'vitest';
import { db, sql } from '#db/client/client';
import { albums } from '#db/schema/albums';
import { authors } from '#db/schema/authors';
import { categories } from '#db/schema/categories';
import { publicTags } from '#db/schema/tags';
import { topics } from '#db/schema/topics';
import { createPage } from '#db/site/site';
import { parseSearchQuery } from '#domain/search/query';
import { NO_RULE } from '#domain/topics/rule';
import { findNamedPlaces } from '#lib/search/named-places';
import { answerSearch } from '#lib/search/search';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('named_places');

beforeAll(async () => {
  process.env['NEXTAUTH_SECRET'] = 'a secret of the test, long enough';
  await createPage({ slug: 'lien-he', title: 'Liên hệ', body: { type: 'doc', content: [{ type: 'paragraph' }] } });
  await db().insert(categories).values({ slug: 'kinh-te', name: 'Kinh tế' });
  await db()
    .insert(topics)
    .values([
      { slug: 'vu-mua', title: 'Vụ mùa: đủ nước', rule: NO_RULE, form: 'list', state: 'live' },
      { slug: 'vu-dong', title: 'Vụ đông', rule: NO_RULE, form: 'list' },
    ]);
  await db()
    .insert(authors)
    .values([
      { slug: 'an', name: 'Lê An' },
      { slug: 'binh', name: 'Lê Bình', isRemoved: true },
    ]);
  await db()
    .insert(publicTags)
    .values([
      { key: 'lua', name: 'Cây lúa', slug: 'lua', description: '' },
      { key: 'ngo', name: 'Cây ngô', slug: 'ngo', description: '', isPublic: false },
    ]);
  await db()
    .insert(albums)
    .values([
      { slug: 'hoi-xuan', title: 'Hội xuân', state: 'shown', shownAt: new Date() },
      { slug: 'hoi-lua', title: 'Hội lúa' },
    ]);
});

function find(typed: string) {
  const query = parseSearchQuery(typed);
  return query.ok ? findNamedPlaces(query.value) : undefined;
}

test.each([
  ['lien he', { kind: 'page', title: 'Liên hệ', path: '/lien-he' }],
  ['kinh te', { kind: 'category', title: 'Kinh tế', path: '/kinh-te' }],
  ['vu', { kind: 'topic', title: 'Vụ mùa: đủ nước', path: '/chuyen-de/vu-mua' }],
  ['le', { kind: 'author', title: 'Lê An', path: '/tac-gia/an' }],
  ['cay', { kind: 'tag', title: 'Cây lúa', path: '/tu-khoa/lua' }],
  ['hoi', { kind: 'album', title: 'Hội xuân', path: '/thu-vien/anh/hoi-xuan' }],
])('“%s” finds what readers can open, and nothing that they cannot', async (typed, place) => {
  expect(await find(typed)).toEqual([place]);
});

test('a search whose places are long in coming is answered without them', async () => {
  const holder = await sql().reserve();
  try {
    await holder`begin`;
    await holder`lock table authors in access exclusive mode`;
    expect(await answerSearch({ q: 'lien he', sort: 'relevance' }, undefined, '192.0.2.1')).toMatchObject({
      kind: 'found',
      places: [],
    });
  } finally {
    await holder`rollback`;
    holder.release();
  }
  expect(await find('lien he')).toHaveLength(1);
});
