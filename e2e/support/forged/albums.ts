import { sql } from '#db/client/client';
import { args, form, fresh, NOT_REPORTER, NOTHING, PUBLISHER, type Row } from '#e2e/support/forged/row';
import { givenMedia, type Ids } from '#e2e/support/forged-portal';
import { givenAlbum } from '#e2e/support/forged-subjects';

const anAlbum = () => ({
  ...{ title: 'Album', slug: fresh('album'), text: '', eventDate: null, place: '', author: '', coverId: null },
  pictures: [] as object[],
});
const someAlbum = async ({ users }: Ids, state: 'draft' | 'shown') => {
  const { slug } = anAlbum();
  const subject = { id: await givenAlbum(slug, state), version: 1, slug };
  await sql()`insert into album_pictures (album_id, media_id, position, alt)
    values (${subject.id}, ${await givenMedia(users.editor)}, 0, 'Cầu')`;
  return subject;
};

export const ALBUMS_ACTIONS: Record<string, Row> = {
  addAlbumAction: {
    who: NOT_REPORTER,
    good: async ({ users }) =>
      args({ ...anAlbum(), pictures: [{ mediaId: await givenMedia(users.editor), alt: '', caption: '', credit: '' }] }),
    bad: () => [
      { title: '' },
      { slug: 'trang' },
      { slug: '../x' },
      { eventDate: '2026-02-30' },
      { text: 'x'.repeat(3001) },
      { pictures: [{ mediaId: NOTHING, alt: '', caption: '', credit: '' }] },
      { pictures: [{ mediaId: 1, alt: 'x'.repeat(501), caption: '', credit: '' }] },
    ],
    again: 'refused',
  },
  changeAlbumAction: {
    who: NOT_REPORTER,
    good: async (about) => args({ ...anAlbum(), ...(await someAlbum(about, 'draft')) }),
    bad: () => [{ id: NOTHING }, { version: 2 }, { title: '' }, { coverId: 'x' }],
    again: 'refused',
  },
  showAlbumAction: {
    who: PUBLISHER,
    good: async (about) => form(await someAlbum(about, 'draft')),
    bad: () => [{ id: NOTHING }, { version: 2 }],
    again: 'refused',
  },
  removeAlbumAction: {
    who: NOT_REPORTER,
    good: async (about) => form(await someAlbum(about, 'draft')),
    bad: () => [{ id: NOTHING }, { version: 2 }],
    again: 'refused',
  },
  stopAlbumAction: {
    who: PUBLISHER,
    good: async (about) => form(await someAlbum(about, 'shown')),
    bad: () => [{ id: NOTHING }, { version: 2 }],
    again: 'refused',
  },
};
