import type { Result } from '#domain/base/result';
import type { DocumentFlaw, ReadDocument } from '#domain/intake/document-report';
import type { PictureLoss } from '#domain/media/losses';

/** Without the picture's metadata (place, camera). */
export type EncodedPicture = {
  width: number;
  height: number;
  contentType: string;
  widths: number[];
  isAnimated: boolean;
  losses: PictureLoss[];
  renditions: { key: string; content: Uint8Array }[];
};

export type PictureFlaw = 'unreadable_picture' | 'cut_picture' | 'animated_avif' | 'too_many_pixels';

/** Of a document that is kept unchanged. */
export type ContentsFlaw = 'macros' | 'programs' | 'protected' | 'not_utf8' | 'unreadable_file';

/** Without a duration where the file does not say; a film may name itself a sound. */
export type Sound = { contentType: 'audio/mpeg' | 'audio/mp4' | 'video/mp4'; durationMs?: number };

/** Not every browser plays what is `unplayed_sound`. */
export type SoundFlaw = 'unreadable_sound' | 'cut_sound' | 'unplayed_sound';

/** In pixels. */
export type Part = { left: number; top: number; width: number; height: number };

/** A file is a path or bytes. */
export type Jobs = {
  /** Content type; undefined where unknown. */
  type: { job: { path: string }; answer: string | undefined };
  contents: {
    job: { path: string; contentType: string | undefined; fileName: string };
    answer: Result<string | undefined, ContentsFlaw>;
  };
  /** Undefined for what is no sound, such as a video. */
  sound: { job: { path: string; contentType: string }; answer: Result<Sound | undefined, SoundFlaw> };
  /** Null where they are not known. */
  pages: { job: { path: string; contentType: string }; answer: number | null };
  renditions: {
    /** `mostPixels` of a rendition beyond the common width. */
    job: { picture: Uint8Array | string; sha256: string; mostPixels: number };
    answer: Result<EncodedPicture, PictureFlaw>;
  };
  crop: { job: { picture: Uint8Array; part: Part }; answer: Uint8Array };
  document: { job: { path: string }; answer: Result<ReadDocument, DocumentFlaw> };
  /** One that `document` named. */
  documentPicture: { job: { path: string; picture: string }; answer: Uint8Array | undefined };
  /** As a JPEG of the drawing's size; before a part of the picture, where there is one. */
  card: { job: { svg: string; picture?: { content: Uint8Array; part: Part } }; answer: Uint8Array };
  /** A square PNG of `size` pixels that holds the whole picture. */
  icon: { job: { picture: Uint8Array; size: number; isOpaque: boolean }; answer: Uint8Array };
};
export type JobName = keyof Jobs;

export type Request = { [Name in JobName]: { name: Name } & Jobs[Name]['job'] }[JobName];

/** `isReady` comes first. After `isSpent` another process is needed. */
export type Reply =
  | { isReady: true }
  | { answer: unknown; isSpent: boolean }
  | { failure: string; isMemory: boolean; isSpent: boolean };
