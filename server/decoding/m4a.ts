import { ok, type Result, refuse } from '#domain/base/result';
import type { Sound, SoundFlaw } from '#server/decoding/contract';
import { claimedSeconds, fragmentsOf } from '#server/decoding/fragments';
import { type Mp4Parts, partsOf } from '#server/decoding/mp4-parts';
import { playedTracks, type Track } from '#server/decoding/mp4-tracks';
import type { Pieces } from '#server/decoding/pieces';

/**
 * An MP4 by its tracks (ISO/IEC 14496-12), whatever it names itself: what plays sound and shows no film is a sound, and must
 * be AAC. Undefined for videos; also for what is damaged, unless it names itself a sound.
 */
export function readM4a(
  file: Pieces,
  { isNamedSound }: { isNamedSound: boolean },
): Result<Sound | undefined, SoundFlaw> {
  const parts = partsOf(file);
  const tracks = parts.moov ? playedTracks(parts.moov, file.size) : [];
  const sounds = tracks.filter(({ kind }) => kind === 'soun');
  const isVideo = tracks.some(({ kind }) => kind === 'vide');
  if (isVideo) return ok(isNamedSound ? { contentType: 'video/mp4' } : undefined);
  if (!isNamedSound && sounds.length === 0) return ok(undefined);
  if (parts.isCut) return refuse('cut_sound');
  const sound = sounds.find(({ isAac }) => isAac) ?? sounds[0];
  if (!sound || !parts.hasData) return refuse('unreadable_sound');
  if (!sound.isAac) return refuse('unplayed_sound');
  return measure(file, parts, sound);
}

/** In milliseconds, as much as the library notes. */
const LONGEST_MS = 2 ** 31 - 1;

/** Of what a file says beforehand, a little may be silence. */
const SHARE_AMISS = 0.02;
const SECONDS_AMISS = 1;

function measure(file: Pieces, parts: Mp4Parts, sound: Track): Result<Sound, SoundFlaw> {
  const later = fragmentsOf(file, parts, sound);
  if (sound.samples > 0 ? !sound.isWithin : later.samples === 0) return refuse('unreadable_sound');
  // Some tell beforehand how long the fragments are.
  const length = sound.samples > 0 ? sound.length + later.length : later.length;
  const seconds = length / sound.scale || (later.samples > 0 ? claimedSeconds(parts) : 0);
  const durationMs = Math.round(seconds * 1000);
  if (parts.fragments.length > 0 && seconds + SECONDS_AMISS < claimedSeconds(parts) * (1 - SHARE_AMISS)) {
    return refuse('cut_sound');
  }
  if (!(durationMs > 0)) return later.samples > 0 ? ok({ contentType: 'audio/mp4' }) : refuse('unreadable_sound');
  return durationMs > LONGEST_MS ? refuse('unreadable_sound') : ok({ contentType: 'audio/mp4', durationMs });
}
