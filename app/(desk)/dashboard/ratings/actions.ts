'use server';

import { refresh } from 'next/cache';
import { deleteNote, markNoteRead } from '#db/ratings/notes';
import type { Actor } from '#domain/account/roles';
import type { Result } from '#domain/base/result';
import { noteSchema } from '#domain/ratings/ratings';
import { deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { type FormState, failed, succeeded } from '#lib/base/form';

export async function markNoteReadAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, markNoteRead, 'done');
}

export async function deleteNoteAction(_: FormState, form: FormData): Promise<FormState> {
  return change(form, deleteNote, 'removed');
}

type Command = (input: { id: string }, actor: Actor) => Promise<Result<null, 'forbidden' | 'not_found'>>;

async function change(form: FormData, command: Command, said: 'done' | 'removed'): Promise<FormState> {
  const [actor, common, t] = await Promise.all([findActor(), deskWords('common'), deskWords('ratings')]);
  if (!actor) return failed(common('signedOut'));
  const note = noteSchema.safeParse(Object.fromEntries(form));
  if (!note.success) return failed(common('invalid'));
  const result = await command(note.data, actor);
  if (!result.ok) return failed(common(result.reason === 'forbidden' ? 'forbidden' : 'notFound'));
  refresh();
  return succeeded(t(said));
}
