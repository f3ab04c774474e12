import { ok, type Result, refuse } from '#domain/base/result';
import { isAac } from '#server/decoding/aac';
import { boxesIn, FULL } from '#server/decoding/boxes';
import type { Sound, SoundFlaw } from '#server/decoding/contract';
import type { Pieces } from '#server/decoding/pieces';

/** The tables of a hundred hours take less. */
const MOST_MOOV_BYTES = 64 * 1024 * 1024;

/**
 * An MP4 with AAC and without pictures, other than its cover (ISO/IEC 14496-12). Undefined for videos and other codecs; also
 * for what is damaged, unless it names itself a sound.
 */
export function readM4a(
  file: Pieces,
  { isNamedSound }: { isNamedSound: boolean },
): Result<Sound | undefined, SoundFlaw> {
  const { moov, isCut, hasData } = partsOf(file);
  const tracks = moov ? within(moov, 'trak').map((trak) => trackIn(trak, file.size)) : [];
  const sounds = tracks.filter(({ kind }) => kind === 'soun');
  const isSound = isNamedSound || (sounds.length > 0 && tracks.every(({ kind }) => kind !== 'vide'));
  if (!isSound) return ok(undefined);
  if (isCut) return refuse('cut_sound');
  const [sound] = sounds;
  if (!sound || !hasData) return refuse('unreadable_sound');
  if (!sound.isAac) return ok(undefined);
  if (!sound.isWhole || !(sound.durationMs > 0)) return refuse('unreadable_sound');
  return ok({ contentType: 'audio/mp4', durationMs: sound.durationMs });
}

/** Its outermost boxes; `isCut` where the last goes on behind the file's end. */
function partsOf(file: Pieces): { moov: Buffer | undefined; hasData: boolean; isCut: boolean } {
  let moov: Buffer | undefined;
  let hasData = false;
  for (let at = 0; at + 8 <= file.size; ) {
    const head = file.at(at, 16);
    const isLong = head.readUInt32BE(0) === 1 && head.length === 16;
    const bytes = isLong ? Number(head.readBigUInt64BE(8)) : head.readUInt32BE(0) || file.size - at;
    const headBytes = isLong ? 16 : 8;
    const type = head.toString('latin1', 4, 8);
    if (bytes < headBytes) break;
    if (at + bytes > file.size) return { moov, hasData, isCut: true };
    hasData ||= type === 'mdat';
    if (type === 'moov' && bytes <= MOST_MOOV_BYTES) moov = file.at(at + headBytes, bytes - headBytes);
    at += bytes;
  }
  return { moov, hasData, isCut: false };
}

function trackIn(trak: Buffer, fileBytes: number) {
  const mdia = first(trak, 'mdia');
  const stbl = first(first(mdia, 'minf'), 'stbl');
  const handler = first(mdia, 'hdlr');
  return {
    kind: handler.toString('latin1', FULL + 4, FULL + 8),
    durationMs: durationIn(first(mdia, 'mdhd')),
    isAac: isAac(first(stbl, 'stsd')),
    isWhole: hasSamples(first(stbl, 'stsz')) && areWithin(first(stbl, 'stco'), first(stbl, 'co64'), fileBytes),
  };
}

function durationIn(mdhd: Buffer): number {
  const isLong = mdhd[0] === 1;
  const at = FULL + (isLong ? 16 : 8);
  if (mdhd.length < at + (isLong ? 12 : 8)) return 0;
  const length = isLong ? Number(mdhd.readBigUInt64BE(at + 4)) : mdhd.readUInt32BE(at + 4);
  return Math.round((length * 1000) / mdhd.readUInt32BE(at));
}

function hasSamples(stsz: Buffer): boolean {
  return stsz.length >= FULL + 8 && stsz.readUInt32BE(FULL + 4) > 0;
}

/** Each part of the sound begins in the file. */
function areWithin(stco: Buffer, co64: Buffer, fileBytes: number): boolean {
  const [table, width] = stco.length > 0 ? [stco, 4] : [co64, 8];
  const count = table.length >= FULL + 4 ? table.readUInt32BE(FULL) : 0;
  if (count === 0 || table.length < FULL + 4 + count * width) return false;
  for (let place = 0; place < count; place++) {
    const at = FULL + 4 + place * width;
    if ((width === 4 ? table.readUInt32BE(at) : Number(table.readBigUInt64BE(at))) >= fileBytes) return false;
  }
  return true;
}

function within(content: Buffer, type: string): Buffer[] {
  return boxesIn(content).flatMap((box) => (box.type === type ? [box.content] : []));
}

function first(content: Buffer, type: string): Buffer {
  return within(content, type)[0] ?? Buffer.alloc(0);
}
