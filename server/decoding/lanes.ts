import type { Jobs } from '#server/decoding/contract';
import { type Decode, DecoderAway, openDecoder, TooHeavy, Undecodable } from '#server/decoding/decoder';
import { log } from '#server/telemetry/log';

/** Pages and the instrumentation are bundled apart; both ask the same two processes. */
const shared = globalThis as typeof globalThis & { congTinDecoders?: { uploads: Decode; readers: Decode } };
shared.congTinDecoders ??= { uploads: openDecoder(), readers: openDecoder() };

/** For what editors upload: never waits for readers. */
export const decodeUpload = shared.congTinDecoders.uploads;

/** For what readers ask for, crops and drawn cards; undefined where it cannot be made now, which is logged. */
export async function decodeForReaders<Name extends 'crop' | 'card'>(name: Name, job: Jobs[Name]['job']) {
  try {
    return await shared.congTinDecoders?.readers(name, job);
  } catch (error) {
    if (!(error instanceof DecoderAway || error instanceof TooHeavy || error instanceof Undecodable)) throw error;
    log.error('media', `no ${name} could be made`, error);
    return undefined;
  }
}
