import type { ZodError } from 'zod';
import { keyOf } from '#domain/base/message-key';
import { deskWords } from '#lib/account/desk-words';
import { findDeskUser } from '#lib/account/session';
import { type FormState, failed } from '#lib/base/form';

export async function deniedAlbum(): Promise<FormState> {
  const common = await deskWords('common');
  return failed(common((await findDeskUser()) ? 'forbidden' : 'signedOut'));
}

const FIELDS: Record<string, string> = { slug_taken: 'slug', slug_kept: 'slug' };

export async function albumRefusal(reason: string): Promise<FormState> {
  const [t, common] = await Promise.all([deskWords('albums.refusals'), deskWords('common')]);
  if (reason === 'forbidden') return failed(common('forbidden'));
  if (reason === 'not_found') return failed(common('notFound'));
  const [words, field] = [t(keyOf(reason)), FIELDS[reason]];
  return field ? failed(common('invalid'), { [field]: words }) : failed(words);
}

const NAMED = new Set(['title', 'slug', 'eventDate', 'pictures']);

/** Keyed by the full path: `pictures.2.alt`. */
export async function faultsOfAlbum(error: ZodError): Promise<FormState> {
  const [t, common] = await Promise.all([deskWords('albums.faults'), deskWords('common')]);
  const faults: Record<string, string> = {};
  for (const { path } of error.issues) {
    const field = String(path.at(-1) ?? '');
    faults[path.join('.')] ??= t(keyOf(NAMED.has(field) ? field : 'tooLong'));
  }
  return failed(common('invalid'), faults);
}
