import { type Decode, openDecoder } from '#lib/decoding/decoder';

/** Pages and the instrumentation are bundled apart; both ask the same two processes. */
const shared = globalThis as typeof globalThis & { congTinDecoders?: { uploads: Decode; readers: Decode } };
shared.congTinDecoders ??= { uploads: openDecoder(), readers: openDecoder() };

/** For what editors upload: never waits for readers. */
export const decodeUpload = shared.congTinDecoders.uploads;

/** For what readers ask for: crops and drawn cards. */
export const decodeForReaders = shared.congTinDecoders.readers;
