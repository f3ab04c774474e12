import { ok, type Result, refuse } from '#domain/base/result';
import type { Sound, SoundFlaw } from '#server/decoding/contract';
import { BEGIN_BYTES, findFirstFrame } from '#server/decoding/mp3-begin';
import { type Frame, parseFrame } from '#server/decoding/mp3-frame';
import { isShortOf, noteIn } from '#server/decoding/mp3-note';
import type { Pieces } from '#server/decoding/pieces';
import { endBeforeTags, MOST_TAGS, skipJoint, skipTags } from '#server/decoding/sound-tags';

/** Between and behind the frames of a file that plays well. */
const STRAY_BYTES = 128;
const STRAY_SHARE = 0.02;

/** Zeros, of blocks that a recorder left empty; more is what was never received. */
const EMPTY_BYTES = 64 * 1024;
const EMPTY_SHARE = 0.1;

/**
 * A sound whose frames follow each other to the file's end, the last perhaps cut short. Undefined for what begins neither as a
 * tagged sound nor with frames.
 */
export function readMp3(file: Pieces): Result<Sound | undefined, SoundFlaw> {
  const behindTags = skipTags(file);
  const isTagged = behindTags > 0;
  const end = endBeforeTags(file);
  const head = file.at(behindTags, Math.max(Math.min(BEGIN_BYTES, end - behindTags), 0));
  const place = findFirstFrame(head, { isTagged });
  const first = place === undefined ? undefined : parseFrame(head.subarray(place, place + 4));
  if (place === undefined || !first) return isTagged ? refuse('unreadable_sound') : ok(undefined);
  const begin = behindTags + place;
  const note = noteIn(file.at(begin, first.bytes), first);
  const found = walk(file, { begin, end, kind: first.kind });
  const heard = note ? found.frames - 1 : found.frames;
  if (found.stray > strayIn(found.bytes)) return refuse('unreadable_sound');
  if (found.empty > emptyIn(found.bytes) || isShortOf(note, heard, file.size)) return refuse('cut_sound');
  if (heard < 1) return refuse('unreadable_sound');
  return ok({ contentType: 'audio/mpeg', durationMs: Math.round((heard * first.samples * 1000) / first.rate) });
}

function strayIn(bytes: number): number {
  return STRAY_BYTES + bytes * STRAY_SHARE;
}

function emptyIn(bytes: number): number {
  return EMPTY_BYTES + bytes * EMPTY_SHARE;
}

/** What is between `begin` and `end`, or no more of it than tells that it is too little. */
function walk(file: Pieces, { begin, end, kind }: { begin: number; end: number; kind: number }) {
  const found = { frames: 0, bytes: 0, stray: 0, empty: 0 };
  const frameAt = (at: number): Frame | undefined => {
    const frame = at + 4 <= end ? parseFrame(file.at(at, 4)) : undefined;
    return frame?.kind === kind ? frame : undefined;
  };
  const isTooMuch = () => found.stray > strayIn(end - begin) || found.empty > emptyIn(end - begin);
  let joints = 0;
  let wasFrame = true;
  for (let at = begin; at < end && !isTooMuch(); ) {
    const frame = frameAt(at);
    const next: number = at + (frame?.bytes ?? 0);
    // A recorder or a stream stopped within it, and players leave it out.
    if (next > end) break;
    const behindJoint = frame || !wasFrame || joints >= MOST_TAGS ? at : skipJoint(file, at);
    if (behindJoint > at && frameAt(behindJoint)) {
      joints += 1;
      at = behindJoint;
      continue;
    }
    // What is stray may look like a head.
    wasFrame = frame !== undefined && (wasFrame || next === end || frameAt(next) !== undefined);
    const zeros = wasFrame ? 0 : zerosAt(file, at, end);
    found.frames += wasFrame ? 1 : 0;
    found.bytes += wasFrame ? next - at : 0;
    found.empty += zeros;
    found.stray += wasFrame || zeros > 0 ? 0 : 1;
    at = wasFrame ? next : at + Math.max(zeros, 1);
  }
  return found;
}

/** How many bytes from there on are zero, as far as one look goes. */
function zerosAt(file: Pieces, at: number, end: number): number {
  if (file.at(at, 1)[0] !== 0) return 0;
  const look = file.at(at, Math.min(4096, end - at));
  const zeros = look.findIndex((byte) => byte !== 0);
  return zeros < 0 ? look.length : zeros;
}
