const [IMAGE, EXTENSION, TRAILER] = [0x2c, 0x21, 0x3b];

/**
 * Undefined for a GIF with its end, as for what is none; else how many bytes hold its whole frames, 0 without one. Blocks
 * as in the specification of GIF89a.
 */
export function lengthOfWholeFrames(gif: Buffer): number | undefined {
  if (!/^GIF8[79]a/.test(gif.toString('latin1', 0, 6))) return undefined;
  let whole = 0;
  for (let at = 13 + tableLength(gif[10]); at < gif.length; ) {
    const kind = gif[at];
    if (kind === TRAILER) return undefined;
    if (kind === IMAGE) at = endOfParts(gif, at + 11 + tableLength(gif[at + 9]));
    else if (kind === EXTENSION) at = endOfParts(gif, at + 2);
    // Some writers leave zeros between blocks.
    else at += 1;
    if (kind === IMAGE && at <= gif.length) whole = at;
  }
  return whole;
}

/** As a GIF of its own. */
export function wholeFrames(gif: Buffer, length: number): Buffer {
  return Buffer.concat([gif.subarray(0, length), Buffer.of(TRAILER)]);
}

/** Of the table of colours that the flags tell of. */
function tableLength(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** After the empty part; beyond the end where that is missing. */
function endOfParts(gif: Buffer, start: number): number {
  let at = start;
  while (at < gif.length && gif[at] !== 0) at += 1 + (gif[at] ?? 0);
  return at + 1;
}
