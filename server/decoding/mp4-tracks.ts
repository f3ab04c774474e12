import { FULL, firstWithin, within, word, wordOrLong } from '#server/decoding/boxes';
import { isAac, isPicture } from '#server/decoding/sample-entry';

export type Track = {
  id: number;
  kind: string;
  isEnabled: boolean;
  /** Its pictures stand for the chapters of these tracks. */
  chapters: number[];
  isAac: boolean;
  isPicture: boolean;
  /** In units of `scale` a second, without what stands in fragments. */
  length: number;
  scale: number;
  samples: number;
  /** Each part of it begins in the file. */
  isWithin: boolean;
};

/** A film with sound in each language has a few. */
const MOST_TRACKS = 100;

const ENABLED = 1;

/**
 * The tracks that a player shows or plays (ISO/IEC 14496-12, 8.3.2): those that are enabled, all where none is. Left out are
 * covers and the pictures of chapters.
 */
export function playedTracks(moov: Buffer, fileBytes: number): Track[] {
  const tracks = within(moov, 'trak')
    .slice(0, MOST_TRACKS)
    .map((trak) => trackIn(trak, fileBytes));
  const enabled = tracks.filter(({ isEnabled }) => isEnabled);
  const chapters = new Set(tracks.flatMap((track) => track.chapters));
  return (enabled.length > 0 ? enabled : tracks).filter((track) => !(chapters.has(track.id) || isCover(track)));
}

/** Cameras make films of single pictures too. */
function isCover({ kind, isPicture, samples, length, scale }: Track): boolean {
  return kind === 'vide' && isPicture && samples <= Math.max(length / scale || 0, 1);
}

function trackIn(trak: Buffer, fileBytes: number): Track {
  const tkhd = firstWithin(trak, 'tkhd');
  const mdia = firstWithin(trak, 'mdia');
  const mdhd = firstWithin(mdia, 'mdhd');
  const stbl = firstWithin(firstWithin(mdia, 'minf'), 'stbl');
  const stsd = firstWithin(stbl, 'stsd');
  const chap = firstWithin(firstWithin(trak, 'tref'), 'chap');
  const scaleAt = FULL + (mdhd[0] === 1 ? 16 : 8);
  return {
    id: word(tkhd, FULL + (tkhd[0] === 1 ? 16 : 8)),
    kind: firstWithin(mdia, 'hdlr').toString('latin1', FULL + 4, FULL + 8),
    isEnabled: tkhd.length === 0 || (word(tkhd, 0) & ENABLED) !== 0,
    chapters: Array.from({ length: Math.min(chap.length >> 2, MOST_TRACKS) }, (_, place) => word(chap, place * 4)),
    isAac: isAac(stsd),
    isPicture: isPicture(stsd),
    length: wordOrLong(mdhd, scaleAt + 4),
    scale: word(mdhd, scaleAt),
    samples: word(firstWithin(stbl, 'stsz'), FULL + 4),
    isWithin: areWithin(firstWithin(stbl, 'stco'), firstWithin(stbl, 'co64'), fileBytes),
  };
}

function areWithin(stco: Buffer, co64: Buffer, fileBytes: number): boolean {
  const [table, width] = stco.length > 0 ? [stco, 4] : [co64, 8];
  const count = word(table, FULL);
  if (count === 0 || table.length < FULL + 4 + count * width) return false;
  for (let place = 0; place < count; place++) {
    const at = FULL + 4 + place * width;
    if ((width === 4 ? table.readUInt32BE(at) : Number(table.readBigUInt64BE(at))) >= fileBytes) return false;
  }
  return true;
}
