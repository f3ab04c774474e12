import type { Pieces } from '#server/decoding/pieces';

const ID3_HEAD = 10;
const ID3_FOOT = 0x10;
/** Some writers leave room behind a tag. */
const MOST_ROOM = 64 * 1024;

/** Where the sound begins behind its ID3v2 tags (id3.org, 2.4.0, 3.1) and their room; 0 without a tag. */
export function skipTags(file: Pieces): number {
  let at = 0;
  for (let head = file.at(0, ID3_HEAD); isTag(head); head = file.at(at, ID3_HEAD)) {
    at += ID3_HEAD + sevenBits(head) + (((head[5] ?? 0) & ID3_FOOT) === 0 ? 0 : ID3_HEAD);
  }
  if (at === 0) return 0;
  const room = file.at(at, MOST_ROOM).findIndex((byte) => byte !== 0);
  return at + Math.max(room, 0);
}

function isTag(head: Buffer): boolean {
  return head.length === ID3_HEAD && head.toString('latin1', 0, 3) === 'ID3';
}

/** The highest bit of each byte is no part of a length. */
function sevenBits(head: Buffer): number {
  return [6, 7, 8, 9].reduce((size, at) => size * 128 + ((head[at] ?? 0) & 0x7f), 0);
}

const ID3V1 = 128;
const APE_FOOT = 32;
const APE_HAS_HEAD = 0x8000_0000;
/** Behind the words stands how long they are, in six figures. */
const LYRICS_FOOT = 15;

/** Where ID3v1, Lyrics3 and APE tags at the file's end begin. */
export function endBeforeTags(file: Pieces): number {
  let end = file.size;
  for (let tag = lastTag(file, end); tag > 0 && tag <= end; tag = lastTag(file, end)) end -= tag;
  return end;
}

/** In bytes; 0 for none. */
function lastTag(file: Pieces, end: number): number {
  const read = (back: number, bytes: number) => file.at(Math.max(end - back, 0), Math.min(bytes, end));
  if (end > ID3V1 && read(ID3V1, 3).toString('latin1') === 'TAG') return ID3V1;
  const lyrics = end > LYRICS_FOOT ? read(LYRICS_FOOT, LYRICS_FOOT).toString('latin1') : '';
  if (/^\d{6}LYRICS200$/.test(lyrics)) return Number(lyrics.slice(0, 6)) + LYRICS_FOOT;
  const ape = end > APE_FOOT ? Buffer.from(read(APE_FOOT, APE_FOOT)) : Buffer.alloc(0);
  if (ape.length < APE_FOOT || ape.toString('latin1', 0, 8) !== 'APETAGEX') return 0;
  return ape.readUInt32LE(12) + ((ape.readUInt32LE(20) & APE_HAS_HEAD) === 0 ? 0 : APE_FOOT);
}
