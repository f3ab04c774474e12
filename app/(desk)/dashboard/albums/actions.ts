'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { addAlbum, changeAlbum, removeAlbum, showAlbum, stopAlbum } from '#db/albums/commands';
import { albumSchema, albumSubjectSchema, newAlbumSchema } from '#domain/albums/album';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { albumRefusal, deniedAlbum, faultsOfAlbum } from '#lib/albums/refusals';
import { type FormState, failed, succeeded } from '#lib/base/form';
import { refreshReaders } from '#server/cdn/refresh-readers';

/** The answer's `seen` is the new album's id. */
export async function addAlbumAction(given: unknown): Promise<FormState> {
  const actor = await findActor('editor', 'secretary', 'administrator');
  if (!actor) return deniedAlbum();
  const input = newAlbumSchema.safeParse(given);
  if (!input.success) return faultsOfAlbum(input.error);
  const result = await addAlbum(input.data, actor);
  if (!result.ok) return albumRefusal(result.reason);
  revalidatePath('/dashboard/albums', 'layout');
  return saved(result.value.id);
}

/** The answer's `seen` is the album's version. */
export async function changeAlbumAction(given: unknown): Promise<FormState> {
  const actor = await findActor('editor', 'secretary', 'administrator');
  if (!actor) return deniedAlbum();
  const input = albumSchema.safeParse(given);
  if (!input.success) return faultsOfAlbum(input.error);
  const result = await changeAlbum(input.data, actor);
  if (!result.ok) return albumRefusal(result.reason, input.data.pictures);
  await refreshReaders();
  revalidatePath('/dashboard/albums', 'layout');
  return saved(result.value.version);
}

export async function showAlbumAction(_: FormState, form: FormData): Promise<FormState> {
  return move(form, showAlbum, 'shown');
}

export async function stopAlbumAction(_: FormState, form: FormData): Promise<FormState> {
  return move(form, stopAlbum, 'stopped');
}

/** Leads to the list. */
export async function removeAlbumAction(_: FormState, form: FormData): Promise<FormState> {
  const actor = await findActor('editor', 'secretary', 'administrator');
  if (!actor) return deniedAlbum();
  const input = albumSubjectSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return failed((await deskWords('common'))('invalid'));
  const result = await removeAlbum(input.data, actor);
  if (!result.ok) return albumRefusal(result.reason);
  revalidatePath('/dashboard/albums', 'layout');
  redirect('/dashboard/albums?removed=1');
}

async function move(form: FormData, command: typeof showAlbum | typeof stopAlbum, done: 'shown' | 'stopped') {
  const actor = await findActor('secretary', 'administrator');
  if (!actor) return deniedAlbum();
  const input = albumSubjectSchema.safeParse(Object.fromEntries(form));
  if (!input.success) return failed((await deskWords('common'))('invalid'));
  const result = await command(input.data, actor);
  if (!result.ok) return albumRefusal(result.reason);
  await refreshReaders();
  revalidatePath('/dashboard/albums', 'layout');
  return { ...succeeded((await deskWords('albums'))(done)), seen: String(result.value.version) };
}

async function saved(seen: number): Promise<FormState> {
  return { ...succeeded((await deskWords('albums'))('saved')), seen: String(seen) };
}
