import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { isOutOfMemory } from '#server/base/out-of-memory';
import { rootOf } from '#server/decoding/document/package';
import { relationshipsOf } from '#server/decoding/document/relationships';
import { attributeOf, childrenOf, within } from '#server/decoding/document/xml';
import { countPdfPages } from '#server/decoding/pages/pdf-pages';

/** More is taken for nonsense. */
const MOST = 100_000;
const MOST_UNPACKED = 8 * 1024 * 1024;

/**
 * Pages of a text, slides of a presentation, visible sheets of a workbook; null where they are not known. Of a file that
 * was judged before.
 */
export async function countPages(path: string, contentType: string): Promise<number | null> {
  const count = COUNTERS.get(contentType.replace(/^application\/(?:vnd\.)?/, ''));
  if (!count) return null;
  try {
    const found = count(await readFile(path));
    return found !== undefined && Number.isInteger(found) && found > 0 && found <= MOST ? found : null;
  } catch (error) {
    // Whatever a damaged file makes its readers say.
    if (error instanceof Error && !isOutOfMemory(error)) return null;
    throw error;
  }
}

const COUNTERS = new Map<string, (content: Buffer) => number | undefined>([
  ['pdf', (content) => countPdfPages(content)],
  ['openxmlformats-officedocument.wordprocessingml.document', countTextPages],
  ['openxmlformats-officedocument.presentationml.presentation', countSlides],
  ['openxmlformats-officedocument.spreadsheetml.sheet', countSheets],
  ['oasis.opendocument.text', (content) => countOpenDocument(content, 'page-count')],
  ['oasis.opendocument.spreadsheet', (content) => countOpenDocument(content, 'table-count')],
]);

/** As Word noted when it last saved. A program that fills in a template leaves the template's figures, of no letters. */
function countTextPages(zip: Buffer): number | undefined {
  const facts = new Map(childrenOf(relatedPart(zip, 'extended-properties')).map((one) => [one.localName, one]));
  const figure = (name: string) => Number(facts.get(name)?.textContent?.trim() || Number.NaN);
  return figure('Characters') === 0 ? undefined : figure('Pages');
}

function countSlides(zip: Buffer): number | undefined {
  const root = relatedPart(zip, 'officeDocument');
  return childrenOf(childrenOf(root).find(({ localName }) => localName === 'sldIdLst')).length;
}

function countSheets(zip: Buffer): number | undefined {
  const root = relatedPart(zip, 'officeDocument');
  const sheets = childrenOf(childrenOf(root).find(({ localName }) => localName === 'sheets'));
  return sheets.filter((sheet) => (attributeOf(sheet, 'state') ?? 'visible') === 'visible').length;
}

function countOpenDocument(zip: Buffer, name: string): number | undefined {
  const root = partOf(zip, 'meta.xml');
  const facts = root && within(root).find(({ localName }) => localName === 'document-statistic');
  return Number(attributeOf(facts, name) || Number.NaN);
}

/** The part to which the package refers so. */
function relatedPart(zip: Buffer, kind: string): Element | undefined {
  const parts = new Map(Object.entries(unpack(zip, '_rels/.rels')));
  const found = relationshipsOf(parts, '').find(({ type }) => type === kind || type === STRICT.get(kind));
  return found && partOf(zip, found.target);
}

/** The names of ISO 29500 Strict. */
const STRICT = new Map([['extended-properties', 'extendedProperties']]);

function partOf(zip: Buffer, name: string): Element | undefined {
  return rootOf(new Map(Object.entries(unpack(zip, name))), name);
}

function unpack(zip: Buffer, name: string) {
  return unzipSync(zip, { filter: (entry) => entry.name === name && entry.originalSize <= MOST_UNPACKED });
}
