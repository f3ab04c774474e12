import { FULL, firstWithin, within, word, wordOrLong } from '#server/decoding/boxes';
import type { Mp4Parts } from '#server/decoding/mp4-parts';
import type { Track } from '#server/decoding/mp4-tracks';
import type { Pieces } from '#server/decoding/pieces';

/** In the units of its track. */
type Length = { samples: number; length: number };

/** What of a track stands in fragments (ISO/IEC 14496-12, 8.8); a length of 0 where they do not say. */
export function fragmentsOf(file: Pieces, { moov, fragments }: Mp4Parts, { id }: Track): Length {
  const usual = usualLength(moov, id);
  const runs = fragments.flatMap(({ at, bytes }) =>
    within(file.at(at, Math.min(bytes, MOST_FRAGMENT_BYTES)), 'traf')
      .filter((traf) => word(firstWithin(traf, 'tfhd'), FULL) === id)
      .map((traf) => runsIn(traf, usual)),
  );
  return runs.reduce(added, { samples: 0, length: 0 });
}

/** Of the tables; the sound itself stands outside. */
const MOST_FRAGMENT_BYTES = 4 * 1024 * 1024;

function added(one: Length, other: Length): Length {
  return { samples: one.samples + other.samples, length: one.length + other.length };
}

/** Of a sample that says nothing else, by `trex`. */
function usualLength(moov: Buffer | undefined, id: number): number {
  const all = within(firstWithin(moov ?? Buffer.alloc(0), 'mvex'), 'trex');
  return word(all.find((trex) => word(trex, FULL) === id) ?? Buffer.alloc(0), FULL + 8);
}

function runsIn(traf: Buffer, usual: number): Length {
  const tfhd = firstWithin(traf, 'tfhd');
  const flags = word(tfhd, 0);
  const at = FULL + 4 + ((flags & 1) === 0 ? 0 : 8) + ((flags & 2) === 0 ? 0 : 4);
  const own = (flags & 8) === 0 ? usual : word(tfhd, at);
  return within(traf, 'trun')
    .map((trun) => runIn(trun, own))
    .reduce(added, { samples: 0, length: 0 });
}

const SAMPLE_LENGTHS = 0x100;
/** Length, size, flags and shift of each sample, of four bytes each. */
const SAMPLE_FIELDS = [SAMPLE_LENGTHS, 0x200, 0x400, 0x800];

function runIn(trun: Buffer, usual: number): Length {
  const flags = word(trun, 0);
  const begin = FULL + 4 + ((flags & 1) === 0 ? 0 : 4) + ((flags & 4) === 0 ? 0 : 4);
  const width = 4 * SAMPLE_FIELDS.filter((field) => (flags & field) !== 0).length;
  const room = width === 0 ? Number.POSITIVE_INFINITY : Math.floor(Math.max(trun.length - begin, 0) / width);
  const samples = Math.min(word(trun, FULL), room);
  if ((flags & SAMPLE_LENGTHS) === 0) return { samples, length: samples * usual };
  let length = 0;
  for (let sample = 0; sample < samples; sample++) length += word(trun, begin + sample * width);
  return { samples, length };
}

/** In seconds, as the file says beforehand, by `mehd` or `sidx`; 0 where it does not say. */
export function claimedSeconds({ moov = Buffer.alloc(0), sidx = Buffer.alloc(0) }: Mp4Parts): number {
  const mvhd = firstWithin(moov, 'mvhd');
  const mehd = firstWithin(firstWithin(moov, 'mvex'), 'mehd');
  const scale = word(mvhd, FULL + (mvhd[0] === 1 ? 16 : 8));
  return Math.max(wordOrLong(mehd, FULL) / scale || 0, indexedSeconds(sidx));
}

const REFERS_TO_INDEX = 0x8000_0000;

/** Of the parts that an index names; an index of indexes counts nothing. */
function indexedSeconds(sidx: Buffer): number {
  const begin = FULL + 8 + (sidx[0] === 1 ? 16 : 8) + 4;
  let length = 0;
  for (let at = begin; at + 12 <= sidx.length; at += 12) {
    length += (word(sidx, at) & REFERS_TO_INDEX) === 0 ? word(sidx, at + 4) : 0;
  }
  return length / word(sidx, FULL + 4) || 0;
}
