/** MPEG-1 layer III, 128 kbit/s, 44.1 kHz, stereo. */
const HEAD = Buffer.from([0xff, 0xfb, 0x90, 0x04]);
export const FRAME_BYTES = 417;
const SAMPLES = 1152;
const RATE = 44_100;

/** Of silence, `frames` long. */
export function silentMp3(frames: number): Buffer {
  const frame = Buffer.alloc(FRAME_BYTES);
  HEAD.copy(frame);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}

export function millisecondsOf(frames: number, samples = SAMPLES): number {
  return Math.round((frames * samples * 1000) / RATE);
}

/** A first frame that says how many follow, and of how many bytes they are; it does not name what is 0. */
export function xingFrame(frames: number, bytes = 0): Buffer {
  const frame = silentMp3(1);
  frame.write('Info', 36, 'latin1');
  frame.writeUInt32BE((frames > 0 ? 1 : 0) + (bytes > 0 ? 2 : 0), 40);
  const names = [frames, bytes].filter((name) => name > 0);
  for (const [place, name] of names.entries()) frame.writeUInt32BE(name, 44 + place * 4);
  return frame;
}

/** The same of another encoder. */
export function vbriFrame(frames: number): Buffer {
  const frame = silentMp3(1);
  frame.write('VBRI', 36, 'latin1');
  frame.writeUInt32BE(frames, 50);
  return frame;
}

/** With `words` in it, and empty room behind. */
export function id3Tag(words: string, room = 0): Buffer {
  const content = Buffer.from(words);
  const head = Buffer.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, content.length >> 7, content.length & 0x7f]);
  return Buffer.concat([head, content, Buffer.alloc(room)]);
}

export function noise(bytes: number): Buffer {
  return Buffer.alloc(bytes, 0x5a);
}

/** At a file's end. */
export const oldTag = Buffer.concat([Buffer.from('TAG'), noise(125)]);

const apeFoot = Buffer.alloc(32);
apeFoot.write('APETAGEX', 'latin1');
apeFoot.writeUInt32LE(32 + 50, 12);
export const apeTag = Buffer.concat([noise(50), apeFoot]);

/** Words of a song, before the tags at a file's end. */
export function lyrics3(version: 1 | 2): Buffer {
  return Buffer.concat([
    Buffer.from('LYRICSBEGIN'),
    noise(400),
    Buffer.from(version === 1 ? 'LYRICSEND' : '000411LYRICS200'),
  ]);
}

export function box(type: string, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

const words32 = (...values: number[]) => {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [place, value] of values.entries()) buffer.writeUInt32BE(value, place * 4);
  return buffer;
};
const letters = (text: string) => Buffer.from(text, 'latin1');

/** Silence of two channels. */
const AAC_FRAME = Buffer.from([0x21, 0x00, 0x49, 0x90, 0x02, 0x19, 0x00, 0x23, 0x80]);
export const AAC_SAMPLES = 1024;
/** AAC-LC, 44.1 kHz, stereo. */
const CONFIG = Buffer.from([5, 2, 0x12, 0x10]);

type Track = {
  handler?: string;
  codec?: string;
  /** What its `esds` says. */
  object?: number;
  isEnabled?: boolean;
  /** The numbers of tracks that stand for its chapters, from 1. */
  chapters?: number[];
  /** Of its pictures or sound. */
  samples?: number;
};
type Mp4 = Pick<Track, 'codec' | 'object'> & { frames: number; brand?: string; tracks?: Track[]; offset?: number };

export const film: Track = { handler: 'vide', codec: 'avc1' };
export const cover: Track = { handler: 'vide', codec: 'jpeg', samples: 1 };

/** An MP4 with one track of sound or those named, its data before its tables as recorders write it. */
export function mp4({ frames, brand = 'M4A ', offset, tracks, ...sound }: Mp4): Buffer {
  const begin = box('ftyp', letters(brand), words32(0), letters('isom'));
  const data = box('mdat', soundOf(frames));
  const all = (tracks ?? [sound]).map((one, place) => track(one, place + 1, frames, offset ?? begin.length + 8));
  return Buffer.concat([begin, data, box('moov', ...all)]);
}

function soundOf(frames: number): Buffer {
  return Buffer.concat(Array.from({ length: frames }, () => AAC_FRAME));
}

type Lengths = 'each' | 'of the fragment' | 'of the track' | 'none';
type Fragmented = Track & {
  /** How many frames each fragment has. */
  fragments: number[];
  brand?: string;
  lengths?: Lengths;
  /** In frames, as `mehd` and `sidx` say. */
  claimed?: number;
  indexed?: number;
};

/** As phones and browsers record, without an end until it comes. */
export function fragmentedMp4({ fragments, brand = 'iso5', lengths = 'each', claimed, indexed, ...sound }: Fragmented) {
  const usual = lengths === 'of the track' ? AAC_SAMPLES : 0;
  const all = claimed === undefined ? [] : [box('mehd', words32(0, claimed * AAC_SAMPLES))];
  return Buffer.concat([
    box('ftyp', letters(brand), words32(0), letters('dash')),
    box(
      'moov',
      box('mvhd', words32(0, 0, 0, RATE, 0), Buffer.alloc(80)),
      track(sound, 1, 0, 0),
      box('mvex', ...all, box('trex', words32(0, 1, 1, usual, 0, 0))),
    ),
    ...(indexed === undefined
      ? []
      : [box('sidx', words32(0, 1, RATE, 0, 0, 2, 0x8000_0000, 9, 9, 9, indexed * AAC_SAMPLES, 0))]),
    ...fragments.flatMap((frames) => [fragment(frames, lengths), box('mdat', soundOf(frames))]),
  ]);
}

function fragment(frames: number, lengths: Lengths): Buffer {
  const isEach = lengths === 'each';
  const own = lengths === 'of the fragment' ? [0x02_000a, 1, 1, AAC_SAMPLES] : [0x02_0000, 1];
  const fields = isEach ? [AAC_SAMPLES, AAC_FRAME.length] : [AAC_FRAME.length];
  const samples = Array.from({ length: frames }, () => fields).flat();
  const run = words32((isEach ? 0x100 : 0) + 0x205, frames, 0, 0, ...samples);
  const other = box('traf', box('tfhd', words32(0x02_0000, 7)), box('trun', words32(0x100, 1, 99_999)));
  return box('moof', box('mfhd', words32(0, 1)), box('traf', box('tfhd', words32(...own)), box('trun', run)), other);
}

function track(
  { handler = 'soun', codec = 'mp4a', object = 0x40, isEnabled = true, chapters = [], samples }: Track,
  id: number,
  frames: number,
  offset: number,
) {
  const decoder = Buffer.concat([Buffer.from([4, 13 + CONFIG.length, object, 0x15]), Buffer.alloc(11), CONFIG]);
  const esds = box('esds', words32(0), Buffer.from([3, 3 + decoder.length, 0, 1, 0]), decoder);
  const entry = Buffer.alloc(handler === 'vide' ? 78 : 28);
  entry.writeUInt16BE(1, 6);
  entry.writeUInt16BE(2, 16);
  entry.writeUInt16BE(16, 18);
  entry.writeUInt32BE(RATE * 65_536, 24);
  const tables = box(
    'stbl',
    box('stsd', words32(0, 1), box(codec, entry, esds)),
    box('stts', words32(0, 1, frames, AAC_SAMPLES)),
    box('stsc', words32(0, 1, 1, frames, 1)),
    box('stsz', words32(0, AAC_FRAME.length, samples ?? frames)),
    ...(frames > 0 ? [box('stco', words32(0, 1, offset))] : []),
  );
  const head = box('tkhd', words32(isEnabled ? 3 : 2, 0, 0, id), Buffer.alloc(68));
  const length = box('mdhd', words32(0, 0, 0, RATE, frames * AAC_SAMPLES, 0x55c4_0000));
  const kind = box('hdlr', words32(0, 0), letters(handler), Buffer.alloc(13));
  const named = chapters.length > 0 ? [box('tref', box('chap', words32(...chapters)))] : [];
  return box('trak', head, ...named, box('mdia', length, kind, box('minf', tables)));
}
