import { ok, type Result, refuse } from '#domain/base/result';
import type { Sound, SoundFlaw } from '#server/decoding/contract';
import { type Frame, parseFrame } from '#server/decoding/mp3-frame';
import type { Pieces } from '#server/decoding/pieces';
import { endBeforeTags, skipTags } from '#server/decoding/sound-tags';

/** Between and behind the frames of a file that plays well. */
const STRAY_BYTES = 128;
const STRAY_SHARE = 0.02;

/** What an encoder notes of frames may differ by a few. */
const FRAMES_AMISS = 0.01;

/**
 * A sound whose frames follow each other to the file's end. Undefined for what begins neither as a tagged sound nor with
 * two frames.
 */
export function readMp3(file: Pieces): Result<Sound | undefined, SoundFlaw> {
  const begin = skipTags(file);
  const first = parseFrame(file.at(begin, 4));
  if (!first || !parseFrame(file.at(begin + first.bytes, 4))) {
    return begin > 0 ? refuse('unreadable_sound') : ok(undefined);
  }
  const noted = notedFrames(file.at(begin, first.bytes), first);
  const { frames, bytes, stray, isCut } = walk(file, begin, first);
  const heard = noted === undefined ? frames : frames - 1;
  if (stray > bytes * STRAY_SHARE + STRAY_BYTES) return refuse('unreadable_sound');
  if (isCut || heard < (noted ?? 0) * (1 - FRAMES_AMISS) - 1) return refuse('cut_sound');
  return ok({ contentType: 'audio/mpeg', durationMs: Math.round((heard * first.samples * 1000) / first.rate) });
}

function walk(file: Pieces, begin: number, { kind }: Frame) {
  const found = { frames: 0, bytes: 0, stray: 0, isCut: false };
  const end = endBeforeTags(file);
  const frameAt = (at: number) => {
    const frame = at + 4 <= end ? parseFrame(file.at(at, 4)) : undefined;
    return frame?.kind === kind ? frame : undefined;
  };
  let wasFrame = true;
  for (let at = begin; at < end; ) {
    const frame = frameAt(at);
    // What is stray may look like a head.
    const next: number = at + (frame?.bytes ?? 0);
    const isFrame: boolean = frame !== undefined && (wasFrame || next === end || frameAt(next) !== undefined);
    if (isFrame && next > end) return { ...found, isCut: true };
    found.frames += isFrame ? 1 : 0;
    found.bytes += isFrame ? next - at : 0;
    found.stray += isFrame ? 0 : 1;
    at = isFrame ? next : at + 1;
    wasFrame = isFrame;
  }
  return found;
}

const NAMES_COUNT = 1;

/**
 * How many frames follow, by the first, which is silent then (Xing and LAME, VBRI of Fraunhofer); 0 where it does not
 * say. Undefined for a first frame that is heard.
 */
function notedFrames(frame: Buffer, { sideBytes }: Frame): number | undefined {
  // A checksum moves it by two.
  for (const at of [4 + sideBytes, 6 + sideBytes]) {
    if (!['Xing', 'Info'].includes(frame.toString('latin1', at, at + 4)) || frame.length < at + 12) continue;
    return (frame.readUInt32BE(at + 4) & NAMES_COUNT) === 0 ? 0 : frame.readUInt32BE(at + 8);
  }
  return frame.toString('latin1', 36, 40) === 'VBRI' && frame.length >= 54 ? frame.readUInt32BE(50) : undefined;
}
