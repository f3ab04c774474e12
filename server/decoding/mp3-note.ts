import type { Frame } from '#server/decoding/mp3-frame';

/** What a first frame, silent then, says of those that follow and of the file; 0 where it does not say. */
type Note = { frames: number; bytes: number };

const NAMES_FRAMES = 1;
const NAMES_BYTES = 2;

/** Of Xing and LAME, or VBRI of Fraunhofer. Undefined for a first frame that is heard. */
export function noteIn(frame: Buffer, { sideBytes }: Frame): Note | undefined {
  // A checksum moves it by two.
  for (const at of [4 + sideBytes, 6 + sideBytes]) {
    if (!['Xing', 'Info'].includes(frame.toString('latin1', at, at + 4)) || frame.length < at + 16) continue;
    const names = frame.readUInt32BE(at + 4);
    const hasFrames = (names & NAMES_FRAMES) !== 0;
    return {
      frames: hasFrames ? frame.readUInt32BE(at + 8) : 0,
      bytes: (names & NAMES_BYTES) !== 0 ? frame.readUInt32BE(at + (hasFrames ? 12 : 8)) : 0,
    };
  }
  if (frame.toString('latin1', 36, 40) !== 'VBRI' || frame.length < 54) return undefined;
  return { frames: frame.readUInt32BE(50), bytes: frame.readUInt32BE(46) };
}

/** Encoders count silence that they leave out, and the frame with the note; recorders stop a little early. */
const FRAMES_AMISS = 3;
const SHARE_AMISS = 0.02;

/** Whether much is missing of what was noted. Bytes may include the tags, and count only where frames were not counted. */
export function isShortOf(note: Note | undefined, heard: number, fileBytes: number): boolean {
  if (!note) return false;
  if (note.frames > 0) return heard + FRAMES_AMISS < note.frames * (1 - SHARE_AMISS);
  return fileBytes < note.bytes * (1 - SHARE_AMISS);
}
