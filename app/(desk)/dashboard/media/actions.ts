'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeMedia } from '#db/article/change-words';
import { replaceMedia } from '#db/article/replacement';
import { deleteMedia } from '#db/media/changes';
import { digestOf, digestsOf } from '#db/media/digests';
import { excerpt } from '#domain/base/text';
import { CAPTIONS_LIMIT, MOST_CUES, writeCaptions } from '#domain/media/captions/cues';
import { parseCaptions } from '#domain/media/captions/parse-captions';
import { type FileWord, writeSeen } from '#domain/media/file-words';
import { descriptionInput, MEDIA_WORD_LIMITS, mediaWordsInput, replacementInput } from '#domain/media/words';
import { type DeskWords, deskWords } from '#lib/account/desk-words';
import { findActor } from '#lib/account/session';
import { type FormState, failed, fieldErrors, succeeded } from '#lib/base/form';
import { isStorageAway, removeFilesOf } from '#lib/media/uploads';
import { refreshReaders } from '#server/cdn/refresh-readers';
import { log } from '#server/telemetry/log';

export async function changeMediaAction(_: FormState, form: FormData): Promise<FormState> {
  const [actor, common, t] = await Promise.all([findActor(), deskWords('common'), deskWords('media.form')]);
  if (!actor) return failed(common('signedOut'));
  const input = mediaWordsInput.safeParse(Object.fromEntries(form));
  if (!input.success) {
    const limits: Record<string, number> = MEDIA_WORD_LIMITS;
    return failed(
      common('invalid'),
      fieldErrors(input.error, (field) => t('tooLong', { max: limits[field] ?? 0 })),
    );
  }
  const { id, captions, seen, ...words } = input.data;
  const cues = captions?.trim() ? parseCaptions(captions) : undefined;
  if (cues && !cues.ok) {
    const { reason, line } = cues.fault;
    const message = t(`captionFaults.${reason}`, { line, cues: MOST_CUES, letters: CAPTIONS_LIMIT });
    return failed(common('invalid'), { captions: message });
  }
  const given = { ...words, ...(captions === undefined ? {} : { captions: cues ? writeCaptions(cues.value) : '' }) };
  const result = await changeMedia(id, given, actor, seen);
  if (!result.ok && result.reason === 'changed') {
    return {
      ...failed(t('changed'), theirWords(result.theirs, t)),
      seen: writeSeen({ ...seen, ...digestsOf(result.theirs) }),
    };
  }
  if (!result.ok) return failed(refusals(common, t)[result.reason]);
  await refreshReaders();
  revalidatePath('/dashboard/media');
  const lost = cues?.leftOut ?? [];
  const message = lost.length > 0 ? t('captionsLost', { count: lost.length, line: lost[0] ?? 0 }) : common('saved');
  return { ...succeeded(message), seen: writeSeen({ ...seen, ...digestsOf(given) }) };
}

/** From within a text: only the description. */
export async function describeMediaAction(given: unknown): Promise<FormState> {
  const words = [deskWords('common'), deskWords('media.form'), deskWords('media.offer')] as const;
  const [actor, common, form, t] = await Promise.all([findActor(), ...words]);
  if (!actor) return failed(common('signedOut'));
  const input = descriptionInput.safeParse(given);
  if (!input.success) return failed(common('invalid'));
  const { id, alt, was } = input.data;
  const result = await changeMedia(id, { alt }, actor, { alt: digestOf(was) });
  if (!result.ok) {
    const reasons = { ...refusals(common, form), changed: t('changed') };
    return failed(reasons[result.reason]);
  }
  await refreshReaders();
  return succeeded(t('done'));
}

/** Of a document, by another or by itself again. */
export async function replaceMediaAction(_: FormState, form: FormData): Promise<FormState> {
  const [actor, common, t] = await Promise.all([findActor(), deskWords('common'), deskWords('media')]);
  if (!actor) return failed(common('signedOut'));
  const input = replacementInput.safeParse(Object.fromEntries(form));
  if (!input.success) return failed(common('invalid'));
  const result = await replaceMedia(input.data, actor);
  if (!result.ok) {
    const { reason } = result;
    if (reason === 'forbidden') return failed(common('forbidden'));
    if (reason === 'not_found') return failed(common('notFound'));
    return failed(t(`replacement.refused.${reason}`));
  }
  await refreshReaders();
  revalidatePath('/dashboard/media');
  return succeeded(t(input.data.replacementId === null ? 'replacement.undone' : 'replacement.done'));
}

export async function deleteMediaAction(_: FormState, form: FormData): Promise<FormState> {
  const [actor, common, t] = await Promise.all([findActor(), deskWords('common'), deskWords('media.remove')]);
  if (!actor) return failed(common('signedOut'));
  const id = mediaWordsInput.shape.id.safeParse(form.get('id'));
  if (!id.success) return failed(common('notFound'));
  // Else the record would be gone while everybody can still load its files.
  if (await isStorageAway()) return failed(t('storageAway'));
  const result = await deleteMedia(id.data, actor);
  if (!result.ok) {
    const reasons = { in_use: t('inUse'), forbidden: common('forbidden'), not_found: common('notFound') };
    return failed(reasons[result.reason]);
  }
  await removeFilesOf(result.value).catch((error: Error) => {
    log.error('media', 'files of a deleted record could not be removed', error, { sha256: result.value.sha256 });
  });
  redirect('/dashboard/media');
}

function refusals(common: DeskWords<'common'>, t: DeskWords<'media.form'>) {
  const shown = {
    on_page: t('onPage'),
    live: t('live'),
    judged: t('judged'),
    outside_categories: t('outsideCategories'),
  };
  return {
    ...shown,
    no_poster: t('noPoster'),
    words_needed: t('wordsNeeded'),
    forbidden: common('forbidden'),
    not_found: common('notFound'),
  };
}

/** What another wrote meanwhile, each at its field, so that nothing is written over unread. */
function theirWords(theirs: Partial<Record<FileWord, string | number | null>>, t: DeskWords<'media.form'>) {
  const errors = Object.entries(theirs).map(([name, value]) => {
    if (typeof value === 'number') return [name, t('changedThere')];
    const text = excerpt(value ?? '');
    return [name, text ? t('changedTo', { text }) : t('emptied')];
  });
  return Object.fromEntries(errors) as Record<string, string>;
}
