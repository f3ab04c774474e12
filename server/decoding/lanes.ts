import { processWide } from '#domain/base/process-wide';
import type { Jobs } from '#server/decoding/contract';
import { DecoderAway, openDecoder, TooHeavy, Undecodable } from '#server/decoding/decoder';
import { log } from '#server/telemetry/log';

const decoders = processWide('decoders', () => ({ uploads: openDecoder(), readers: openDecoder() }));

/** For what editors upload: never waits for readers. */
export const decodeUpload = decoders.uploads;

/** For what readers ask for, crops and drawn cards; undefined where it cannot be made now, which is logged. */
export async function decodeForReaders<Name extends 'crop' | 'card'>(name: Name, job: Jobs[Name]['job']) {
  try {
    return await decoders.readers(name, job);
  } catch (error) {
    if (!(error instanceof DecoderAway || error instanceof TooHeavy || error instanceof Undecodable)) throw error;
    log.error('media', `no ${name} could be made`, error);
    return undefined;
  }
}
