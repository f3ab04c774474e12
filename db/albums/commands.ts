import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { recordAudit } from '#db/account/audit';
import { listAlbumPictures } from '#db/albums/desk';
import { db, type Transaction } from '#db/client/client';
import { alteredAll, announceContentChange } from '#db/client/content-events';
import { readTime } from '#db/client/database-time';
import { albumPictures, albums } from '#db/schema/albums';
import { media } from '#db/schema/media';
import type { Actor } from '#domain/account/roles';
import type { AlbumSubject, NewAlbum } from '#domain/albums/album';
import { denialToChangeAlbum, denialToRemoveAlbum, denialToShowAlbum, faultOfAlbum } from '#domain/albums/moves';
import { ok, refuse } from '#domain/base/result';
import { ALBUMS, albumKey } from '#domain/http/content-keys';

type Row = typeof albums.$inferSelect;

const LOCK = 7_316_061;

/** A draft, which readers do not see. */
export function addAlbum(input: NewAlbum, actor: Actor) {
  return db().transaction(async (tx) => {
    const denial = denialToChangeAlbum({ state: 'draft' }, actor);
    if (denial) return refuse(denial);
    const lacking = await findLacking(tx, input, 0);
    if (lacking) return refuse(lacking);
    const [added] = await tx
      .insert(albums)
      .values({ ...valuesOf(input), createdBy: actor.id })
      .returning();
    const row = added as Row;
    await putPictures(tx, row.id, input);
    await recordAudit(tx, { ...subjectOf(row), actorId: actor.id, action: 'album.create', after: traceOf(row, input) });
    return ok({ id: row.id, version: row.version });
  });
}

/** Refuses what changed since `version`, and a shown album that would lack what readers need. */
export function changeAlbum({ id, version, ...input }: NewAlbum & AlbumSubject, actor: Actor) {
  return db().transaction(async (tx) => {
    const before = await lockAlbum(tx, id);
    if (!before) return refuse('not_found');
    const denial = denialToChangeAlbum(before, actor);
    if (denial) return refuse(denial);
    if (before.version !== version) return refuse('stale');
    if (before.shownAt && before.slug !== input.slug) return refuse('slug_kept');
    const fault = before.state === 'shown' ? faultOfAlbum(input.pictures) : undefined;
    const lacking = fault ?? (await findLacking(tx, input, id));
    if (lacking) return refuse(lacking);
    const was = traceOf(before, { pictures: await listAlbumPictures(id, tx) });
    const row = await updateAlbum(tx, before, valuesOf(input));
    await tx.delete(albumPictures).where(eq(albumPictures.albumId, id));
    await putPictures(tx, id, input);
    const after = traceOf(row, input);
    await recordAudit(tx, { ...subjectOf(row), actorId: actor.id, action: 'album.change', before: was, after });
    if (before.state === 'shown') await announceAlbum(tx, id, false);
    return ok({ id, version: row.version });
  });
}

/** Readers see it from the next request on. */
export function showAlbum({ id, version }: AlbumSubject, actor: Actor) {
  return db().transaction(async (tx) => {
    const before = await lockAlbum(tx, id);
    if (!before) return refuse('not_found');
    const denial = denialToShowAlbum(actor);
    if (denial) return refuse(denial);
    if (before.version !== version || before.state === 'shown') return refuse('stale');
    const fault = faultOfAlbum(await listAlbumPictures(id, tx));
    if (fault) return refuse(fault);
    const row = await updateAlbum(tx, before, { state: 'shown', shownAt: before.shownAt ?? (await readTime(tx)) });
    await recordAudit(tx, { ...subjectOf(row), actorId: actor.id, action: 'album.show' });
    await announceAlbum(tx, id, true);
    return ok({ id, version: row.version });
  });
}

/** Readers see it no more; its address says so. */
export function stopAlbum({ id, version }: AlbumSubject, actor: Actor) {
  return db().transaction(async (tx) => {
    const before = await lockAlbum(tx, id);
    if (!before) return refuse('not_found');
    const denial = denialToShowAlbum(actor);
    if (denial) return refuse(denial);
    if (before.version !== version || before.state !== 'shown') return refuse('stale');
    const row = await updateAlbum(tx, before, { state: 'stopped' });
    await recordAudit(tx, { ...subjectOf(row), actorId: actor.id, action: 'album.stop' });
    await announceAlbum(tx, id, false);
    return ok({ id, version: row.version });
  });
}

/** Of a draft nothing stays but its trail. */
export function removeAlbum({ id, version }: AlbumSubject, actor: Actor) {
  return db().transaction(async (tx) => {
    const before = await lockAlbum(tx, id);
    if (!before) return refuse('not_found');
    const denial = denialToRemoveAlbum(before, actor);
    if (denial) return refuse(denial);
    if (before.version !== version) return refuse('stale');
    const was = traceOf(before, { pictures: await listAlbumPictures(id, tx) });
    await tx.delete(albums).where(eq(albums.id, id));
    await recordAudit(tx, { ...subjectOf(before), actorId: actor.id, action: 'album.delete', before: was });
    return ok({ id });
  });
}

async function lockAlbum(tx: Transaction, id: number): Promise<Row | undefined> {
  const [row] = await tx.select().from(albums).where(eq(albums.id, id)).for('update');
  return row;
}

async function updateAlbum(tx: Transaction, { id, version }: Row, values: Partial<Row>): Promise<Row> {
  const changedAt = await readTime(tx);
  const [row] = await tx
    .update(albums)
    .set({ ...values, version: version + 1, changedAt })
    .where(eq(albums.id, id))
    .returning();
  return row as Row;
}

/** Nobody else takes an address meanwhile; pictures are held, so that none is deleted. */
async function findLacking(tx: Transaction, { slug, pictures }: NewAlbum, id: number) {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
  const taken = await tx.$count(albums, and(eq(albums.slug, slug), ne(albums.id, id)));
  if (taken > 0) return 'slug_taken';
  const ids = pictures.map(({ mediaId }) => mediaId);
  const held = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, ids), eq(media.kind, 'image')))
    .orderBy(asc(media.id))
    .for('share');
  return held.length < ids.length ? 'picture_gone' : undefined;
}

async function putPictures(tx: Transaction, albumId: number, { pictures }: NewAlbum): Promise<void> {
  if (pictures.length === 0) return;
  await tx.insert(albumPictures).values(pictures.map((picture, position) => ({ ...picture, albumId, position })));
}

function valuesOf({ pictures, coverId, ...values }: NewAlbum) {
  return { ...values, coverId: pictures.some(({ mediaId }) => mediaId === coverId) ? coverId : null };
}

function announceAlbum(tx: Transaction, id: number, adds: boolean): Promise<void> {
  return announceContentChange(tx, { adds, keys: alteredAll([ALBUMS, albumKey(id)]) });
}

function subjectOf({ id, title }: Row) {
  return { subjectId: id, subject: title };
}

function traceOf(row: Row, { pictures }: { pictures: { mediaId: number; alt: string; caption: string }[] }) {
  const { title, slug, text, eventDate, place, author, coverId } = row;
  const told = pictures.map(({ mediaId, alt, caption }) => [mediaId, alt, caption].filter(Boolean).join(': '));
  return { title, slug, text, eventDate, place, author, coverId, pictures: told };
}
