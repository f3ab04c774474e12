import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client/client';
import { albums } from '#db/schema/albums';
import { authors } from '#db/schema/authors';
import { categories } from '#db/schema/categories';
import { publicTags } from '#db/schema/tags';
import { topics } from '#db/schema/topics';
import { createPage } from '#db/site/site';
import { NO_RULE } from '#domain/topics/rule';
import { findNamedPlaces } from '#lib/search/named-places';
import { givenTestDatabase } from '#tests/database/database';

givenTestDatabase('named_places');

beforeAll(async () => {
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

test.each([
  ['lien he', { kind: 'page', title: 'Liên hệ', path: '/lien-he' }],
  ['kinh te', { kind: 'category', title: 'Kinh tế', path: '/kinh-te' }],
  ['vu', { kind: 'topic', title: 'Vụ mùa: đủ nước', path: '/chuyen-de/vu-mua' }],
  ['le', { kind: 'author', title: 'Lê An', path: '/tac-gia/an' }],
  ['cay', { kind: 'tag', title: 'Cây lúa', path: '/tu-khoa/lua' }],
  ['hoi', { kind: 'album', title: 'Hội xuân', path: '/thu-vien/anh/hoi-xuan' }],
])('“%s” finds what readers can open, and nothing that they cannot', async (typed, place) => {
  expect(await findNamedPlaces(typed)).toEqual([place]);
});
