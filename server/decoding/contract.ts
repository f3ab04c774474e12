import type { Result } from '#domain/base/result';

/** Without the picture's metadata (place, camera). */
export type EncodedPicture = {
  width: number;
  height: number;
  contentType: string;
  renditions: { key: string; content: Uint8Array }[];
};

/** In pixels. */
export type Part = { left: number; top: number; width: number; height: number };

/** A file is a path or bytes. */
export type Jobs = {
  /** Content type; undefined where unknown. */
  type: { job: { path: string }; answer: string | undefined };
  renditions: {
    job: { picture: Uint8Array | string; sha256: string };
    answer: Result<EncodedPicture, 'unreadable_picture' | 'too_many_pixels'>;
  };
  crop: { job: { picture: Uint8Array; part: Part }; answer: Uint8Array };
  card: { job: { svg: string }; answer: Uint8Array };
};
export type JobName = keyof Jobs;

export type Request = { [Name in JobName]: { name: Name } & Jobs[Name]['job'] }[JobName];

/** `isReady` comes first. After `isSpent` another process is needed. */
export type Reply =
  | { isReady: true }
  | { answer: unknown; isSpent: boolean }
  | { failure: string; isMemory: boolean; isSpent: boolean };
