import { rm } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { findMediaByHash, type Media } from '#db/media';
import { type NewMedia, removeUnrecorded, saveMedia } from '#db/media-changes';
import { cleanFileName, type FileType, fileKey, kindOf, limitOf, type UploadRefusal } from '#domain/media';
import { mediaKeys } from '#domain/media-keys';
import { ok, type Result, refuse } from '#domain/result';
import { type Incoming, isDiskFull, receiveFile } from '#lib/incoming';
import { encodePicture, putRenditions } from '#lib/pictures';
import { findFileSize, moveIntoStorage, removeFiles } from '#lib/storage';

/** What the sender says of a file: only its size is believed, and only to refuse it. */
export type UploadClaim = { name: string; contentType: string; bytes: number };

export type StoredUpload = { media: Media; isNew: boolean };

/**
 * Takes a file into the library: all of it with its record, or nothing. What it is, its content says. The same file again
 * gives the record that is there.
 */
export async function storeUpload(
  body: ReadableStream<Uint8Array> | null,
  claim: UploadClaim,
  uploadedBy: number,
): Promise<Result<StoredUpload, UploadRefusal>> {
  if (claim.bytes > limitOf(claim.contentType)) return refuse('too_large');
  if (!body) return refuse('empty');
  const received = await receiveFile(body);
  if (!received.ok) return received;
  try {
    if (received.value.bytes < claim.bytes) return refuse('cut_off');
    return await storeIncoming(received.value, cleanFileName(claim.name), uploadedBy);
  } catch (error) {
    if (isDiskFull(error)) return refuse('disk_full');
    throw error;
  } finally {
    await rm(received.value.path, { force: true });
  }
}

/** Removes the files of a deleted record, unless the same file has been stored again meanwhile. */
export function removeFilesOf({ sha256 }: Pick<Media, 'sha256'>): Promise<void> {
  return removeUnrecorded(sha256, () => removeFiles(sha256));
}

async function storeIncoming(incoming: Incoming, name: string, uploadedBy: number) {
  const known = await findMediaByHash(incoming.sha256);
  if (known && (await hasFiles(known))) return ok({ media: known, isNew: false });

  const type = await fileTypeFromFile(incoming.path);
  const contentType = type?.mime ?? '';
  const kind = kindOf(contentType);
  if (!kind) return refuse(refusalOf(contentType, name));
  const { path, sha256, bytes } = incoming;
  const file = { sha256, bytes, kind, contentType, name, uploadedBy, width: 0, height: 0 };
  if (bytes > limitOf(contentType)) return refuse('too_large');
  if (kind !== 'image') return save(file, () => moveIntoStorage(path, fileKey(sha256, contentType as FileType)));

  const encoded = await encodePicture(path, sha256);
  if (!encoded.ok) return encoded;
  const { width, height, renditions } = encoded.value;
  return save({ ...file, width, height }, () => putRenditions(renditions));
}

/** Why a file that is none of the accepted types is refused, as near as can be told to who sent it. */
function refusalOf(contentType: string, name: string) {
  if (/^image\/hei[cf]/.test(contentType)) return 'heic' as const;
  if (contentType === 'application/xml' || contentType === '') {
    return /\.svgz?$/i.test(name) ? ('svg' as const) : ('unknown_type' as const);
  }
  return 'unknown_type' as const;
}

async function save(file: NewMedia & { kind: Media['kind']; contentType: string }, place: () => Promise<void>) {
  try {
    return ok(await saveMedia(file, place));
  } catch (error) {
    await removeFilesOf(file).catch(() => undefined);
    throw error;
  }
}

async function hasFiles(file: Media): Promise<boolean> {
  const sizes = await Promise.all(mediaKeys(file).map(findFileSize));
  return sizes.every((size) => size !== undefined);
}
