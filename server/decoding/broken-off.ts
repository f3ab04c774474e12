import sharp from 'sharp';

/** Of the height, at most so much may be missing. */
const MOST_MISSING = 0.1;
const COLUMNS = 64;
const ROWS = 1000;
/** What the decoder fills missing parts with, give or take its rounding. */
const FILLING = 128;
const ROUNDING = 2;

const [SOI, SOS, EOI] = [0xd8, 0xda, 0xd9];
const PROGRESSIVE = 0xc2;

/** Whether nearly all of a damaged JPEG can be seen as it was; one with its end has all of its scans. */
export async function isMostlyThere(jpeg: Buffer, hasEnd: boolean): Promise<boolean> {
  // What is missing of four inks is filled with another colour.
  if ((await sharp(jpeg).metadata()).space === 'cmyk') return false;
  const scans = readScans(jpeg);
  if (!hasEnd && scans.isProgressive && !scans.isLastBegun) return false;
  return (await missingShare(jpeg)) <= MOST_MISSING;
}

/** Of the height, from below. */
async function missingShare(jpeg: Uint8Array): Promise<number> {
  const { data, info } = await sharp(jpeg, { failOn: 'none', ignoreIcc: true, limitInputPixels: false })
    .resize({ width: COLUMNS, height: ROWS, fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const length = info.width * info.channels;
  let rows = 0;
  while (rows < info.height && isFilling(data.subarray(data.length - length * (rows + 1)).subarray(0, length)))
    rows += 1;
  return rows / info.height;
}

function isFilling(row: Uint8Array): boolean {
  return row.every((value) => Math.abs(value - FILLING) <= ROUNDING);
}

/** A progressive JPEG comes in scans, each finer than the one before; of the last, luminance in full comes last. */
function readScans(jpeg: Buffer) {
  let first: number | undefined;
  let isLastBegun = false;
  for (let at = 2; at + 4 <= jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0;
    if (jpeg[at] !== 0xff || marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= SOI)) at += 1;
    else if (marker === EOI) break;
    else {
      const length = jpeg.readUInt16BE(at + 2);
      if (marker === PROGRESSIVE) first = jpeg[at + 10];
      if (marker === SOS && isFinest(jpeg.subarray(at + 4, at + 2 + length), first)) isLastBegun = true;
      at += 2 + length;
    }
  }
  return { isProgressive: first !== undefined, isLastBegun };
}

/** The last bit of the highest frequencies of the first component. */
function isFinest(header: Buffer, first: number | undefined): boolean {
  const [components, component, , , highest, bits = 0] = header;
  return components === 1 && component === first && highest === 63 && (bits & 0x0f) === 0;
}
