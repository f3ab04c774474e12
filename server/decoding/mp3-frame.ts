/** In bytes, and samples a second. Frames of one sound have the same `kind`. */
export type Frame = { bytes: number; samples: number; rate: number; kind: number; sideBytes: number };

/** In kilobits a second, by the header's number; 0 is a free format, which players rarely know (ISO/IEC 11172-3, 2.4.2.3). */
const BITRATES = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
/** Of the lower rates (ISO/IEC 13818-3, 2.4.2.3). */
const LOW_BITRATES = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

const RATES = [44_100, 48_000, 32_000];

/** The second is reserved. */
const VERSIONS = [{ divisor: 4, isLow: true }, undefined, { divisor: 2, isLow: true }, { divisor: 1, isLow: false }];
const LAYER_3 = 1;
const MONO = 3;
const RESERVED_EMPHASIS = 2;

/** At 320 kbit/s and 32 kHz, with padding. */
export const MOST_FRAME_BYTES = 1441;

/** Undefined where no frame of an MP3 begins. */
export function parseFrame(head: Buffer): Frame | undefined {
  if (head.length < 4) return undefined;
  const word = head.readUInt32BE(0);
  const version = VERSIONS[(word >>> 19) & 3];
  const bitrate = (version?.isLow ? LOW_BITRATES : BITRATES)[(word >>> 12) & 15];
  const fullRate = RATES[(word >>> 10) & 3];
  if (word >>> 21 !== 0x7ff || ((word >>> 17) & 3) !== LAYER_3 || (word & 3) === RESERVED_EMPHASIS) return undefined;
  if (!version || !bitrate || !fullRate) return undefined;
  const samples = version.isLow ? 576 : 1152;
  const rate = fullRate / version.divisor;
  const padding = (word >>> 9) & 1;
  const isMono = ((word >>> 6) & 3) === MONO;
  return {
    bytes: Math.floor((samples * bitrate * 125) / rate) + padding,
    samples,
    rate,
    kind: (word >>> 10) & 0x783,
    sideBytes: version.isLow ? (isMono ? 9 : 17) : isMono ? 17 : 32,
  };
}
