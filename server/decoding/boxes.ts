type Box = { type: string; content: Buffer };

/** Of the version and flags that a full box begins with. */
export const FULL = 4;

/** Of an AVIF or MP4 (ISO/IEC 14496-12, 4.2): those that are whole, and what there is of the last. */
export function boxesIn(content: Buffer = Buffer.alloc(0)): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= content.length; ) {
    const size = content.readUInt32BE(at);
    const isLong = size === 1 && at + 16 <= content.length;
    const head = isLong ? 16 : 8;
    const length = isLong ? Number(content.readBigUInt64BE(at + 8)) : size || content.length - at;
    if (length < head) break;
    boxes.push({ type: content.toString('latin1', at + 4, at + 8), content: content.subarray(at + head, at + length) });
    at += length;
  }
  return boxes;
}
