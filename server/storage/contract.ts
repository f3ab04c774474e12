import { createHash } from 'node:crypto';
import { reasonOf } from '#domain/base/reason';
import type { ByteRange } from '#domain/http/byte-range';

/** `version` is another for other bytes under the same key: letters, digits and dashes. `bytes` is of the whole file. */
type FileFacts = { bytes: number; version: string };

/** The content must be read or cancelled; `bytes` are those of the content. */
export type StoredFile = FileFacts & { content: ReadableStream<Uint8Array> };

/**
 * Keys are such as `ab12…/800.webp`; a folder is a file's hash. Every call may throw StorageAway, which says nothing of
 * the file.
 */
export type Storage = {
  /** Another machine may be slow or away. */
  isRemote: boolean;
  /** Readers see the whole file or nothing. */
  put(key: string, content: Uint8Array): Promise<void>;
  /** Stores a local file likewise; it may be gone afterwards. */
  take(path: string, key: string): Promise<void>;
  /** Undefined where there is no such file. An open file stays readable after its removal. */
  open(key: string, range?: ByteRange): Promise<StoredFile | undefined>;
  /** Undefined where there is no such file. */
  find(key: string): Promise<FileFacts | undefined>;
  /** Throws where there is none. */
  read(key: string): Promise<Uint8Array>;
  /** Those of the folder whose names `isMeant` takes. */
  removeFiles(folder: string, isMeant: (name: string) => boolean): Promise<void>;
  /** Does nothing where there is none. */
  removeFolder(folder: string): Promise<void>;
  listFolders(): AsyncIterable<string>;
  /** Throws StorageAway where it does not answer. */
  check(): Promise<void>;
};

/** The SHA-256 of the original file. */
export const FOLDER = /^[0-9a-f]{64}$/;

/** No answer, or a refusal; the file may exist. */
export class StorageAway extends Error {
  readonly reason: string;
  constructor(cause: unknown) {
    const reason = reasonOf(cause);
    super(`the media storage is away: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** By the disk, the quota, the process's file limit, or the database's disk. */
export function isDiskFull(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'].includes(String(cause?.code ?? code));
}

export async function hasLibraryFiles(storage: Storage): Promise<boolean> {
  for await (const _ of storage.listFolders()) return true;
  return false;
}

export async function readAll({ content }: StoredFile): Promise<Uint8Array> {
  return new Uint8Array(await new Response(content as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

/** In hexadecimal digits. */
export async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}
