import { processWide } from '#domain/base/process-wide';
import type { Jobs } from '#server/decoding/contract';
import { DecoderAway, openDecoder, TooHeavy, Undecodable } from '#server/decoding/decoder';
import { log } from '#server/telemetry/log';

const decoders = processWide('decoders', () => ({ uploads: openDecoder(), readers: openDecoder() }));

/** Never waits for readers. */
export const decodeUpload = decoders.uploads;

/** Undefined, and logged, where it fails. */
export async function decodeForReaders<Name extends 'crop' | 'card' | 'icon'>(name: Name, job: Jobs[Name]['job']) {
  try {
    return await decoders.readers(name, job);
  } catch (error) {
    if (!(error instanceof DecoderAway || error instanceof TooHeavy || error instanceof Undecodable)) throw error;
    log.error('media', `no ${name} could be made`, error);
    return undefined;
  }
}
