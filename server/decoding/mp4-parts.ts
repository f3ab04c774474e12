import type { Pieces } from '#server/decoding/pieces';
import { endBeforeTags } from '#server/decoding/sound-tags';

/** The tables of a hundred hours take less. */
const MOST_TABLE_BYTES = 64 * 1024 * 1024;
/** A hundred hours of a fragment a second have less. */
const MOST_PARTS = 1_000_000;

type Place = { at: number; bytes: number };

/** The outermost boxes of an MP4 that tell of its tracks; `isCut` where the last goes on behind the file's end. */
export type Mp4Parts = {
  moov: Buffer | undefined;
  /** The first. */
  sidx: Buffer | undefined;
  /** The contents of each `moof`. */
  fragments: Place[];
  hasData: boolean;
  isCut: boolean;
};

export function partsOf(file: Pieces): Mp4Parts {
  const parts: Mp4Parts = { moov: undefined, sidx: undefined, fragments: [], hasData: false, isCut: false };
  const end = endBeforeTags(file);
  let awaitsData = false;
  let at = 0;
  for (let count = 0; at + 8 <= end && count < MOST_PARTS; count++) {
    const head = readHead(file, at);
    if (head.bytes < head.headBytes) break;
    if (at + head.bytes > file.size) return { ...parts, isCut: true };
    const place = { at: at + head.headBytes, bytes: head.bytes - head.headBytes };
    const read = () => (place.bytes <= MOST_TABLE_BYTES ? file.at(place.at, place.bytes) : undefined);
    if (head.type === 'moov') parts.moov = read() ?? parts.moov;
    if (head.type === 'sidx') parts.sidx ??= read();
    if (head.type === 'moof') parts.fragments.push(place);
    parts.hasData ||= head.type === 'mdat';
    awaitsData = head.type === 'moof' || (awaitsData && head.type !== 'mdat');
    at += head.bytes;
  }
  return { ...parts, isCut: awaitsData };
}

function readHead(file: Pieces, at: number) {
  const head = file.at(at, 16);
  const size = head.readUInt32BE(0);
  const isLong = size === 1 && head.length === 16;
  return {
    type: head.toString('latin1', 4, 8),
    headBytes: isLong ? 16 : 8,
    bytes: isLong ? Number(head.readBigUInt64BE(8)) : size || file.size - at,
  };
}
