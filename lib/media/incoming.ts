import { createHash } from 'node:crypto';
import { type FileHandle, rm } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { inTime } from '#domain/base/in-time';
import { ok, type Result, refuse } from '#domain/base/result';
import { kindOf, limitOf, UPLOAD_LIMITS } from '#domain/media/media';
import { findFirstFrame } from '#server/decoding/mp3-begin';
import { isDiskFull, StorageAway } from '#server/storage/contract';
import { openIncoming } from '#server/storage/disk';
import { hasRoom } from '#server/storage/room';
import { log } from '#server/telemetry/log';

export type Incoming = { path: string; sha256: string; bytes: number };

/** Nearly all types show within 4100 bytes, the figure of file-type. */
const HEAD_BYTES = 64 * 1024;
const LOOKS = [4100, HEAD_BYTES];

/** Free space and quota are checked each time so many more bytes have come. */
const STEP_BYTES = 1024 * 1024;

const SILENCE_MS = 60_000;

/** Discarded after a refusal, so that the sender comes to read the answer. */
const DISCARDED_BYTES = 64 * 1024 * 1024;

export type Unreceived =
  | 'too_large'
  | 'unknown_type'
  | 'empty'
  | 'disk_full'
  | 'storage_away'
  | 'cut_off'
  | 'day_bytes';

type Claimed = { bytes: number; contentType?: string; mayGrowTo: (bytes: number) => Promise<boolean> };

const UNCLAIMED: Claimed = { bytes: 0, mayGrowTo: async () => true };

/**
 * Stops at once past its type's limit, at the disk's reserve and where it may not grow; what no type shows has a
 * document's limit, whatever it is claimed to be. A refused body leaves nothing; the caller moves or removes a complete one.
 */
export async function receiveFile(
  body: ReadableStream<Uint8Array>,
  claimed: Claimed = UNCLAIMED,
): Promise<Result<Incoming, Unreceived>> {
  const reader = body.getReader();
  let path = '';
  try {
    const opened = await openIncoming(claimed.bytes);
    if (!opened) return refuseRest(reader, 'disk_full');
    path = opened.path;
    await using file = opened.file;
    const received = await write(reader, { path, file }, claimed);
    if (!received.ok) await rm(path, { force: true });
    return received;
  } catch (error) {
    if (path) await rm(path, { force: true }).catch(() => undefined);
    if (isDiskFull(error)) return refuseRest(reader, 'disk_full');
    if (!(error instanceof StorageAway) && !(error as NodeJS.ErrnoException).syscall) throw error;
    log.error('media', 'an upload was refused', error);
    return refuseRest(reader, 'storage_away');
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

function refuseRest<Reason extends string>(reader: Reader, reason: Reason) {
  void discardRest(reader);
  return refuse(reason);
}

async function write(reader: Reader, { path, file }: { path: string; file: FileHandle }, claimed: Claimed) {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let limit: number | undefined = UPLOAD_LIMITS.video;
  let bytes = 0;
  let granted = 0;
  for (;;) {
    const chunk = await nextChunk(reader);
    if (chunk === 'cut_off') return refuse('cut_off');
    if (!chunk) break;
    if (bytes < HEAD_BYTES) head.push(chunk);
    const before = bytes;
    bytes += chunk.length;
    if (LOOKS.some((at) => before < at && bytes >= at)) limit = await limitByContent(head);
    if (bytes > (limit ?? UPLOAD_LIMITS.document)) return refuseRest(reader, reasonPast(limit, claimed));
    if (bytes > granted) {
      granted = bytes + STEP_BYTES;
      if (!(await hasRoom(STEP_BYTES))) return refuseRest(reader, 'disk_full');
      if (!(await claimed.mayGrowTo(bytes))) return refuseRest(reader, 'day_bytes');
    }
    hash.update(chunk);
    await writeAll(file, chunk);
  }
  if (bytes === 0) return refuse('empty');
  if (!(await claimed.mayGrowTo(bytes))) return refuse('day_bytes');
  await file.sync();
  return ok({ path, sha256: hash.digest('hex'), bytes });
}

/** A limit that the claimed kind does not have would contradict itself. */
function reasonPast(limit: number | undefined, { contentType = '' }: Claimed) {
  const isClaimLarger = kindOf(contentType) !== undefined && limitOf(contentType) > UPLOAD_LIMITS.document;
  return limit === undefined && isClaimLarger ? 'unknown_type' : 'too_large';
}

/** Undefined at the end; `cut_off` if the sender has gone. */
async function nextChunk(reader: Reader): Promise<Uint8Array | undefined | 'cut_off'> {
  const read = reader.read().then(({ value }) => value);
  return inTime(read, SILENCE_MS).catch(() => 'cut_off' as const);
}

/** Browsers read an answer once they have sent everything; senders of much more are cut off. */
async function discardRest(reader: Reader): Promise<void> {
  for (let bytes = 0; bytes < DISCARDED_BYTES; ) {
    const chunk = await nextChunk(reader);
    if (!chunk || chunk === 'cut_off') break;
    bytes += chunk.length;
  }
  await reader.cancel().catch(() => undefined);
}

/** Undefined where no type shows. Archives are not unpacked here: one may be a document. */
async function limitByContent(head: Uint8Array[]): Promise<number | undefined> {
  const bytes = Buffer.concat(head).subarray(0, HEAD_BYTES);
  if (PACKED.some((signature) => bytes.subarray(0, 2).equals(signature))) return UPLOAD_LIMITS.document;
  // A cover in the tags may hide what follows.
  if (bytes.toString('latin1', 0, 3) === 'ID3') return UPLOAD_LIMITS.audio;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) return limitOf(found.mime);
  return findFirstFrame(bytes, { isTagged: false }) === undefined ? undefined : UPLOAD_LIMITS.audio;
}

/** ZIP and gzip. */
const PACKED = [Buffer.from('PK'), Buffer.from([0x1f, 0x8b])];

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length; ) done += (await file.write(chunk, done)).bytesWritten;
}
