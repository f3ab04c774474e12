import { MOST_FRAME_BYTES, parseFrame } from '#server/decoding/mp3-frame';

/** Of padding or a picture that a tag's size leaves out; players search as far. */
const MOST_ROOM = 64 * 1024;
/** Frames of one kind, where something else comes first: what is compressed may look like one or two. */
const IN_A_ROW = 3;

/** What `findFirstFrame` looks at. */
export const BEGIN_BYTES = MOST_ROOM + (IN_A_ROW + 1) * MOST_FRAME_BYTES;

/**
 * Where the frames of an MP3 begin in what it begins with, or in what follows its tags: behind zeros, behind the rest of a
 * frame whose begin is missing, or behind the rest of a tag. Undefined for what is none, or begins as text that a browser
 * might run.
 */
export function findFirstFrame(content: Buffer, { isTagged }: { isTagged: boolean }): number | undefined {
  const begin = Math.max(
    content.subarray(0, MOST_ROOM).findIndex((byte) => byte !== 0),
    0,
  );
  if (areFrames(content, begin, 2)) return begin;
  const last = isTagged ? MOST_ROOM : begin + MOST_FRAME_BYTES;
  for (let at = begin + 1; at <= last && at < content.length; at++) {
    if (content[at] !== 0xff || !areFrames(content, at, IN_A_ROW)) continue;
    return isWritten(content.subarray(begin, at)) ? undefined : at;
  }
  return undefined;
}

function areFrames(content: Buffer, at: number, count: number): boolean {
  const first = parseFrame(content.subarray(at, at + 4));
  let next = at + (first?.bytes ?? 0);
  for (let frames = 1; first && frames < count; frames++) {
    const frame = parseFrame(content.subarray(next, next + 4));
    if (frame?.kind !== first.kind) return false;
    next += frame.bytes;
  }
  return first !== undefined;
}

/** In words, or as a page, a script or a comment begins, or with a page within. */
function isWritten(head: Buffer): boolean {
  const text = head.toString('latin1');
  return (
    (areWords(head.subarray(0, WORDS_BYTES)) && !FILLED.test(text)) ||
    /^(?:\s*<[!?/a-z]|\s*\/[*/]|#!|ÿþ|þÿ|ï»¿)/i.test(text) ||
    /<(?:!doctype|!--|\?php|html|head|title|meta|style|script|body|div|img|svg|iframe|object|embed)/i.test(text)
  );
}

/** Of what is compressed, hardly one in a thousand looks like as many. */
const WORDS_BYTES = 12;
/** One or two are chance. */
const FEWEST_LETTERS = 3;
/** Encoders fill frames up with the same letter, LAME behind its name. */
const DIFFERENT_LETTERS = 4;
const FILLED = /^L?A?M?E?[\d.]{0,8}(?:UU|ªª)/;

function areWords(bytes: Buffer): boolean {
  try {
    const words = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    const letters = new Set(words);
    const isText = [...letters].every((letter) => letter >= ' ' || /[\t\n\r]/.test(letter));
    return isText && letters.size >= Math.min(DIFFERENT_LETTERS, Math.max(words.length, FEWEST_LETTERS));
  } catch {
    return false;
  }
}
