/** What SDR white is, and what an HDR display's brightest is taken for, in candela a square metre (ITU-R BT.2408). */
const WHITE = 203;
const PEAK = 1000;
const PQ_PEAK = 10_000;

/** Above this, brighter than white is bent until it fits. */
const KNEE = 0.8;

type Transfer = (value: number) => number;

/** Light by the number of ITU-T H.273; 1 is white, save for those of `GAINS`. */
const TRANSFERS: Record<number, Transfer> = {
  4: (value) => value ** 2.2,
  5: (value) => value ** 2.8,
  8: (value) => value,
  13: (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4),
  16: pq,
  18: hlg,
};

/**
 * Of HDR: what light of that luminance is to be multiplied with so that 1 is the white of SDR. Light of the scene is
 * brightened for a display by its luminance, so that colours keep their hue (ITU-R BT.2100, the OOTF of HLG).
 */
const GAINS: Record<number, Transfer> = {
  16: () => PQ_PEAK / WHITE,
  18: (luminance) => (PEAK / WHITE) * Math.max(0, luminance) ** 0.2,
};

/** Undefined where it is not known. */
export function linearOf(transfer: number): Transfer | undefined {
  return TRANSFERS[transfer];
}

/** Undefined where it is not of HDR. */
export function gainOf(transfer: number): Transfer | undefined {
  return GAINS[transfer];
}

/** What is brighter than white, within white. */
export function fitted(light: number): number {
  const above = (light - KNEE) / (1 - KNEE);
  return light <= KNEE ? light : KNEE + (1 - KNEE) * Math.tanh(above);
}

const STEPS = 16_384;
const ENCODED = Uint8Array.from({ length: STEPS + 1 }, (_, step) => Math.round(255 * encode(step / STEPS)));

/** A channel of sRGB, 0 to 255, of light. */
export function srgbOf(light: number): number {
  return ENCODED[Math.round(Math.min(1, Math.max(0, light)) * STEPS)] ?? 0;
}

function encode(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** Shares of 10 000 candela (SMPTE ST 2084). */
function pq(value: number): number {
  const root = value ** (32 / 2523);
  return (Math.max(0, root - 0.8359375) / (18.8515625 - 18.6875 * root)) ** (16384 / 2610);
}

/** Light of the scene (ARIB STD-B67). */
function hlg(value: number): number {
  return value <= 0.5 ? value ** 2 / 3 : (Math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12;
}
