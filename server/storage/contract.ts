import { createHash } from 'node:crypto';
import { reasonOf } from '#domain/base/reason';
import type { ByteRange } from '#domain/http/byte-range';

/** A file, or the part of it that was asked for: how long it is, and its content, to be read or cancelled. */
export type StoredFile = { bytes: number; content: ReadableStream<Uint8Array> };

/**
 * Where the library's files lie, each under a key such as `ab12…/800.webp`; a folder is a file's hash. Every call may throw
 * StorageAway, and then nothing can be said of the file.
 */
export type Storage = {
  /** Whether it is another machine, which may be slow or away while this one is well. */
  isRemote: boolean;
  /** Stores a file; readers see all of it or nothing. */
  put(key: string, content: Uint8Array): Promise<void>;
  /** Stores a whole file of this machine's disk likewise; it may be gone from there afterwards. */
  take(path: string, key: string): Promise<void>;
  /** Undefined where there is no such file. What was opened stays readable though the file is removed. */
  open(key: string, range?: ByteRange): Promise<StoredFile | undefined>;
  /** In bytes; undefined where there is no such file. */
  findSize(key: string): Promise<number | undefined>;
  /** The content of a file of moderate size; throws where there is none. */
  read(key: string): Promise<Uint8Array>;
  /** Removes every file of a folder; nothing happens where there is none. */
  removeFolder(folder: string): Promise<void>;
  /** The library's folders here; drawings and uploads in progress are none of it. */
  listFolders(): AsyncIterable<string>;
  /** Throws StorageAway where it does not answer. */
  check(): Promise<void>;
};

/** A folder of the library: the SHA-256 of the file as it came. */
export const FOLDER = /^[0-9a-f]{64}$/;

/** The storage does not answer, or refuses; says nothing of whether a file is there. */
export class StorageAway extends Error {
  readonly reason: string;
  constructor(cause: unknown) {
    const reason = reasonOf(cause);
    super(`the media storage is away: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Whether an error says that there is no room: the disk's, the quota's, the process's file limit, or the database's disk. */
export function isDiskFull(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'].includes(String(cause?.code ?? code));
}

/** Whether the library has files here. */
export async function hasLibraryFiles(storage: Storage): Promise<boolean> {
  for await (const _ of storage.listFolders()) return true;
  return false;
}

/** All of a file's content. */
export async function readAll({ content }: StoredFile): Promise<Uint8Array> {
  return new Uint8Array(await new Response(content as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

/** The SHA-256 of a content that comes in pieces, in hexadecimal digits. */
export async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}
