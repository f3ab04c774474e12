import type { Pieces } from '#server/decoding/pieces';

const ID3_HEAD = 10;
const ID3_FOOT = 0x10;
const ID3V1 = 128;
/** A file has one, and joined ones a few. */
export const MOST_TAGS = 16;

/** Where the ID3v2 tags that a file begins with end (id3.org, 2.4.0, 3.1), by what they say; 0 without a tag. */
export function skipTags(file: Pieces): number {
  let at = 0;
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    const bytes = tagBytes(file, at);
    if (bytes === 0) break;
    at += bytes;
  }
  return at;
}

/** Where what begins at `at` ends, if files were joined there: with the ID3v1 tag of the one and the ID3v2 tag of the next. */
export function skipJoint(file: Pieces, at: number): number {
  const isOldTag = file.at(at, 3).toString('latin1') === 'TAG';
  const next = isOldTag ? at + ID3V1 : at;
  return next + tagBytes(file, next);
}

/** How long the ID3v2 tag that begins there says that it is; 0 without one. */
function tagBytes(file: Pieces, at: number): number {
  const head = file.at(at, ID3_HEAD);
  if (!isTag(head)) return 0;
  return ID3_HEAD + sevenBits(head) + (((head[5] ?? 0) & ID3_FOOT) === 0 ? 0 : ID3_HEAD);
}

function isTag(head: Buffer): boolean {
  return head.length === ID3_HEAD && head.toString('latin1', 0, 3) === 'ID3';
}

/** The highest bit of each byte is no part of a length. */
function sevenBits(head: Buffer): number {
  return [6, 7, 8, 9].reduce((size, at) => size * 128 + ((head[at] ?? 0) & 0x7f), 0);
}

/** How long the tag of a kind is that ends at `end`; 0 for none. */
type Measure = (file: Pieces, end: number) => number;

/** Where the tags at the file's end begin, of ID3v1, Lyrics3 and APE one each, in any order. */
export function endBeforeTags(file: Pieces): number {
  return endBefore(file, file.size, [oldTagBytes, lyricsBytes, apeBytes]);
}

function endBefore(file: Pieces, end: number, kinds: Measure[]): number {
  for (const measure of kinds) {
    const bytes = measure(file, end);
    if (bytes > 0 && bytes <= end) {
      return endBefore(
        file,
        end - bytes,
        kinds.filter((kind) => kind !== measure),
      );
    }
  }
  return end;
}

function oldTagBytes(file: Pieces, end: number): number {
  return lettersBefore(file, end, ID3V1, 3) === 'TAG' ? ID3V1 : 0;
}

const LYRICS_HEAD = 'LYRICSBEGIN';
/** Behind the words of the second version stands how long they are, in six figures (id3.org/Lyrics3v2). */
const LYRICS_FOOT = 15;
/** Of the first, which does not say its length: 5100 of words, and the two marks (id3.org/Lyrics3). */
const MOST_LYRICS = 5100 + 11 + 9;

function lyricsBytes(file: Pieces, end: number): number {
  const foot = lettersBefore(file, end, LYRICS_FOOT, LYRICS_FOOT);
  if (/^\d{6}LYRICS200$/.test(foot)) {
    const bytes = Number(foot.slice(0, 6)) + LYRICS_FOOT;
    return lettersBefore(file, end, bytes, LYRICS_HEAD.length) === LYRICS_HEAD ? bytes : 0;
  }
  if (!foot.endsWith('LYRICSEND')) return 0;
  const most = Math.min(MOST_LYRICS, end);
  const head = lettersBefore(file, end, most, most).lastIndexOf(LYRICS_HEAD);
  return head < 0 ? 0 : most - head;
}

const APE_FOOT = 32;
const APE_HAS_HEAD = 0x8000_0000;

function apeBytes(file: Pieces, end: number): number {
  if (lettersBefore(file, end, APE_FOOT, 8) !== 'APETAGEX') return 0;
  const foot = file.at(end - APE_FOOT, APE_FOOT);
  return foot.readUInt32LE(12) + ((foot.readUInt32LE(20) & APE_HAS_HEAD) === 0 ? 0 : APE_FOOT);
}

/** '' where the file does not reach as far back. */
function lettersBefore(file: Pieces, end: number, back: number, letters: number): string {
  return end < back ? '' : file.at(end - back, letters).toString('latin1');
}
