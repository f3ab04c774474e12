import { eq, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { hearingsOf, judgeAnew, lockHearings, noteHeardChange } from '#db/article/hearings';
import { db, type Transaction } from '#db/client/client';
import { announceContentChange, notePurge } from '#db/client/content-events';
import { lockMedia, subjectOf } from '#db/media/changes';
import { digestOf, tracesOf } from '#db/media/digests';
import type { Media } from '#db/media/media';
import { isMediaOnPage, isMediaShown } from '#db/media/uses';
import { media } from '#db/schema/media';
import { queueDocuments } from '#db/search-index/index';
import type { Actor } from '#domain/account/roles';
import { denialOfHeardChange } from '#domain/article/heard-words';
import { ok, refuse } from '#domain/base/result';
import { mediaKey } from '#domain/http/cdn-cache';
import { FILE_WORDS, type FileWord, type FileWords, type SeenWords } from '#domain/media/file-words';
import { denialOfMediaChange } from '#domain/media/media';
import { HEARD, isSpoken, lacksWords } from '#domain/media/spoken';

/**
 * Affects texts that include the file from now on, and static pages at once. What stands for a sound, and a video's
 * picture with its credit, are the file's own: live articles show them at once too, and approved ones are to be judged
 * anew. What is
 * given as it was `seen` stays as it is by now; `changed` if another wrote meanwhile what is to be written, with what
 * that is (`theirs`). Pages of the release before send nothing seen, and know of nothing heard.
 */
export function changeMedia(id: number, given: FileWords, actor: Actor, seen?: SeenWords) {
  return db().transaction(async (tx) => {
    const file = await lockMedia(tx, id);
    if (!file) return refuse('not_found');
    const changed = changedBy(file, given, seen);
    const videos = changed.credit === undefined ? [] : await listPosterOf(tx, id);
    const isOnPage = await isAnyOnPage(tx, [id, ...videos]);
    const isShown = await isMediaShown(tx, id);
    const denial = denialOfMediaChange(actor, { ...file, isOnPage, isShown });
    if (denial) return refuse(denial);
    const names = Object.keys(changed) as FileWord[];
    if (names.length === 0) return ok(undefined);
    // Its description alone is a picture's; forms of other files send theirs back.
    if (changed.alt !== undefined && file.kind !== 'image') return refuse('not_found');
    if (changed.posterId && !(await isPicture(tx, changed.posterId))) return refuse('no_poster');
    const shownBy = [...(names.some(isHeardWord) ? [id] : []), ...videos];
    const places = shownBy.length > 0 ? await lockHearings(tx, shownBy) : [];
    const heardDenial = denialOfHeardChange(actor, await hearingsOf(tx, places));
    if (heardDenial) return refuse(heardDenial);
    const missed = names.filter((name) => (seen ? seen[name] !== digestOf(file[name]) : isHeardWord(name)));
    if (missed.length > 0) return { ...refuse('changed'), theirs: valuesOf(file, missed) };
    const isRead = isOnPage || places.some(({ isSeen }) => isSeen);
    if (isRead && losesWords(file, changed)) return refuse('words_needed');
    await writeWords(tx, file, changed, actor);
    if (changed.captions !== undefined) await notePurge(tx, mediaKey(file.sha256));
    await judgeAnew(tx, places, actor);
    const live = places.filter(({ isLive }) => isLive).map((place) => place.id);
    if (changed.transcript !== undefined) await queueDocuments(tx, live);
    if (shownBy.length > 0 && names.some(isShownWord)) await noteHeardChange(tx, live);
    if (isRead || isShown) await announceContentChange(tx);
    return ok(undefined);
  });
}

async function writeWords(tx: Transaction, file: Media, changed: FileWords, actor: Actor): Promise<void> {
  const after = { ...changed, ...(changed.credit === '' ? { credit: null } : {}) };
  await tx
    .update(media)
    .set({ ...after, ...tagOf(changed.captions) })
    .where(eq(media.id, file.id));
  const before = valuesOf(file, Object.keys(changed) as FileWord[]);
  const change = { before: tracesOf(before), after: tracesOf(after) };
  await recordAudit(tx, { ...subjectOf(file), actorId: actor.id, action: 'media.change', ...change });
}

/** Pictures and documents have nothing heard, sounds neither captions nor a picture. */
function changedBy(file: Media, given: FileWords, seen: SeenWords = {}): FileWords {
  const own = FILE_WORDS.filter((name) => {
    if (name === 'captions' || name === 'posterId') return file.kind === 'video';
    return !isHeardWord(name) || isSpoken(file.kind);
  });
  const changes = own.flatMap((name) => {
    const value = given[name];
    const digest = digestOf(value);
    return value === undefined || digest === seen[name] || digest === digestOf(file[name]) ? [] : [[name, value]];
  });
  return Object.fromEntries(changes);
}

/** Whether readers would be left without words, who had some or were told why not. */
function losesWords(file: Media, changed: FileWords): boolean {
  const lacks = ({ kind, transcript, noWordsReason, captions }: Media) =>
    lacksWords({ kind, hasTranscript: transcript !== '', noWordsReason, captionsTag: captions || null });
  return !lacks(file) && lacks({ ...file, ...changed } as Media);
}

function isHeardWord(name: FileWord): boolean {
  return (HEARD as readonly FileWord[]).includes(name);
}

/** Of what stands with the file itself: why there are no words is told to no reader. */
function isShownWord(name: FileWord): boolean {
  return (isHeardWord(name) && name !== 'noWordsReason') || name === 'credit';
}

function valuesOf<Key extends keyof Media>(file: Media, keys: Key[]): Partial<Pick<Media, Key>> {
  return Object.fromEntries(keys.map((key) => [key, file[key]])) as Pick<Media, Key>;
}

function tagOf(captions: string | undefined) {
  if (captions === undefined) return {};
  return { captionsTag: captions ? sql`left(md5(${captions}), 16)` : null };
}

/** The videos that show the picture until they play, with its credit of now. */
async function listPosterOf(tx: Transaction, id: number): Promise<number[]> {
  const videos = await tx.select({ id: media.id }).from(media).where(eq(media.posterId, id));
  return videos.map((video) => video.id);
}

async function isAnyOnPage(tx: Transaction, ids: number[]): Promise<boolean> {
  for (const id of ids) if (await isMediaOnPage(tx, id)) return true;
  return false;
}

/** If so it stays, until the transaction ends. */
async function isPicture(tx: Transaction, id: number): Promise<boolean> {
  const [picture] = await tx.select({ kind: media.kind }).from(media).where(eq(media.id, id)).for('key share');
  return picture?.kind === 'image';
}
