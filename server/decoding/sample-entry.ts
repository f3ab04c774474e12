import { boxesIn, FULL } from '#server/decoding/boxes';

/** Of the fields before the boxes of an audio entry; QuickTime's second version has more (ISO/IEC 14496-12, 12.2.3). */
const ENTRY = [28, 44];
/** Of a visual entry (12.1.3). */
const VISUAL_ENTRY = 78;

const ES = 3;
const DECODER = 4;
/** AAC of MPEG-4 and MPEG-2 (ISO/IEC 14496-1, 7.2.6.6). */
const AAC = new Set([0x40, 0x66, 0x67, 0x68]);
/** JPEG, PNG and JPEG 2000. */
const PICTURES = new Set([0x6c, 0x6d, 0x6e]);
const PICTURE_ENTRIES = new Set(['jpeg', 'png ', 'mjp2', 'tiff', 'gif ']);

/** Whether the first entry of an `stsd` is AAC, which every browser plays. */
export function isAac(stsd: Buffer): boolean {
  const [entry] = boxesIn(stsd.subarray(FULL + 4));
  if (entry?.type !== 'mp4a' || entry.content.length < 10) return false;
  return AAC.has(objectIn(entry.content.subarray(ENTRY[entry.content.readUInt16BE(8)] ?? entry.content.length)));
}

/** Whether it is of pictures that stand each alone, as covers are, and not of a film. */
export function isPicture(stsd: Buffer): boolean {
  const [entry] = boxesIn(stsd.subarray(FULL + 4));
  if (entry?.type === 'mp4v') return PICTURES.has(objectIn(entry.content.subarray(VISUAL_ENTRY)));
  return PICTURE_ENTRIES.has(entry?.type ?? '');
}

/** The kind of what is encoded, by its `esds`; 0 without one. */
function objectIn(content: Buffer): number {
  const boxes = boxesIn(content);
  const wave = boxes.find(({ type }) => type === 'wave')?.content;
  const esds = [...boxes, ...boxesIn(wave)].find(({ type }) => type === 'esds')?.content;
  const es = descriptor(esds?.subarray(FULL), ES);
  // Behind its number and flags, which say that nothing stands between.
  return descriptor(es?.subarray(3), DECODER)?.[0] ?? 0;
}

/** Its length takes up to four bytes, of seven bits each. */
function descriptor(content: Buffer | undefined, tag: number): Buffer | undefined {
  if (content?.[0] !== tag) return undefined;
  let at = 1;
  while (at < 4 && ((content[at] ?? 0) & 0x80) !== 0) at++;
  return content.subarray(at + 1);
}
