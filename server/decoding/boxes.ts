type Box = { type: string; content: Buffer };

/** Of the version and flags that a full box begins with. */
export const FULL = 4;

/** A container has a few. */
const MOST_BOXES = 10_000;

/** Of an AVIF or MP4 (ISO/IEC 14496-12, 4.2), among the first ten thousand: those that are whole, and what there is of the last. */
export function boxesIn(content?: Buffer): Box[] {
  const boxes: Box[] = [];
  for (const box of eachBox(content)) if (boxes.push(box) === MOST_BOXES) break;
  return boxes;
}

/** The contents of those of a type, among the first ten thousand. */
export function within(content: Buffer, type: string): Buffer[] {
  return boxesIn(content)
    .filter((box) => box.type === type)
    .map((box) => box.content);
}

/** The content of the first of a type; empty for none. */
export function firstWithin(content: Buffer, type: string): Buffer {
  return within(content, type)[0] ?? Buffer.alloc(0);
}

/** 0 behind the end. */
export function word(content: Buffer, at: number): number {
  return at + 4 <= content.length ? content.readUInt32BE(at) : 0;
}

/** A number of eight bytes in the second version of a box, of four in the first. */
export function wordOrLong(box: Buffer, at: number): number {
  if (box[0] !== 1) return word(box, at);
  return word(box, at) * 2 ** 32 + word(box, at + 4);
}

function* eachBox(content: Buffer = Buffer.alloc(0)): Generator<Box> {
  for (let at = 0; at + 8 <= content.length; ) {
    const size = content.readUInt32BE(at);
    const isLong = size === 1 && at + 16 <= content.length;
    const head = isLong ? 16 : 8;
    const length = isLong ? Number(content.readBigUInt64BE(at + 8)) : size || content.length - at;
    if (length < head) break;
    yield { type: content.toString('latin1', at + 4, at + 8), content: content.subarray(at + head, at + length) };
    at += length;
  }
}
