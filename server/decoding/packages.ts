import { type UnzipFileInfo, unzipSync } from 'fflate';
import { ok, type Result, refuse } from '#domain/base/result';
import { FILE_TYPES } from '#domain/media/media';
import { compoundType } from '#server/decoding/compound';
import type { ContentsFlaw } from '#server/decoding/contract';
import { isCompound } from '#server/decoding/document/kind';
import { rootOf } from '#server/decoding/document/package';
import { attributeOf, childrenOf } from '#server/decoding/document/xml';

type Judged = Result<undefined, ContentsFlaw>;

const MB = 1024 * 1024;

/** Of all that is unpacked of one file. */
const MOST_UNPACKED = 200 * MB;
const MOST_ENTRIES = 2000;
/** Of one batch; a larger entry has one of its own. */
const MOST_AT_ONCE = 16 * MB;
/** Of files within files. */
const DEEPEST = 5;

/** Judges archives and packed documents with all that lies within them. */
export class Packages {
  #unpacked = 0;
  #depth = 0;

  /** Of documents and pictures only. */
  judgeArchive(zip: Uint8Array): Judged {
    if (isLocked(zip)) return refuse('protected');
    const names = namesOf(zip);
    if (names.length > MOST_ENTRIES || !names.every(isHarmless)) return refuse('programs');
    return this.#judgeEntries(
      zip,
      () => true,
      (content) => this.#judgeNested(content),
    );
  }

  judgeOpenDocument(zip: Uint8Array): Judged {
    return namesOf(zip).some((name) => /^(?:Basic|Scripts)\/./.test(name)) ? refuse('macros') : ok(undefined);
  }

  /** Of the Office of 2007 and later. */
  judgeOoxml(zip: Uint8Array): Judged {
    const names = namesOf(zip);
    if (names.some((name) => OOXML_MACROS.test(name) || (EMBEDDED.test(name) && MACRO_KINDS.test(name))))
      return refuse('macros');
    if (names.some((name) => EMBEDDED.test(name) && !EMBEDDED_KINDS.test(name))) return refuse('programs');
    const isRead = (name: string) => EMBEDDED.test(name) || /\.rels$/i.test(name) || name === '[Content_Types].xml';
    return this.#judgeEntries(zip, isRead, (content, name) => {
      if (EMBEDDED.test(name)) return this.#judgeNested(content);
      const root = rootOf(new Map([[name, content]]), name);
      return childrenOf(root).some(bringsMacros) ? refuse('macros') : ok(undefined);
    });
  }

  #judgeNested(content: Uint8Array): Judged {
    if (isCompound(content)) {
      const judged = compoundType(content);
      return judged.ok ? ok(undefined) : judged;
    }
    if (!isZip(content)) return ok(undefined);
    const names = namesOf(content);
    const isOoxml = names.includes('[Content_Types].xml');
    // Another archive, of what nobody sees.
    if (this.#depth >= DEEPEST || (!isOoxml && names[0] !== 'mimetype')) return refuse('programs');
    this.#depth++;
    const judged = isOoxml ? this.judgeOoxml(content) : this.judgeOpenDocument(content);
    this.#depth--;
    return judged;
  }

  /** A batch at a time, as all would fill the memory. */
  #judgeEntries(
    zip: Uint8Array,
    isRead: (name: string) => boolean,
    judge: (content: Uint8Array, name: string) => Judged,
  ): Judged {
    const batches: Batch[] = [];
    let count = 0;
    eachEntry(zip, (entry, place) => {
      if (entry.name.endsWith('/') || !isRead(entry.name)) return;
      addTo(batches, entry, place);
      count++;
      this.#unpacked += entry.originalSize;
    });
    if (this.#unpacked > MOST_UNPACKED || count > MOST_ENTRIES) return refuse('programs');
    for (const { places } of batches) {
      let at = 0;
      for (const [name, content] of Object.entries(unzipSync(zip, { filter: () => places.has(at++) }))) {
        const judged = judge(content, name);
        if (!judged.ok) return judged;
      }
    }
    return ok(undefined);
  }
}

/** Entries to be unpacked together, so none of the same name. */
type Batch = { names: Set<string>; places: Set<number>; bytes: number };

function addTo(batches: Batch[], { name, originalSize }: UnzipFileInfo, place: number): void {
  let batch = batches.at(-1);
  if (!batch || batch.names.has(name) || batch.bytes + originalSize > MOST_AT_ONCE) {
    batch = { names: new Set(), places: new Set(), bytes: 0 };
    batches.push(batch);
  }
  batch.names.add(name);
  batch.places.add(place);
  batch.bytes += originalSize;
}

function eachEntry(zip: Uint8Array, visit: (entry: UnzipFileInfo, place: number) => void): void {
  let at = 0;
  unzipSync(zip, {
    filter(entry) {
      visit(entry, at++);
      return false;
    },
  });
}

function namesOf(zip: Uint8Array): string[] {
  const names: string[] = [];
  eachEntry(zip, ({ name }) => names.push(name));
  return names;
}

const ENDINGS = new Set<string>([
  ...Object.values(FILE_TYPES).filter((ending) => ending !== 'zip'),
  ...['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'tif', 'tiff', 'bmp', 'heic'],
  ...['rtf', 'odp', 'mp3', 'm4a', 'wav', 'json', 'xml', 'kml', 'shp', 'shx', 'dbf', 'prj'],
]);

/** What systems leave in folders. */
const LEFT_BEHIND = /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/;

/** By its name as Windows reads it: to a NUL, without dots and blanks at the end. */
function isHarmless(given: string): boolean {
  const name = (given.split('\0')[0] ?? '').replaceAll('\\', '/');
  if (name.endsWith('/') || LEFT_BEHIND.test(name)) return true;
  let end = name.length;
  while (end > 0 && /[.\s]/.test(name[end - 1] ?? '')) end--;
  const shown = name.slice(0, end);
  return shown.includes('.') && ENDINGS.has(shown.slice(shown.lastIndexOf('.') + 1).toLowerCase());
}

const OOXML_MACROS = /(?:^|\/)(?:vbaProject\.bin$|macrosheets\/|activeX\/)/i;
const EMBEDDED = /(?:^|\/)embeddings\/./i;
const MACRO_KINDS = /\.(?:docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam|sldm)$/i;
const EMBEDDED_KINDS = /(?:\/|\.(?:bin|docx?|xlsx?|pptx?|sldx|vsdx?|od[tsp]|pdf|rtf|emf|wmf|rels))$/i;

/** A part's content type, or a template from elsewhere, whose macros come with it. */
function bringsMacros(element: Element): boolean {
  if (/macroEnabled/i.test(attributeOf(element, 'ContentType') ?? '')) return true;
  const isTemplate = /\/attachedTemplate$/i.test(attributeOf(element, 'Type') ?? '');
  return isTemplate && /^external$/i.test(attributeOf(element, 'TargetMode') ?? '');
}

function isZip(content: Uint8Array): boolean {
  return Buffer.from('PK\u0003\u0004').equals(content.subarray(0, 4));
}

const DIRECTORY = Buffer.from('PK\u0001\u0002');

/** By the flag that each entry has in the archive's directory. */
function isLocked(zip: Uint8Array): boolean {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = bytes.indexOf(DIRECTORY); at >= 0; at = bytes.indexOf(DIRECTORY, at + 4))
    if (((bytes[at + 8] ?? 0) & 1) === 1) return true;
  return false;
}
