import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable, Transform, type TransformCallback } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { UnusableBackup } from '#domain/operation/backup';

/** Start of every age file (age-encryption.org/v1). */
const AGE_MAGIC = Buffer.from('age-encryption.org/v1\n');
/** Zstandard frame and skippable frame (RFC 8878, sections 3.1.1 and 3.1.2), little-endian. */
const ZSTD_MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const SKIPPABLE_MAGIC = Buffer.from([0x50, 0x2a, 0x4d, 0x18]);

const SUM_BYTES = 32;
/** Ends the file: a skippable frame with the SHA-256 of all before it. */
const SEAL_BYTES = 8 + SUM_BYTES;

type Settings = { key?: string | undefined; workFactor?: number };

/**
 * Compressed, sealed with a checksum over every byte, and age-encrypted where a key is given. `zstd -d` and `age -d`
 * open it.
 */
export async function seal(content: Readable, { key, workFactor }: Settings = {}): Promise<Readable> {
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const sealed = pipeline(content, compress, new Seal(), () => {});
  if (key === undefined) return sealed;
  const encrypter = new Encrypter();
  encrypter.setPassphrase(key);
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor);
  return asNodeStream(await encrypter.encrypt(asWebStream(sealed)));
}

/** Throws UnusableBackup for a foreign file or a wrong key; the stream fails where any byte differs. */
export async function unseal(file: string, key?: string): Promise<Readable> {
  const head = await readHead(file);
  if (head.subarray(0, 4).equals(ZSTD_MAGIC)) return decompress(createReadStream(file));
  if (!head.equals(AGE_MAGIC)) throw new UnusableBackup('foreign');
  if (key === undefined) throw new UnusableBackup('key_needed');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(key);
  const source = createReadStream(file);
  try {
    return decompress(asNodeStream(await decrypter.decrypt(asWebStream(source))));
  } catch (error) {
    source.destroy();
    const isWrongKey = error instanceof Error && error.message.startsWith('no identity matched');
    throw new UnusableBackup(isWrongKey ? 'wrong_key' : 'damaged', (error as Error).message);
  }
}

function decompress(source: Readable): Readable {
  return pipeline(source, new Unseal(), createZstdDecompress(), () => {});
}

async function readHead(file: string): Promise<Buffer> {
  await using handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(AGE_MAGIC.length), 0, AGE_MAGIC.length, 0);
  return buffer.subarray(0, bytesRead);
}

class Seal extends Transform {
  readonly #hash = createHash('sha256');

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(SUM_BYTES);
    done(null, Buffer.concat([SKIPPABLE_MAGIC, length, this.#hash.digest()]));
  }
}

/** Fails at the end where the seal does not match. */
class Unseal extends Transform {
  readonly #hash = createHash('sha256');
  #held = Buffer.alloc(0);

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    const all = Buffer.concat([this.#held, chunk]);
    const passed = all.subarray(0, Math.max(0, all.length - SEAL_BYTES));
    this.#held = all.subarray(passed.length);
    this.#hash.update(passed);
    done(null, passed);
  }

  override _flush(done: TransformCallback): void {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(SUM_BYTES);
    const seal = Buffer.concat([SKIPPABLE_MAGIC, length, this.#hash.digest()]);
    done(seal.equals(this.#held) ? null : new UnusableBackup('damaged', 'the checksum differs, or the end is missing'));
  }
}

function asWebStream(stream: Readable): globalThis.ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as globalThis.ReadableStream<Uint8Array>;
}

function asNodeStream(stream: globalThis.ReadableStream<Uint8Array>): Readable {
  return Readable.fromWeb(stream as ReadableStream<Uint8Array>);
}
