import { boxesIn, FULL } from '#server/decoding/boxes';

/** Of the fields before the boxes of an audio entry; QuickTime's second version has more (ISO/IEC 14496-12, 12.2.3). */
const ENTRY = [28, 44];

const ES = 3;
const DECODER = 4;
/** AAC of MPEG-4 and MPEG-2 (ISO/IEC 14496-1, 7.2.6.6). */
const AAC = new Set([0x40, 0x66, 0x67, 0x68]);

/** Whether the first entry of an `stsd` is AAC, which every browser plays. */
export function isAac(stsd: Buffer): boolean {
  const [entry] = boxesIn(stsd.subarray(FULL + 4));
  if (entry?.type !== 'mp4a' || entry.content.length < 10) return false;
  const boxes = boxesIn(entry.content.subarray(ENTRY[entry.content.readUInt16BE(8)] ?? entry.content.length));
  const wave = boxes.find(({ type }) => type === 'wave')?.content;
  const esds = [...boxes, ...boxesIn(wave)].find(({ type }) => type === 'esds')?.content;
  const es = descriptor(esds?.subarray(FULL), ES);
  // Behind its number and flags, which say that nothing stands between.
  return AAC.has(descriptor(es?.subarray(3), DECODER)?.[0] ?? 0);
}

/** Its length takes up to four bytes, of seven bits each. */
function descriptor(content: Buffer | undefined, tag: number): Buffer | undefined {
  if (content?.[0] !== tag) return undefined;
  let at = 1;
  while (at < 4 && ((content[at] ?? 0) & 0x80) !== 0) at++;
  return content.subarray(at + 1);
}
