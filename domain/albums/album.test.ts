import { expect, test } from 'vitest';
import { ALBUM_LETTERS, albumSubjectSchema, MOST_PICTURES, newAlbumSchema, withPictures } from '#domain/albums/album';
import {
  denialToChangeAlbum,
  denialToRemoveAlbum,
  denialToShowAlbum,
  faultOfAlbum,
  undescribedIn,
} from '#domain/albums/moves';

const picture = (mediaId: number) => ({ mediaId, alt: 'Cầu', caption: '', credit: '' });
const album = {
  ...{ title: 'Lễ hội', slug: 'le-hoi', text: '', eventDate: '2026-11-30', place: '', author: '', coverId: null },
  pictures: [picture(1), picture(2)],
};
const many = (count: number) => Array.from({ length: count }, (_, index) => picture(index + 1));

test('an album is taken as it is typed', () => {
  expect(newAlbumSchema.parse({ ...album, title: ' Lễ  hội ' })).toEqual(album);
});

test.each([
  ['no title', { title: ' \u200b ' }],
  ['a title that is too long', { title: 'x'.repeat(ALBUM_LETTERS.title + 1) }],
  ['an address with capitals', { slug: 'Le-hoi' }],
  ['the address of further pages', { slug: 'trang' }],
  ['a day that no calendar has', { eventDate: '2026-02-30' }],
  ['a text that is too long', { text: 'x'.repeat(ALBUM_LETTERS.text + 1) }],
  ['a picture twice', { pictures: [picture(1), picture(1)] }],
  ['too many pictures', { pictures: many(MOST_PICTURES + 1) }],
  ['a caption that is too long', { pictures: [{ ...picture(1), caption: 'x'.repeat(ALBUM_LETTERS.caption + 1) }] }],
])('%s is refused', (_, values) => expect(newAlbumSchema.safeParse({ ...album, ...values }).success).toBe(false));

test('as many pictures as an album holds are taken', () => {
  expect(newAlbumSchema.safeParse({ ...album, pictures: many(MOST_PICTURES) }).success).toBe(true);
});

test('a form’s figures are numbers', () => {
  expect(albumSubjectSchema.parse({ id: '3', version: '2' })).toEqual({ id: 3, version: 2 });
  expect(albumSubjectSchema.safeParse({ id: '3', version: '0' }).success).toBe(false);
});

test('pictures are added at the end, each once, as far as there is room', () => {
  expect(withPictures(many(2), [picture(2), picture(5)]).map(({ mediaId }) => mediaId)).toEqual([1, 2, 5]);
  expect(withPictures(many(MOST_PICTURES - 1), [picture(901), picture(902)])).toHaveLength(MOST_PICTURES);
});

test('editors change what readers do not see, and only those who may show albums the rest', () => {
  const denials = (state: 'draft' | 'shown' | 'stopped') =>
    (['reporter', 'editor', 'secretary', 'administrator'] as const).map((role) =>
      denialToChangeAlbum({ state }, { role }),
    );
  expect(denials('draft')).toEqual(['forbidden', undefined, undefined, undefined]);
  expect(denials('shown')).toEqual(['forbidden', 'shown', undefined, undefined]);
  expect(denials('stopped')).toEqual(denials('draft'));
  expect([denialToShowAlbum({ role: 'editor' }), denialToShowAlbum({ role: 'secretary' })]).toEqual([
    'forbidden',
    undefined,
  ]);
});

test('editors delete what readers never saw, and nobody the rest', () => {
  const denials = (state: 'draft' | 'shown' | 'stopped') =>
    (['reporter', 'editor', 'administrator'] as const).map((role) => denialToRemoveAlbum({ state }, { role }));
  expect(denials('draft')).toEqual(['forbidden', undefined, undefined]);
  for (const state of ['shown', 'stopped'] as const) expect(denials(state)).toEqual(['forbidden', 'seen', 'seen']);
});

test('pictures without a description are named by their places, and blanks describe nothing', () => {
  expect(undescribedIn([{ alt: '' }, { alt: 'Cầu' }, { alt: '  ' }])).toEqual([0, 2]);
});

test('an album without pictures, or with one that is not described, is not shown', () => {
  expect(faultOfAlbum([])).toBe('no_pictures');
  expect(faultOfAlbum([{ alt: 'Cầu' }, { alt: '' }])).toBe('no_description');
  expect(faultOfAlbum([{ alt: 'Cầu' }])).toBeUndefined();
});
