import type { Result } from '#domain/base/result';

/** A picture in all its renditions, its metadata (where it was taken, with what) left behind. */
export type EncodedPicture = {
  width: number;
  height: number;
  contentType: string;
  renditions: { key: string; content: Uint8Array }[];
};

/** A part of a picture, in pixels. */
export type Part = { left: number; top: number; width: number; height: number };

/** What is asked of the process that reads foreign files; a file is named by its path, or given as its bytes. */
export type Jobs = {
  /** The content type of a file; undefined where it is none that is known. */
  type: { job: { path: string }; answer: string | undefined };
  renditions: {
    job: { picture: Uint8Array | string; sha256: string };
    answer: Result<EncodedPicture, 'unreadable_picture' | 'too_many_pixels'>;
  };
  crop: { job: { picture: Uint8Array; part: Part }; answer: Uint8Array };
  card: { job: { svg: string }; answer: Uint8Array };
};
export type JobName = keyof Jobs;

/** To the process. */
export type Request = { [Name in JobName]: { name: Name } & Jobs[Name]['job'] }[JobName];

/** From the process: once that it can be asked, then an answer to each request. `isSpent` where another is to be started. */
export type Reply =
  | { isReady: true }
  | { answer: unknown; isSpent: boolean }
  | { failure: string; isMemory: boolean; isSpent: boolean };
