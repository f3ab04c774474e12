import type { Actor } from '#domain/account/roles';
import { oneLine } from '#domain/base/one-line';
import { normalizeText } from '#domain/base/text';

export const MEDIA_KINDS = ['image', 'video', 'document'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** Content types of pictures that may be uploaded; they are kept as renditions only. */
const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff'] as const;

/** Content types of files that are kept as they came, with the ending of their address. */
export const FILE_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
} as const;
export type FileType = keyof typeof FILE_TYPES;

const MB = 1024 * 1024;

/** The largest file of each kind, in bytes. */
export const UPLOAD_LIMITS: Record<MediaKind, number> = { image: 30 * MB, document: 50 * MB, video: 500 * MB };

/** Pixels of a picture at the most: a small file can unfold to gigabytes in memory. */
const MAX_PIXELS = 100_000_000;
/** An AVIF takes some twenty bytes a pixel, since all of it is unfolded at once. */
const MAX_AVIF_PIXELS = 40_000_000;

/** Why a file is not taken. */
export type UploadRefusal =
  | 'too_large'
  | 'empty'
  | 'unknown_type'
  | 'heic'
  | 'svg'
  | 'unreadable_picture'
  | 'too_many_pixels'
  | 'too_heavy'
  | 'decoder_away'
  | 'disk_full'
  | 'storage_away'
  | 'day_files'
  | 'day_bytes'
  | 'cut_off';

/** What the library's picker hands to who asked for a file. */
export type PickedMedia = {
  id: number;
  sha256: string;
  kind: MediaKind;
  contentType: string;
  name: string;
  bytes: number;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string | null;
};

/** The kind of an accepted content type; undefined for one that is not accepted. */
export function kindOf(contentType: string): MediaKind | undefined {
  if ((PICTURE_TYPES as readonly string[]).includes(contentType)) return 'image';
  if (!Object.hasOwn(FILE_TYPES, contentType)) return undefined;
  return contentType.startsWith('video/') ? 'video' : 'document';
}

/** Whether a file can be shown as what a text names it as; what cannot is shown as missing. */
export function isShownAs(kind: MediaKind, file: { contentType: string } | undefined): boolean {
  if (!file) return false;
  return kind === 'image' ? file.contentType.startsWith('image/') : kindOf(file.contentType) === kind;
}

/** The file of that id where it can be shown so. */
export function findShown<File extends { contentType: string }>(
  files: ReadonlyMap<number, File>,
  id: number | null,
  kind: MediaKind,
): File | undefined {
  const file = id === null ? undefined : files.get(id);
  return isShownAs(kind, file) ? file : undefined;
}

/** The most bytes that a file which is said to be of a content type may have; the largest limit where nothing is known. */
export function limitOf(contentType: string): number {
  if (contentType.startsWith('image/')) return UPLOAD_LIMITS.image;
  const kind = kindOf(contentType);
  return kind ? UPLOAD_LIMITS[kind] : Math.max(...Object.values(UPLOAD_LIMITS));
}

/** The most pixels that a picture of a content type may have. */
export function pixelLimitOf(contentType: string): number {
  return contentType === 'image/avif' ? MAX_AVIF_PIXELS : MAX_PIXELS;
}

/** What a file picker is told to offer, for one kind or for all. */
export function acceptOf(kind?: MediaKind): string {
  const types = [...PICTURE_TYPES, ...Object.keys(FILE_TYPES)];
  return types.filter((type) => !kind || kindOf(type) === kind).join(',');
}

/** A content type as people call it: `JPEG`, `DOCX`. */
export function typeLabel(contentType: string): string {
  const ending = FILE_TYPES[contentType as FileType] ?? contentType.replace(/^\w+\//, '').replace('svg+xml', 'svg');
  return ending.replace('*', '').toUpperCase();
}

/** The storage key of a file kept as it came. */
export function fileKey(sha256: string, contentType: FileType): string {
  return `${sha256}/file.${FILE_TYPES[contentType]}`;
}

/** Whether the actor may change or delete a file: a reporter their own, all others every one. */
export function mayChangeMedia(actor: Pick<Actor, 'id' | 'role'>, file: { uploadedBy: number | null }): boolean {
  return actor.role !== 'reporter' || file.uploadedBy === actor.id;
}

/**
 * Why the actor may not change what is said of a file. Articles keep the words that they were saved with; a static page
 * shows the library's at once, so they are changed by those who change pages.
 */
export function denialOfMediaChange(
  actor: Pick<Actor, 'id' | 'role'>,
  file: { uploadedBy: number | null; isOnPage: boolean },
): 'forbidden' | 'on_page' | undefined {
  if (!mayChangeMedia(actor, file)) return 'forbidden';
  return file.isOnPage && actor.role !== 'administrator' ? 'on_page' : undefined;
}

/** A file's name as it is stored: NFC, its last path segment, without control characters, at most 200 characters. */
export function cleanFileName(name: string): string {
  const last = oneLine(normalizeText(name).split(/[/\\]/).at(-1) ?? '');
  return [...last.replace(/\p{C}/gu, '').trim()].slice(0, 200).join('');
}

/** What the picker and the editor need of a stored file, and no more. */
export function pickedMedia(file: PickedMedia): PickedMedia {
  const { id, sha256, kind, contentType, name, bytes, width, height, alt, caption, credit } = file;
  return { id, sha256, kind, contentType, name, bytes, width, height, alt, caption, credit };
}
