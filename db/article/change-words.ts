import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { hearingsOf, judgeAnew, lockHearings } from '#db/article/hearings';
import { db, type Transaction } from '#db/client/client';
import { announceContentChange } from '#db/client/content-events';
import { lockMedia, subjectOf } from '#db/media/changes';
import { type Media, queueSearchOf } from '#db/media/media';
import { isMediaOnPage } from '#db/media/uses';
import { media } from '#db/schema/media';
import type { Actor } from '#domain/account/roles';
import { denialOfHeardChange } from '#domain/article/heard-words';
import { ok, refuse } from '#domain/base/result';
import { denialOfMediaChange, type MediaKind } from '#domain/media/media';
import { isSpoken } from '#domain/media/spoken';

type MediaWords = { alt: string; caption: string; credit: string; focalX: number; focalY: number };

/** `captions` as WebVTT, '' for none. What is absent stays. */
type Spoken = {
  transcript?: string | undefined;
  noWordsReason?: string | undefined;
  captions?: string | undefined;
  posterId?: number | null | undefined;
};

/**
 * Affects texts that include the file from now on, and static pages at once. What stands for a sound, and a video's
 * picture, are the file's own: live articles show them at once too, and approved ones are to be judged anew.
 */
export function changeMedia(
  id: number,
  { transcript, noWordsReason, captions, posterId, ...words }: MediaWords & Spoken,
  actor: Actor,
) {
  return db().transaction(async (tx) => {
    const file = await lockMedia(tx, id);
    if (!file) return refuse('not_found');
    const isOnPage = await isMediaOnPage(tx, id);
    const denial = denialOfMediaChange(actor, { ...file, isOnPage });
    if (denial) return refuse(denial);
    const heard = differing(file, spokenOf(file.kind, { transcript, noWordsReason, captions, posterId }));
    const isHeard = Object.keys(heard).length > 0;
    const places = isHeard ? await lockHearings(tx, id) : [];
    const heardDenial = denialOfHeardChange(actor, await hearingsOf(tx, places));
    if (heardDenial) return refuse(heardDenial);
    const changed = { ...words, credit: words.credit || null, ...heard };
    const before = valuesOf(file, Object.keys(changed) as (keyof typeof changed)[]);
    if (isDeepStrictEqual(before, changed)) return ok(undefined);
    if (heard.posterId && !(await isPicture(tx, heard.posterId))) return refuse('no_poster');
    await tx
      .update(media)
      .set({ ...changed, ...tagOf(heard.captions) })
      .where(eq(media.id, id));
    await recordAudit(tx, { ...subjectOf(file), actorId: actor.id, action: 'media.change', before, after: changed });
    await judgeAnew(tx, places, actor);
    if (heard.transcript !== undefined) await queueSearchOf(tx, id);
    if (isOnPage || places.some(({ isSeen }) => isSeen)) await announceContentChange(tx);
    return ok(undefined);
  });
}

/** Of a picture; nothing else is changed, and only while the library still says what the editor saw there (`was`). */
export function describeMedia(id: number, { alt, was }: { alt: string; was: string }, actor: Actor) {
  return db().transaction(async (tx) => {
    const file = await lockMedia(tx, id);
    if (!file) return refuse('not_found');
    const isOnPage = await isMediaOnPage(tx, id);
    const denial = denialOfMediaChange(actor, { ...file, isOnPage });
    if (denial) return refuse(denial);
    if (file.kind !== 'image') return refuse('not_found');
    if (file.alt === alt) return ok(undefined);
    if (file.alt !== was) return refuse('changed');
    await tx.update(media).set({ alt }).where(eq(media.id, id));
    const change = { before: { alt: was }, after: { alt } };
    await recordAudit(tx, { ...subjectOf(file), actorId: actor.id, action: 'media.change', ...change });
    if (isOnPage) await announceContentChange(tx);
    return ok(undefined);
  });
}

function valuesOf<Key extends keyof Media>(file: Media, keys: Key[]): Pick<Media, Key> {
  return Object.fromEntries(keys.map((key) => [key, file[key]])) as Pick<Media, Key>;
}

function differing(file: Media, spoken: Spoken): Spoken {
  const parts = Object.entries(spoken).filter(
    ([key, value]) => value !== undefined && file[key as keyof Media] !== value,
  );
  return Object.fromEntries(parts);
}

/** Pictures and documents have none of it, sounds neither captions nor a picture. */
function spokenOf(kind: MediaKind, { transcript, noWordsReason, ...seen }: Spoken): Spoken {
  if (!isSpoken(kind)) return {};
  return { transcript, noWordsReason, ...(kind === 'video' ? seen : {}) };
}

function tagOf(captions: string | undefined) {
  if (captions === undefined) return {};
  return { captionsTag: captions ? sql`left(md5(${captions}), 16)` : null };
}

async function isPicture(tx: Transaction, id: number): Promise<boolean> {
  const [picture] = await tx.select({ kind: media.kind }).from(media).where(eq(media.id, id));
  return picture?.kind === 'image';
}
