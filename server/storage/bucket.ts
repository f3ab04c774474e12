import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { GetObjectCommandOutput, PutObjectCommand } from '@aws-sdk/client-s3';
import { openBreaker } from '#server/base/breaker';
import type { BucketSettings } from '#server/settings/storage';
import { openBucketClient } from '#server/storage/bucket-client';
import { FOLDER, hashOf, readAll, type Storage, StorageAway } from '#server/storage/contract';
import { readPatiently, within } from '#server/storage/patience';

const PREFIX = 'media/';

/** Longest wait until an answer begins, in milliseconds. */
const ANSWER_MS = 4_000;
/** Longest silence within a file, and longest storing of a small one. */
const SILENCE_MS = 20_000;
/** The client cannot resend a stream, and kept-alive connections break now and then. */
const SENDINGS = 2;

/** Readers wait a few seconds at most; after three failures the store rests for a second at a time. */
export function bucketStorage(settings: BucketSettings): Storage {
  const connect = openBucketClient(settings);
  const breaker = openBreaker({ name: 'media storage', limitMs: ANSWER_MS + 1_000 });
  const at = (key: string) => ({ Bucket: settings.bucket, Key: PREFIX + key });

  /** Throws at once while the store is known to be away. */
  async function ask<T>(work: () => Promise<T>): Promise<T> {
    let reason: unknown = new Error('left alone for a second');
    const answer = await breaker.call(async () => {
      try {
        return { value: await work() };
      } catch (error) {
        reason = error;
        throw error;
      }
    });
    if (!answer) throw new StorageAway(reason);
    return answer.value;
  }

  /** Undefined where there is no such file. Only GET tells a missing file from a missing bucket. */
  async function get(key: string, range?: string): Promise<GetObjectCommandOutput | undefined> {
    const { sdk, client } = await connect();
    const command = new sdk.GetObjectCommand({ ...at(key), ...(range ? { Range: range } : {}) });
    try {
      const found = await within(ANSWER_MS, (abortSignal) => client.send(command, { abortSignal }));
      if (!range || found.ContentRange) return found;
      (found.Body as Readable).destroy();
      throw new Error('the store knows no parts of files');
    } catch (error) {
      if (error instanceof sdk.NoSuchKey) return undefined;
      throw error;
    }
  }

  async function open(key: string, range?: { start: number; end: number }) {
    const found = await ask(() => get(key, range && `bytes=${range.start}-${range.end}`));
    if (!found) return undefined;
    const content = readPatiently(found.Body as Readable, SILENCE_MS);
    return { bytes: found.ContentLength ?? 0, version: versionOf(found), content };
  }

  async function sendFile(path: string, key: string): Promise<void> {
    const { sdk, client } = await connect();
    const [{ size }, sha256] = [await stat(path), await hashOf(createReadStream(path))];
    await within(SILENCE_MS, async (abortSignal, progress) => {
      const stop = new AbortController();
      const body = Readable.from(watched(path, progress)).once('error', (error) => stop.abort(error));
      const command = new sdk.PutObjectCommand({ ...at(key), Body: body, ContentLength: size });
      signContent(command, sha256);
      try {
        await client.send(command, { abortSignal: AbortSignal.any([abortSignal, stop.signal]) });
      } finally {
        body.destroy();
      }
    });
  }

  async function list(input: { prefix: string; after?: string | undefined; delimiter?: string }) {
    const { sdk, client } = await connect();
    const command = new sdk.ListObjectsV2Command({
      Bucket: settings.bucket,
      Prefix: PREFIX + input.prefix,
      ...(input.delimiter ? { Delimiter: input.delimiter } : {}),
      ...(input.after ? { ContinuationToken: input.after } : {}),
    });
    return within(ANSWER_MS, (abortSignal) => client.send(command, { abortSignal }));
  }

  async function removeFiles(folder: string, isMeant: (name: string) => boolean): Promise<void> {
    const { sdk, client } = await connect();
    const start = `${PREFIX}${folder}/`.length;
    let after: string | undefined;
    do {
      const { Contents: files = [], NextContinuationToken: next } = await list({ prefix: `${folder}/`, after });
      for (const { Key = '' } of files.filter((file) => isMeant((file.Key ?? '').slice(start)))) {
        const command = new sdk.DeleteObjectCommand({ Bucket: settings.bucket, Key });
        await within(ANSWER_MS, (abortSignal) => client.send(command, { abortSignal }));
      }
      after = next;
    } while (after);
  }

  return {
    isRemote: true,
    put: (key, content) =>
      orAway(async () => {
        const { sdk, client } = await connect();
        const command = new sdk.PutObjectCommand({ ...at(key), Body: content });
        await within(SILENCE_MS, (abortSignal) => client.send(command, { abortSignal }));
      }),
    take: (path, key) => orAway(() => inSendings(() => sendFile(path, key))),
    open,
    async find(key) {
      return ask(async () => {
        const found = await get(key, 'bytes=0-0');
        if (!found) return undefined;
        (found.Body as Readable).resume();
        return { bytes: Number(found.ContentRange?.split('/')[1]), version: versionOf(found) };
      });
    },
    async read(key) {
      const found = await open(key);
      if (!found) throw new Error(`there is no ${key} in the media storage`);
      return orAway(() => readAll(found));
    },
    removeFiles: (folder, isMeant) => orAway(() => removeFiles(folder, isMeant)),
    removeFolder: (folder) => orAway(() => removeFiles(folder, () => true)),
    async *listFolders() {
      let after: string | undefined;
      do {
        const page = await orAway(() => list({ prefix: '', after, delimiter: '/' }));
        const names = (page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix.slice(PREFIX.length, -1));
        yield* names.filter((name) => FOLDER.test(name));
        after = page.NextContinuationToken;
      } while (after);
    },
    check: () => orAway(async () => void (await list({ prefix: 'check/' }))),
  };
}

/** The store's own mark of the content, else when it was written. */
function versionOf({ ETag, LastModified }: GetObjectCommandOutput): string {
  return (ETag ?? `${LastModified?.getTime()}`).replace(/[^\w-]/g, '');
}

async function orAway<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageAway(error);
  }
}

async function inSendings(send: () => Promise<void>, left = SENDINGS): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (left <= 1) throw error;
    await inSendings(send, left - 1);
  }
}

/** Makes the store check streamed content against its SHA-256. */
function signContent(command: PutObjectCommand, sha256: string): void {
  command.middlewareStack.add(
    (next) => (args) => {
      (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = sha256;
      return next(args);
    },
    { step: 'build' },
  );
}

async function* watched(path: string, progress: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) {
    progress();
    yield chunk;
  }
}
