/** The chunks before a PNG's pixels, by type. */
export function readPngChunks(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') break;
    chunks.set(type, png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

/** 1 where it is not animated. */
export function countPngFrames(png: Buffer): number {
  const control = readPngChunks(png).get('acTL');
  return control && control.length >= 4 ? control.readUInt32BE(0) : 1;
}
