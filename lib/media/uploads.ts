import { rm } from 'node:fs/promises';
import { type NewMedia, removeUnrecorded, saveMedia } from '#db/media/changes';
import { findMediaByHash, type ListedMedia } from '#db/media/media';
import { ok, type Result, refuse } from '#domain/base/result';
import type { StoredMedia } from '#domain/media/keys';
import {
  cleanFileName,
  type FileType,
  fileKey,
  kindOf,
  limitOf,
  type MediaKind,
  type UploadRefusal,
} from '#domain/media/media';
import { originalKey } from '#domain/media/renditions';
import { FREE, openCharge } from '#lib/media/day-quota';
import { type Incoming, receiveFile } from '#lib/media/incoming';
import { dropCrops, encodePicture, hasFiles, putRenditions, recordOf, refusingUndecodable } from '#lib/media/pictures';
import type { ContentsFlaw, SoundFlaw } from '#server/decoding/contract';
import { DecoderAway, TooHeavy, Undecodable } from '#server/decoding/decoder';
import { decodeUpload } from '#server/decoding/lanes';
import { storage } from '#server/storage/chosen';
import { isDiskFull, StorageAway } from '#server/storage/contract';
import { log } from '#server/telemetry/log';

/** The sender's claims; size and type can only refuse the file. */
export type UploadClaim = { name: string; contentType: string; bytes: number };

/** `gainsOriginal`: a picture that was known, without the file as it came. */
type StoredUpload = { media: ListedMedia; isNew: boolean; gainsOriginal: boolean };

/**
 * All or nothing. The content decides the type; the same file again returns the existing record. Takes only a wanted kind.
 * Nobody's uploads, which the operator brings, count to no quota.
 */
export async function storeUpload(
  body: ReadableStream<Uint8Array> | null,
  claim: UploadClaim,
  uploadedBy: number | null,
  wanted?: MediaKind,
): Promise<Result<StoredUpload, UploadRefusal>> {
  if (claim.bytes > limitOf(claim.contentType)) return refuse('too_large');
  if (!body) return refuse('empty');
  const charge = uploadedBy === null ? ok(FREE) : await openCharge(uploadedBy, claim.bytes);
  if (!charge.ok) return charge;
  let kept: number | undefined;
  try {
    const mayGrowTo = charge.value.growTo;
    const received = await receiveFile(body, { bytes: claim.bytes, contentType: claim.contentType, mayGrowTo });
    if (!received.ok) return received;
    const stored = await storeReceived(received.value, claim, uploadedBy, wanted);
    if (stored.ok && (stored.value.isNew || stored.value.gainsOriginal)) kept = received.value.bytes;
    return stored;
  } finally {
    await charge.value.settle(kept);
  }
}

async function storeReceived(
  incoming: Incoming,
  claim: UploadClaim,
  uploadedBy: number | null,
  wanted: MediaKind | undefined,
): Promise<Result<StoredUpload, UploadRefusal>> {
  try {
    if (incoming.bytes < claim.bytes) return refuse('cut_off');
    await storage().check();
    return await storeIncoming(incoming, cleanFileName(claim.name), uploadedBy, wanted);
  } catch (error) {
    if (isDiskFull(error)) return refuse('disk_full');
    if (error instanceof StorageAway) {
      log.error('media', 'an upload was refused', error);
      return refuse('storage_away');
    }
    throw error;
  } finally {
    await rm(incoming.path, { force: true }).catch(() => undefined);
  }
}

export function isStorageAway(): Promise<boolean> {
  return storage()
    .check()
    .then(
      () => false,
      () => true,
    );
}

/** Unless the same file was stored again meanwhile. */
export function removeFilesOf({ sha256 }: Pick<ListedMedia, 'sha256'>): Promise<void> {
  return removeUnrecorded(sha256, () => storage().removeFolder(sha256));
}

async function storeIncoming(
  incoming: Incoming,
  name: string,
  uploadedBy: number | null,
  wanted: MediaKind | undefined,
) {
  const known = await findMediaByHash(incoming.sha256);
  const isWhole = known !== undefined && (await hasFiles(known));
  const asItIs = { isNew: false, gainsOriginal: false };
  const lacksOriginal = known?.kind === 'image' && !known.hasOriginal;
  if (isWhole && !lacksOriginal) return ok({ media: known, ...asItIs });
  const stored = await storeContent(incoming, name, uploadedBy, wanted);
  // An earlier version took what today is refused, and shows it.
  return isWhole && !stored.ok ? ok({ media: known, ...asItIs }) : stored;
}

async function storeContent(
  incoming: Incoming,
  name: string,
  uploadedBy: number | null,
  wanted: MediaKind | undefined,
) {
  const type = await typeOf(incoming.path, name);
  if (!type.ok) return type;
  const { contentType, ...facts } = type.value;
  const kind = kindOf(contentType);
  if (!kind) return refuse(refusalOf(contentType, name));
  if (wanted && kind !== wanted) return refuse('unknown_type');
  const { path, sha256, bytes } = incoming;
  if (bytes > limitOf(contentType)) return refuse('too_large');
  const pageCount = kind === 'document' ? await pagesOf(path, contentType) : null;
  const file = { sha256, bytes, kind, contentType, name, uploadedBy, pageCount, ...NO_PICTURE, ...facts };
  if (kind !== 'image') return save(file, () => storage().take(path, fileKey(sha256, contentType as FileType)));

  const encoded = await encodePicture(path, sha256);
  if (!encoded.ok) return encoded;
  return save({ ...file, ...recordOf(encoded.value), contentType }, async () => {
    await putRenditions(encoded.value.renditions);
    await storage().take(path, originalKey(sha256));
  });
}

const NO_PICTURE = { width: 0, height: 0, widths: null, hasOriginal: false, isAnimated: false };

type Told = { contentType: string; durationMs?: number };

/** Empty if unknown. Unpacks containers, hence in the decoder process. */
function typeOf(path: string, name: string) {
  return refusingUndecodable<Told, ContentsFlaw | SoundFlaw>(async () => {
    const contentType = await decodeUpload('type', { path });
    if (contentType !== undefined && mayBeSound(contentType)) {
      const sound = await decodeUpload('sound', { path, contentType });
      if (!sound.ok) return sound;
      return ok(sound.value ?? { contentType: kindOf(contentType) === 'audio' ? '' : contentType });
    }
    if (contentType !== undefined && !mayHideMore(contentType)) return ok({ contentType });
    const judged = await decodeUpload('contents', { path, contentType, fileName: name });
    return judged.ok ? ok({ contentType: judged.value ?? '' }) : judged;
  });
}

/** Null also where they cannot be counted: the document itself was judged before. */
async function pagesOf(path: string, contentType: string): Promise<number | null> {
  try {
    return await decodeUpload('pages', { path, contentType });
  } catch (error) {
    if (!(error instanceof TooHeavy || error instanceof Undecodable || error instanceof DecoderAway)) throw error;
    log.warn('media', 'the pages of a document could not be counted', error);
    return null;
  }
}

/** An MP4 says only further in whether it has pictures. */
function mayBeSound(contentType: string): boolean {
  return /^audio\/|^video\/mp4$/.test(contentType);
}

/** A container, which the first bytes do not tell the whole of. */
function mayHideMore(contentType: string): boolean {
  return /^application\/(?!pdf$)/.test(contentType);
}

/** As what it is to be saved instead depends on what it is. */
function refusalOf(contentType: string, name: string) {
  if (/^image\/hei[cf]/.test(contentType)) return 'heic' as const;
  if (contentType === 'application/xml' || contentType === '') {
    return /\.svgz?$/i.test(name) ? ('svg' as const) : ('unknown_type' as const);
  }
  const other = OTHERS.find(([types]) => types.test(contentType));
  return other?.[1] ?? ('unknown_type' as const);
}

const OTHERS = [
  [/^image\//, 'other_picture'],
  [/^audio\//, 'other_sound'],
  [/^video\//, 'other_video'],
  [/rtf$|^application\/(vnd\.(ms-|oasis\.|openxmlformats)|x-cfb$|epub)/, 'other_document'],
] as const;

type NewFile = NewMedia & StoredMedia;

/**
 * Remote storage is written before a database connection is held: a slow one would take connections from readers. Files
 * removed meanwhile are stored again.
 */
async function save(file: NewFile, place: () => Promise<void>) {
  try {
    const drop = () => dropCrops(file.sha256);
    if (!storage().isRemote) return ok(await saveMedia(file, place, drop));
    await place();
    const placeAgain = async () => {
      if (!(await hasFiles(file))) await place();
    };
    return ok(await saveMedia(file, placeAgain, drop));
  } catch (error) {
    await removeFilesOf(file).catch(() => undefined);
    throw error;
  }
}
