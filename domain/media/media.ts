import type { Actor } from '#domain/account/roles';
import { oneLine } from '#domain/base/one-line';
import { normalizeText } from '#domain/base/text';
import type { PictureLoss } from '#domain/media/losses';
import { lacksWords, type SpokenWords } from '#domain/media/spoken';

export const MEDIA_KINDS = ['image', 'video', 'audio', 'document'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** Shown as renditions; the original is kept aside. */
const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/avif',
  'image/gif',
  'image/tiff',
] as const;

/** Kept unchanged, under this file extension. */
export const FILE_TYPES = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/msword': 'doc',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'application/zip': 'zip',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
} as const;
export type FileType = keyof typeof FILE_TYPES;

const MB = 1024 * 1024;

/** In bytes. */
export const UPLOAD_LIMITS: Record<MediaKind, number> = {
  image: 30 * MB,
  document: 50 * MB,
  audio: 200 * MB,
  video: 500 * MB,
};

/** A small file can unfold to gigabytes in memory. */
const MAX_PIXELS = 100_000_000;
/** An AVIF unfolds all at once, some twenty bytes a pixel. */
const MAX_AVIF_PIXELS = 40_000_000;

export type UploadRefusal =
  | 'too_large'
  | 'empty'
  | 'unknown_type'
  | 'macros'
  | 'programs'
  | 'protected'
  | 'not_utf8'
  | 'unreadable_file'
  | 'unreadable_sound'
  | 'cut_sound'
  | 'unplayed_sound'
  | 'heic'
  | 'svg'
  | 'other_picture'
  | 'other_sound'
  | 'other_video'
  | 'other_document'
  | 'unreadable_picture'
  | 'cut_picture'
  | 'animated_avif'
  | 'too_many_pixels'
  | 'too_heavy'
  | 'decoder_away'
  | 'disk_full'
  | 'storage_away'
  | 'day_files'
  | 'day_bytes'
  | 'cut_off';

/** That the library is asked for by name at once. */
export const MOST_NAMED = 100;

export type PickedMedia = {
  id: number;
  sha256: string;
  kind: MediaKind;
  contentType: string;
  name: string;
  bytes: number;
  width: number;
  height: number;
  widths: number[] | null;
  recipe: number;
  isAnimated: boolean;
  durationMs: number | null;
  /** Of a document; null where they are not known. */
  pageCount: number | null;
  /** Readers get another document in its place. */
  isReplaced: boolean;
  /** Of a sound or video, for those who cannot hear it. */
  lacksWords: boolean;
  losses?: PictureLoss[];
  alt: string;
  caption: string;
  credit: string | null;
};

/** Undefined for a type that is not accepted. */
export function kindOf(contentType: string): MediaKind | undefined {
  if ((PICTURE_TYPES as readonly string[]).includes(contentType)) return 'image';
  if (!Object.hasOwn(FILE_TYPES, contentType)) return undefined;
  return (['video', 'audio'] as const).find((kind) => contentType.startsWith(`${kind}/`)) ?? 'document';
}

export function isShownAs(kind: MediaKind, file: { contentType: string } | undefined): boolean {
  if (!file) return false;
  return kind === 'image' ? file.contentType.startsWith('image/') : kindOf(file.contentType) === kind;
}

/** Undefined unless the file can be shown as `kind`. */
export function findShown<File extends { contentType: string }>(
  files: ReadonlyMap<number, File>,
  id: number | null,
  kind: MediaKind,
): File | undefined {
  const file = id === null ? undefined : files.get(id);
  return isShownAs(kind, file) ? file : undefined;
}

/** In bytes; the largest limit for unknown types. */
export function limitOf(contentType: string): number {
  if (contentType.startsWith('image/')) return UPLOAD_LIMITS.image;
  const kind = kindOf(contentType);
  return kind ? UPLOAD_LIMITS[kind] : Math.max(...Object.values(UPLOAD_LIMITS));
}

export function pixelLimitOf(contentType: string): number {
  return contentType === 'image/avif' ? MAX_AVIF_PIXELS : MAX_PIXELS;
}

/** For a file input's `accept`. */
export function acceptOf(kind?: MediaKind, only?: string): string {
  const types = [...PICTURE_TYPES, ...Object.keys(FILE_TYPES)].filter(
    (type) => (!kind || kindOf(type) === kind) && (!only || type === only),
  );
  // Some systems know a file by its ending alone.
  return types
    .flatMap((type) => (Object.hasOwn(FILE_TYPES, type) ? [type, `.${FILE_TYPES[type as FileType]}`] : type))
    .join(',');
}

/** In letters: of a caption that names its video, or a title its sound. */
export const LONGEST_NAME = 120;

/** `JPEG`, `DOCX` */
export function typeLabel(contentType: string): string {
  const ending = FILE_TYPES[contentType as FileType] ?? contentType.replace(/^\w+\//, '').replace('svg+xml', 'svg');
  return ending.replace('*', '').toUpperCase();
}

/** What is counted of a document: pages, or what stands in their place. */
export function pagesAre(contentType: string): 'pages' | 'slides' | 'sheets' {
  if (/presentation/.test(contentType)) return 'slides';
  return /sheet|excel/.test(contentType) ? 'sheets' : 'pages';
}

/** What a reader saves it as: its title, where it has one. */
export function downloadName(title: string, { name, contentType }: { name: string; contentType: string }): string {
  const ending = `.${FILE_TYPES[contentType as FileType] ?? ''}`;
  const words = (title.trim() || name).replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  return words.toLowerCase().endsWith(ending) ? words : `${words}${ending}`;
}

/** For a file kept unchanged. */
export function fileKey(sha256: string, contentType: FileType): string {
  return `${sha256}/file.${FILE_TYPES[contentType]}`;
}

/** Where readers get a file kept unchanged. */
export function filePath({ sha256, contentType }: { sha256: string; contentType: string }): string {
  return `/media/${fileKey(sha256, contentType as FileType)}`;
}

/** Of a video's captions; another text has another address. */
export function captionsPath(sha256: string, tag: string): string {
  return `/media/${sha256}/captions-${tag}.vtt`;
}

/** Change or delete: reporters only their own files. */
export function mayChangeMedia(actor: Pick<Actor, 'id' | 'role'>, file: { uploadedBy: number | null }): boolean {
  return actor.role !== 'reporter' || file.uploadedBy === actor.id;
}

/**
 * Articles keep the words they were saved with; static pages show the library's at once, so these need the right to
 * change pages. What is `isShown` elsewhere is shown as the library frames it, so that no reporter changes it.
 */
export function denialOfMediaChange(
  actor: Pick<Actor, 'id' | 'role'>,
  file: { uploadedBy: number | null; isOnPage: boolean; isShown?: boolean },
): 'forbidden' | 'on_page' | undefined {
  if (!mayChangeMedia(actor, file) || (file.isShown && actor.role === 'reporter')) return 'forbidden';
  return file.isOnPage && actor.role !== 'administrator' ? 'on_page' : undefined;
}

/** Last path segment in NFC, without control characters, at most 200 code points. */
export function cleanFileName(name: string): string {
  const last = oneLine(normalizeText(name).split(/[/\\]/).at(-1) ?? '');
  return [...last.replace(/\p{C}/gu, '').trim()].slice(0, 200).join('');
}

type Pickable = Omit<PickedMedia, 'lacksWords' | 'isReplaced'> & SpokenWords & { replacementId: number | null };

/** Strips all other fields. */
export function pickedMedia(file: Pickable): PickedMedia {
  const { id, sha256, kind, contentType, name, bytes, width, height, alt, caption, credit } = file;
  const { widths, recipe, isAnimated, durationMs, pageCount, losses } = file;
  const facts = { id, sha256, kind, contentType, name, bytes, width, height, widths, recipe, isAnimated };
  const isReplaced = file.replacementId !== null;
  return { ...facts, durationMs, pageCount, isReplaced, lacksWords: lacksWords(file), losses, alt, caption, credit };
}
