import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addAlbum, changeAlbum, removeAlbum, showAlbum, stopAlbum } from '#db/albums/commands';
import { findAlbum, listAlbums } from '#db/albums/desk';
import { countAlbumPages, findAlbumState, findShownAlbum, listAlbumTimes, listShownAlbums } from '#db/albums/live';
import { findKnownPaths, whereLeads } from '#db/article/reader-paths';
import { sql } from '#db/client/client';
import { listContentChanges, readGeneration } from '#db/client/content-events';
import { deleteMedia } from '#db/media/changes';
import { listMediaUses } from '#db/media/uses';
import type { Actor, Role } from '#domain/account/roles';
import type { NewAlbum } from '#domain/albums/album';
import { givenTestDatabase } from '#tests/database/database';
import { givenUser } from '#tests/database/people';
import { countWaiting } from '#tests/database/sessions';

givenTestDatabase('albums');

const people = {} as Record<Role, Actor>;
beforeAll(async () => {
  for (const role of ['reporter', 'editor', 'secretary', 'administrator'] as const)
    people[role] = await givenUser(role, role);
});
beforeEach(() => sql()`delete from albums`.then(() => {}));

async function givenPicture(kind = 'image'): Promise<number> {
  const [file] = await sql()`insert into media (sha256, kind, content_type, width, height)
    values (encode(sha256(random()::text::bytea), 'hex'), ${kind}, 'image/png', 300, 200) returning id`;
  return Number(file?.['id']);
}

const album = (slug: string, mediaIds: number[], values: Partial<NewAlbum> = {}): NewAlbum => ({
  ...{ title: slug, slug, text: '', eventDate: '2026-11-30', place: 'Bến Ngự', author: '', coverId: null },
  pictures: mediaIds.map((mediaId) => ({ mediaId, alt: `Ảnh ${mediaId}`, caption: 'Chú thích', credit: 'Ảnh: An' })),
  ...values,
});

async function given(slug: string, mediaIds: number[], values?: Partial<NewAlbum>) {
  const added = await addAlbum(album(slug, mediaIds, values), people.editor);
  if (!added.ok) throw new Error(added.reason);
  return added.value;
}

async function givenShown(slug: string, mediaIds: number[], values?: Partial<NewAlbum>) {
  const shown = await showAlbum(await given(slug, mediaIds, values), people.secretary);
  if (!shown.ok) throw new Error(shown.reason);
  return shown.value;
}

const alteredSince = async (number: number) => (await listContentChanges(number + 1)).map(({ keys }) => keys);
const shownSlugs = async () => (await listShownAlbums(1)).map(({ slug }) => slug);

test('editors prepare albums and publishers show them, and the trail tells of each', async () => {
  const ids = [await givenPicture(), await givenPicture()];
  expect(await addAlbum(album('a', ids), people.reporter)).toEqual({ ok: false, reason: 'forbidden' });
  const subject = await given('a', ids);
  expect(await showAlbum(subject, people.editor)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await shownSlugs()).toEqual([]);
  const shown = await showAlbum(subject, people.administrator);
  expect(shown).toEqual({ ok: true, value: { id: subject.id, version: 2 } });
  expect(await changeAlbum({ ...album('a', ids), id: subject.id, version: 2 }, people.editor)).toEqual({
    ok: false,
    reason: 'shown',
  });
  expect(await stopAlbum({ id: subject.id, version: 2 }, people.editor)).toEqual({ ok: false, reason: 'forbidden' });
  await stopAlbum({ id: subject.id, version: 2 }, people.secretary);
  const events = await sql()`select action, actor_id::int as by from audit_events where subject_id = ${subject.id}
    and action like 'album.%' order by id desc limit 3`;
  expect(events.map(({ action, by }) => [action, by])).toEqual([
    ['album.stop', people.secretary.id],
    ['album.show', people.administrator.id],
    ['album.create', people.editor.id],
  ]);
});

test('readers get the pictures in their order with their words, and the list its cover', async () => {
  const [first, second, third] = [await givenPicture(), await givenPicture(), await givenPicture()];
  await givenShown('le-hoi', [third, first, second], { coverId: first });
  await givenShown('khac', [second], { coverId: first });
  const found = await findShownAlbum('le-hoi');
  expect(found?.pictures.map(({ id, alt, credit }) => [id, alt, credit])).toEqual(
    [third, first, second].map((id) => [id, `Ảnh ${id}`, 'Ảnh: An']),
  );
  const listed = (await listShownAlbums(1)).map(({ slug, cover, total }) => [slug, cover.id, total]);
  expect(listed).toEqual([
    ['khac', second, 1],
    ['le-hoi', first, 3],
  ]);
  expect([await countAlbumPages(), (await listAlbumTimes()).length]).toEqual([1, 2]);
});

test('to show, change and stop an album alters it and the lists of albums, and a draft nothing', async () => {
  const ids = [await givenPicture()];
  const { number } = await readGeneration();
  const { id } = await given('a', ids);
  await changeAlbum({ ...album('a', ids, { text: 'Nháp' }), id, version: 1 }, people.editor);
  expect(await alteredSince(number)).toEqual([]);
  await showAlbum({ id, version: 2 }, people.secretary);
  await changeAlbum({ ...album('a', ids, { text: 'Hay' }), id, version: 3 }, people.secretary);
  await stopAlbum({ id, version: 4 }, people.secretary);
  expect(await alteredSince(number)).toEqual(Array.from({ length: 3 }, () => ['albums', `album:${id}`]));
});

test('an album that lacks pictures or their descriptions is not shown, nor changed to be so', async () => {
  const ids = [await givenPicture()];
  const bare = await given('a', []);
  expect(await showAlbum(bare, people.secretary)).toEqual({ ok: false, reason: 'no_pictures' });
  const undescribed = { pictures: [{ mediaId: ids[0] ?? 0, alt: '', caption: '', credit: '' }] };
  const mute = await given('b', [], undescribed);
  expect(await showAlbum(mute, people.secretary)).toEqual({ ok: false, reason: 'no_description' });
  const { id, version } = await givenShown('c', ids);
  const change = { ...album('c', [], undescribed), id, version };
  expect(await changeAlbum(change, people.secretary)).toEqual({ ok: false, reason: 'no_description' });
  expect((await findAlbum(id))?.pictures[0]?.alt).toBe(`Ảnh ${ids[0]}`);
});

test('a draft is deleted with what it was on the trail, and its pictures stay in the library', async () => {
  const picture = await givenPicture();
  const { id, version } = await given('a', [picture]);
  expect(await removeAlbum({ id, version }, people.reporter)).toEqual({ ok: false, reason: 'forbidden' });
  expect(await removeAlbum({ id, version: 2 }, people.editor)).toEqual({ ok: false, reason: 'stale' });
  expect(await removeAlbum({ id, version }, people.editor)).toEqual({ ok: true, value: { id } });
  expect(await findAlbum(id)).toBeUndefined();
  expect(await removeAlbum({ id, version }, people.editor)).toEqual({ ok: false, reason: 'not_found' });
  const [event] = await sql()`select before from audit_events where action = 'album.delete' and subject_id = ${id}`;
  expect(event?.['before']).toMatchObject({ slug: 'a', pictures: [expect.stringContaining(`Ảnh ${picture}`)] });
  expect(await deleteMedia(picture, people.administrator)).toMatchObject({ ok: true });
});

test('what readers have seen is not deleted, be it stopped', async () => {
  const { id, version } = await givenShown('a', [await givenPicture()]);
  expect(await removeAlbum({ id, version }, people.administrator)).toEqual({ ok: false, reason: 'seen' });
  await stopAlbum({ id, version }, people.secretary);
  expect(await removeAlbum({ id, version: 3 }, people.administrator)).toEqual({ ok: false, reason: 'seen' });
  expect(await findAlbumState('a')).toBe('stopped');
});

test('a change counts against the version that was seen', async () => {
  const { id } = await given('a', [await givenPicture()]);
  const change = (title: string) => changeAlbum({ ...album('a', [], { title }), id, version: 1 }, people.editor);
  const results = await Promise.all([change('Một'), change('Hai')]);
  expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'stale' });
  expect(await stopAlbum({ id, version: 2 }, people.secretary)).toEqual({ ok: false, reason: 'stale' });
  expect(await showAlbum({ id: 987_654, version: 1 }, people.secretary)).toEqual({ ok: false, reason: 'not_found' });
});

test('an address is of one album, and stays once readers saw it', async () => {
  const ids = [await givenPicture()];
  const { id, version } = await givenShown('a', ids);
  expect(await addAlbum(album('a', ids), people.editor)).toEqual({ ok: false, reason: 'slug_taken' });
  await given('b', ids);
  const move = (slug: string) => changeAlbum({ ...album(slug, ids), id, version }, people.secretary);
  expect(await move('c')).toEqual({ ok: false, reason: 'slug_kept' });
  expect((await listAlbums(1)).map(({ state, pictures }) => [state, pictures])).toEqual([
    ['draft', 1],
    ['shown', 1],
  ]);
});

test('of two albums that take one address at once, one is refused', async () => {
  const picture = await givenPicture();
  const [a, b] = [await given('a', [picture]), await given('b', [picture])];
  const holder = await sql().reserve();
  await holder`begin`;
  await holder`select from media where id = ${picture} for update`;
  const changes = Promise.all(
    [a, b].map(({ id, version }) => changeAlbum({ ...album('c', [picture]), id, version }, people.editor)),
  );
  while ((await countWaiting('Lock')) < 2);
  await holder`commit`;
  holder.release();
  const results = await changes;
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'slug_taken' });
});

test('only pictures of the library stand in an album', async () => {
  for (const wrong of [987_654, await givenPicture('document')])
    expect(await addAlbum(album('a', [wrong]), people.editor)).toEqual({ ok: false, reason: 'picture_gone' });
});

test('a picture of an album, be it a draft, is in use and stays', async () => {
  const id = await givenPicture();
  const { id: albumId } = await given('a', [id]);
  expect(await deleteMedia(id, people.administrator)).toEqual({ ok: false, reason: 'in_use' });
  expect(await listMediaUses(id)).toMatchObject({
    isUsed: true,
    albums: [{ id: albumId, title: 'a', isShown: false }],
  });
  await changeAlbum({ ...album('a', []), id: albumId, version: 1 }, people.editor);
  expect(await deleteMedia(id, people.administrator)).toMatchObject({ ok: true });
});

test('addresses of the library lead somewhere while there is something, and one that was stopped says so', async () => {
  const { id, version } = await givenShown('a', [await givenPicture()]);
  await given('b', []);
  const paths = ['/thu-vien', '/thu-vien/anh', '/thu-vien/anh/a', '/thu-vien/anh/b', '/thu-vien/anh/trang/2'];
  expect([...(await findKnownPaths(paths)).keys()].toSorted()).toEqual(paths.slice(0, 3).toSorted());
  expect(await whereLeads('/thu-vien/anh/a')).toBeUndefined();
  for (const path of [
    '/thu-vien/anh/b',
    '/thu-vien/anh/c',
    '/thu-vien/anh/trang/2',
    '/thu-vien/x',
    '/thu-vien/anh/a/b',
  ])
    expect(await whereLeads(path), path).toBe('nowhere');
  await stopAlbum({ id, version }, people.secretary);
  expect([await findAlbumState('a'), await findAlbumState('b')]).toEqual(['stopped', undefined]);
  expect(await whereLeads('/thu-vien/anh/a')).toBeUndefined();
  expect((await findKnownPaths(['/thu-vien/anh/a'])).size).toBe(0);
});
