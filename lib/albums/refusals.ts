import type { ZodError } from 'zod';
import { undescribedIn } from '#domain/albums/moves';
import { keyOf } from '#domain/base/message-key';
import { deskWords } from '#lib/account/desk-words';
import { findDeskUser } from '#lib/account/session';
import { type FormState, failed } from '#lib/base/form';

export async function deniedAlbum(): Promise<FormState> {
  const common = await deskWords('common');
  return failed(common((await findDeskUser()) ? 'forbidden' : 'signedOut'));
}

const FIELDS: Record<string, string> = { slug_taken: 'slug', slug_kept: 'slug' };

/** A missing description is a fault of its field: `pictures.2.alt`. */
export async function albumRefusal(reason: string, pictures: readonly { alt: string }[] = []): Promise<FormState> {
  const [t, words, common] = await Promise.all([
    deskWords('albums.refusals'),
    deskWords('albums.list'),
    deskWords('common'),
  ]);
  if (reason === 'forbidden') return failed(common('forbidden'));
  if (reason === 'not_found') return failed(common('notFound'));
  const [message, field] = [t(keyOf(reason)), FIELDS[reason]];
  if (field) return failed(common('invalid'), { [field]: message });
  const lacking = reason === 'no_description' ? undescribedIn(pictures) : [];
  return failed(message, Object.fromEntries(lacking.map((index) => [`pictures.${index}.alt`, words('altMissing')])));
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
