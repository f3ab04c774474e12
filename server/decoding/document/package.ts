import { unzipSync } from 'fflate';
import { attributeOf, childrenOf, isDeeperThan, parseXml } from '#server/decoding/document/xml';

const MB = 1024 * 1024;

/** Of all parts in XML together. */
const MOST_BYTES = 32 * MB;
/** Of one that is read; a book of 400 pages has 6, and an article can hold no more. */
const MOST_READ = 8 * MB;
const MOST_PARTS = 5000;
/** Of one part; a book of 400 pages has 100,000. */
const MOST_ELEMENTS = 200_000;
/** Of elements within each other; tables within tables within tables come to 50. */
const DEEPEST = 250;
/** Of one picture, which the library takes with up to 30. */
const MOST_PICTURE = 50 * MB;

/** Its parts unfold to more than a document needs. */
export class TooLong extends Error {}

export type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts in XML, and the names of all. Throws where the archive is damaged. */
export function openParts(zip: Uint8Array): { parts: Parts; names: ReadonlySet<string> } {
  const names = new Set<string>();
  let bytes = 0;
  const entries = unzipSync(zip, {
    filter({ name, originalSize }) {
      names.add(name);
      if (names.size > MOST_PARTS) throw new TooLong('too many parts');
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      bytes += originalSize;
      if (bytes > MOST_BYTES) throw new TooLong('the parts are too large');
      return true;
    },
  });
  return { parts: new Map(Object.entries(entries)), names };
}

/** The content of one part that is no XML; undefined where it is not there or too large. */
export function readPart(zip: Uint8Array, name: string): Uint8Array | undefined {
  const entries = unzipSync(zip, { filter: (entry) => entry.name === name && entry.originalSize <= MOST_PICTURE });
  return entries[name];
}

function textOf(part: Uint8Array): string {
  const [one, two] = part;
  const encoding = one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(part);
}

export function rootOf(parts: Parts, name: string | undefined): Element | undefined {
  const part = name === undefined ? undefined : parts.get(name);
  if (part && part.length > MOST_READ) throw new TooLong('a part is too large');
  const text = part && textOf(part);
  if (text === undefined) return undefined;
  if (countElements(text) > MOST_ELEMENTS) throw new TooLong('a part has too many elements');
  const root = parseXml(text);
  if (isDeeperThan(root, DEEPEST)) throw new TooLong('a part is too deep');
  return root;
}

/** From the text: to read them takes longer than anything else. */
function countElements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (text[at + 1] !== '/') count++;
  return count;
}

/** The content type that the package gives a part. */
export function contentTypeOf(parts: Parts, name: string): string {
  const types = childrenOf(rootOf(parts, '[Content_Types].xml'));
  const own = types.find((type) => attributeOf(type, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase());
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const common = types.find((type) => attributeOf(type, 'Extension')?.toLowerCase() === ending);
  return attributeOf(own ?? common, 'ContentType') ?? '';
}
