import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { db, type Transaction } from '#db/client/client';
import { announceContentChange, notePurge } from '#db/client/content-events';
import { FOREIGN_KEY, sqlstateOf } from '#db/client/sqlstate';
import { tracesOf } from '#db/media/digests';
import { type ListedMedia, listed, type Media } from '#db/media/media';
import { isMediaUsed } from '#db/media/uses';
import { media } from '#db/schema/media';
import type { Actor } from '#domain/account/roles';
import { ok, refuse } from '#domain/base/result';
import { CONTENT_KEY, mediaKey } from '#domain/http/cdn-cache';
import { mayChangeMedia } from '#domain/media/media';
import { RECIPE, recipeAnew } from '#domain/media/renditions';
import { isSpoken } from '#domain/media/spoken';

export type NewMedia = typeof media.$inferInsert;

/**
 * Records a file after `place` has stored it; a known hash returns its record, with what was stored anew, after
 * `dropCrops` of what it replaces. Meanwhile nobody removes its files or makes crops. `gainsOriginal` is true where
 * a known one had none.
 */
export function saveMedia(
  file: NewMedia,
  place: () => Promise<void>,
  dropCrops: () => Promise<void> = async () => {},
): Promise<{ media: ListedMedia; isNew: boolean; gainsOriginal: boolean }> {
  return db().transaction(async (tx) => {
    await holdHash(tx, file.sha256);
    await place();
    const [known] = await tx.select(listed).from(media).where(eq(media.sha256, file.sha256));
    if (known) {
      const renewed = await withOriginal(tx, known, file, dropCrops);
      return { media: renewed, isNew: false, gainsOriginal: renewed.hasOriginal && !known.hasOriginal };
    }
    const [created] = (await tx.insert(media).values(file).returning(listed)) as [ListedMedia];
    if (file.uploadedBy) {
      const after = { contentType: created.contentType, bytes: created.bytes, sha256: created.sha256 };
      await recordAudit(tx, { ...subjectOf(created), actorId: file.uploadedBy, action: 'media.create', after });
    }
    return { media: created, isNew: true, gainsOriginal: false };
  });
}

/**
 * Notes renditions that were stored anew, after `dropCrops` of those before; false where no record has the hash. Readers'
 * pages name them from `announceRenditions` on.
 */
export function recordRenditions(sha256: string, file: NewMedia, dropCrops: () => Promise<void>): Promise<boolean> {
  return db().transaction(async (tx) => {
    await holdHash(tx, sha256);
    const [known] = await tx.select(listed).from(media).where(eq(media.sha256, sha256)).for('update');
    return known !== undefined && (await replaceRenditions(tx, known, file, dropCrops)) !== undefined;
  });
}

export function announceRenditions(): Promise<void> {
  return db().transaction(async (tx) => {
    await notePurge(tx, CONTENT_KEY);
    await announceContentChange(tx);
  });
}

/** Deletes only an unused file's record; the caller removes its files (`removeUnrecorded`). */
export async function deleteMedia(id: number, actor: Actor) {
  try {
    return await db().transaction((tx) => deleteLocked(tx, id, actor));
  } catch (error) {
    if (sqlstateOf(error) === FOREIGN_KEY) return refuse('in_use');
    throw error;
  }
}

/** Runs `place` if a record has the hash, while nobody removes its files; else undefined. */
export function withRecorded<T>(sha256: string, place: () => Promise<T>): Promise<T | undefined> {
  return db().transaction(async (tx) => {
    await holdHash(tx, sha256);
    const [known] = await tx.select({ id: media.id }).from(media).where(eq(media.sha256, sha256));
    return known ? place() : undefined;
  });
}

/** Runs `remove` if no record has the hash, while nobody can store its file. */
export function removeUnrecorded(sha256: string, remove: () => Promise<void>): Promise<void> {
  return db().transaction(async (tx) => {
    await holdHash(tx, sha256);
    const [known] = await tx.select({ id: media.id }).from(media).where(eq(media.sha256, sha256));
    if (!known) await remove();
  });
}

async function withOriginal(tx: Transaction, known: ListedMedia, file: NewMedia, dropCrops: () => Promise<void>) {
  if (!file.hasOriginal) return known;
  if (known.recipe >= RECIPE && isDeepStrictEqual(renditionsOf(file), renditionsOf(known))) return known;
  const renewed = await replaceRenditions(tx, known, file, dropCrops);
  if (await isMediaUsed(tx, known.id)) await announceContentChange(tx);
  return renewed;
}

/** The caller holds the hash: a crop of the former renditions would stay. */
async function replaceRenditions(tx: Transaction, known: ListedMedia, file: NewMedia, dropCrops: () => Promise<void>) {
  const made = { ...renditionsOf(file), recipe: recipeAnew(known.recipe) };
  const [renewed] = (await tx.update(media).set(made).where(eq(media.id, known.id)).returning(listed)) as [ListedMedia];
  await dropCrops();
  await notePurge(tx, mediaKey(known.sha256));
  return renewed;
}

function renditionsOf({ width, height, widths, hasOriginal, isAnimated, losses }: NewMedia) {
  return { width, height, widths, hasOriginal, isAnimated, losses };
}

async function deleteLocked(tx: Transaction, id: number, actor: Actor) {
  const file = await lockMedia(tx, id);
  if (!file) return refuse('not_found');
  if (!mayChangeMedia(actor, file)) return refuse('forbidden');
  if (await isMediaUsed(tx, id)) return refuse('in_use');
  await tx.delete(media).where(eq(media.id, id));
  const { alt, caption, credit, contentType, bytes, sha256 } = file;
  const { transcript, captions, noWordsReason } = file;
  const heard = isSpoken(file.kind) ? { ...tracesOf({ transcript, captions }), noWordsReason } : {};
  const before = { alt, caption, credit, contentType, bytes, sha256, ...heard };
  await recordAudit(tx, { ...subjectOf(file), actorId: actor.id, action: 'media.delete', before });
  return ok(file);
}

/** Locks the hash for storing and removing until the transaction ends. */
async function holdHash(tx: Transaction, sha256: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`media:${sha256}`}, 0))`);
}

/** Before any article. */
export async function lockMedia(tx: Transaction, id: number): Promise<Media | undefined> {
  const [row] = await tx.select().from(media).where(eq(media.id, id)).for('update');
  return row;
}

export function subjectOf(file: Pick<Media, 'id' | 'name' | 'alt' | 'sha256'>) {
  return { subjectId: file.id, subject: file.name || file.alt || file.sha256.slice(0, 12) };
}
