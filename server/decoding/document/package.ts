import { unzipSync } from 'fflate';
import { attributeOf, childrenOf, parseXml } from '#server/decoding/document/xml';

const MB = 1024 * 1024;

/** Of all parts in XML together. */
const MOST_BYTES = 32 * MB;
/** Of one that is read; a book of 400 pages has 6, and an article can hold no more. */
const MOST_READ = 8 * MB;
const MOST_PARTS = 5000;
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
  return part && parseXml(textOf(part));
}

type Relationship = { id: string; type: string; target: string; isExternal: boolean };

/** What a part refers to; targets are names of parts. `''` is the package. */
export function relationshipsOf(parts: Parts, name: string): Relationship[] {
  const [folder, file] = [name.slice(0, name.lastIndexOf('/') + 1), name.slice(name.lastIndexOf('/') + 1)];
  return childrenOf(rootOf(parts, `${folder}_rels/${file}.rels`)).map((element) => {
    const target = attributeOf(element, 'Target') ?? '';
    const isExternal = attributeOf(element, 'TargetMode') === 'External';
    const type = (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '';
    return {
      id: attributeOf(element, 'Id') ?? '',
      type,
      target: isExternal ? target : resolve(folder, target),
      isExternal,
    };
  });
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The content type that the package gives a part. */
export function contentTypeOf(parts: Parts, name: string): string {
  const types = childrenOf(rootOf(parts, '[Content_Types].xml'));
  const own = types.find((type) => attributeOf(type, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase());
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const common = types.find((type) => attributeOf(type, 'Extension')?.toLowerCase() === ending);
  return attributeOf(own ?? common, 'ContentType') ?? '';
}
