import { boxesIn, FULL } from '#server/decoding/boxes';

/**
 * The `nclx` of an AVIF's own picture, from its primaries on: properties stand in one list for all its pictures, such as
 * the transparency or a brighter variant (ISO/IEC 23008-12, 9.3). Undefined without one.
 */
export function findNclx(avif: Buffer): Buffer | undefined {
  const meta = boxesIn(avif).find(({ type }) => type === 'meta');
  if (!meta) return undefined;
  const boxes = boxesIn(meta.content.subarray(FULL));
  const primary = boxes.find(({ type }) => type === 'pitm')?.content;
  const properties = boxesIn(boxes.find(({ type }) => type === 'iprp')?.content);
  if (!primary || primary.length < FULL + 2) return undefined;
  const own = properties
    .filter(({ type }) => type === 'ipma')
    .flatMap(({ content }) => associated(content, readId(primary, FULL, primary[0] === 0)));
  const all = boxesIn(properties.find(({ type }) => type === 'ipco')?.content);
  return own
    .map((number) => all[number - 1])
    .find((box) => box?.type === 'colr' && box.content.toString('latin1', 0, 4) === 'nclx')
    ?.content.subarray(4);
}

/** The numbers of an item's properties, from 1, as `ipma` has them. */
function associated(ipma: Buffer, item: number): number[] {
  const isShort = ipma[0] === 0;
  const isWide = ((ipma[3] ?? 0) & 1) === 1;
  for (let at = FULL + 4; at + (isShort ? 3 : 5) <= ipma.length; ) {
    const id = readId(ipma, at, isShort);
    at += isShort ? 3 : 5;
    const count = ipma[at - 1] ?? 0;
    const numbers = ipma.subarray(at, at + count * (isWide ? 2 : 1));
    if (id === item) return isWide ? wideNumbers(numbers) : [...numbers].map((number) => number & 0x7f);
    at += numbers.length;
  }
  return [];
}

/** The highest bit says that a reader must know the property. */
function wideNumbers(numbers: Buffer): number[] {
  return Array.from({ length: numbers.length >> 1 }, (_, place) => numbers.readUInt16BE(place * 2) & 0x7fff);
}

function readId(content: Buffer, at: number, isShort: boolean): number {
  if (at + (isShort ? 2 : 4) > content.length) return 0;
  return isShort ? content.readUInt16BE(at) : content.readUInt32BE(at);
}
