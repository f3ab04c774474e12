import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskTags, findTagNamed, tagsMatching } from '#domain/tags/desk-tags';
import { newPublicTagSchema, publicTagSchema } from '#domain/tags/tag-form';
import { DESCRIPTION_LETTERS, mergeSpellings, TAG_LETTERS, tagKey } from '#domain/tags/tags';

test.each([
  ['Chuyển đổi số', 'chuyển  đổi SỐ'],
  ['văn hoá', 'Văn hóa'],
  ['Uỷ ban', 'Ủy ban'],
  ['học bạ (số)', 'học bạ số'],
])('%s and %s are one tag', (one, other) => expect(tagKey(one)).toBe(tagKey(other)));

test.each([
  ['chuyển đổi số', 'chuyen doi so'],
  ['bán', 'bàn'],
  ['C++', 'C'],
  ['lúa', 'lúa mùa'],
])('%s and %s are two unless they have the same words', (one, other) =>
  expect(tagKey(one) === tagKey(other)).toBe(one === 'C++'),
);

test('of any tag, its key is the same composed or not, in capitals or not, and its own key', () => {
  const vietnamese = fc.array(fc.constantFrom('Hoà', 'hòa ', ' Đ', 'ủy', '-', '7', '&', 'ễ'), { minLength: 1 });
  fc.assert(
    fc.property(
      vietnamese.map((all) => all.join('')),
      (tag) => {
        const key = tagKey(tag);
        expect(tagKey(tag.normalize('NFD'))).toBe(key);
        expect(tagKey(tag.toUpperCase())).toBe(key);
        expect(tagKey(`  ${tag} `)).toBe(key);
      },
    ),
    { seed: 20261202, numRuns: 500 },
  );
});

test('spellings are counted together under the most used, the most used tag first', () => {
  const merged = mergeSpellings([
    { written: 'Văn hoá', articles: 2 },
    { written: 'lúa', articles: 4 },
    { written: 'văn hóa', articles: 3 },
  ]);
  expect(merged.map(({ name, articles }) => [name, articles])).toEqual([
    ['văn hóa', 5],
    ['lúa', 4],
  ]);
});

test('the desk sees which tags are public, one of no article too, and finds them without marks', () => {
  const row = { id: 1, slug: 'lua', description: 'Một câu.', version: 3 };
  const tags = deskTags(mergeSpellings([{ written: 'lúa', articles: 4 }]), [
    { ...row, key: tagKey('Lúa'), name: 'Lúa', isPublic: false },
    { ...row, key: tagKey('Chè'), name: 'Chè', isPublic: true },
    { ...row, key: tagKey('Mía'), name: 'Mía', isPublic: false },
  ]);
  expect(tags.map(({ name, articles, page, formerly }) => [name, articles, page?.version, formerly])).toEqual([
    ['Chè', 0, 3, undefined],
    ['lúa', 4, undefined, 'lua'],
  ]);
  expect(tagsMatching(tags, ' CHE').map(({ name }) => name)).toEqual(['Chè']);
  expect([findTagNamed(tags, 'LÚA')?.name, findTagNamed(tags, 'lua'), findTagNamed(tags, '')]).toEqual([
    'lúa',
    undefined,
    undefined,
  ]);
});

const good = { name: 'Lúa', slug: 'lua-mua', description: 'Một câu.' };
test.each([
  ['no name', { name: ' ' }],
  ['a long name', { name: 'x'.repeat(TAG_LETTERS + 1) }],
  ['no slug', { slug: '' }],
  ['capitals', { slug: 'Lua' }],
  ['a dash at its end', { slug: 'lua-' }],
  ['two steps', { slug: 'a/b' }],
  ['a long slug', { slug: 'x'.repeat(81) }],
  ['no description', { description: '\u200b' }],
  ['a long description', { description: 'x'.repeat(DESCRIPTION_LETTERS + 1) }],
])('a page of a tag with %s is refused', (_, change) => {
  expect(newPublicTagSchema.safeParse(good).success).toBe(true);
  expect(newPublicTagSchema.safeParse({ ...good, ...change }).success).toBe(false);
});

test('a change names the version that was seen', () => {
  expect(publicTagSchema.safeParse({ ...good, id: '4', version: '2' }).data).toMatchObject({ id: 4, version: 2 });
  expect(publicTagSchema.safeParse({ ...good, id: '4' }).success).toBe(false);
});
