import { ok, type Result } from '#domain/base/result';
import type { Sound, SoundFlaw } from '#server/decoding/contract';
import { readM4a } from '#server/decoding/m4a';
import { readMp3 } from '#server/decoding/mp3';
import { withPieces } from '#server/decoding/pieces';

/** `contentType` is what the first bytes say, which for an MP4 does not tell whether it shows pictures. */
export function readSound(path: string, contentType: string): Result<Sound | undefined, SoundFlaw> {
  if (contentType === 'audio/mpeg') return withPieces(path, readMp3);
  if (!MP4_SOUND.has(contentType) && contentType !== 'video/mp4') return ok(undefined);
  return withPieces(path, (file) => readM4a(file, { isNamedSound: MP4_SOUND.has(contentType) }));
}

const MP4_SOUND = new Set(['audio/mp4', 'audio/x-m4a']);
