import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ok, type Result, refuse } from '#domain/base/result';
import type { DocumentFlaw, ReadDocument } from '#domain/intake/document-report';
import { isOutOfMemory } from '#server/base/out-of-memory';
import { findMainPart, otherKindOf } from '#server/decoding/document/kind';
import { Losses } from '#server/decoding/document/losses';
import { Numberings } from '#server/decoding/document/numbering';
import { openParts, type Parts, readPart, rootOf, TooLong } from '#server/decoding/document/package';
import { Paragraphs } from '#server/decoding/document/paragraphs';
import { prepare } from '#server/decoding/document/prepare';
import { STYLES, writeStyles } from '#server/decoding/document/references';
import { relationshipsName, relationshipsOf, writeRelationships } from '#server/decoding/document/relationships';
import { Styles } from '#server/decoding/document/styles';
import { type MammothDocument, writeDocument } from '#server/decoding/document/write';
import { nameOf, within, wordsOf, writeXml } from '#server/decoding/document/xml';

/** Reads a .docx as HTML like that of Word's clipboard, with what cannot come along. */
export async function readDocument(path: string): Promise<Result<ReadDocument, DocumentFlaw>> {
  const file = await readFile(path);
  const other = otherKindOf(file);
  if (other) return refuse(other);
  try {
    return await readPackage(file);
  } catch (error) {
    if (error instanceof TooLong) return refuse('too_long');
    // Whatever a damaged archive or its XML makes the readers say.
    if (error instanceof Error && !isOutOfMemory(error)) return refuse('damaged');
    throw error;
  }
}

/** The bytes of a picture that `readDocument` named. */
export async function readPicture(path: string, name: string): Promise<Uint8Array | undefined> {
  return readPart(await readFile(path), name);
}

async function readPackage(file: Uint8Array): Promise<Result<ReadDocument, DocumentFlaw>> {
  const { parts, names } = openParts(file);
  const main = findMainPart(parts, names);
  if (!main.ok) return main;
  const related = relationshipsOf(parts, main.value);
  const partOf = (type: string) => related.find((one) => one.type === type && !one.isExternal)?.target;
  const losses = new Losses();
  const styles = new Styles(rootOf(parts, partOf('styles')));
  const paragraphs = new Paragraphs(styles, new Numberings(rootOf(parts, partOf('numbering'))));
  const written = new Map<string, Uint8Array>();
  for (const name of [main.value, partOf('footnotes'), partOf('endnotes')]) {
    const root = rootOf(parts, name);
    if (!root || name === undefined) continue;
    prepare(root, { styles, paragraphs, losses, ...idsIn(parts, names, name) });
    written.set(name, Buffer.from(writeXml(root)));
  }
  countAround(parts, related, losses);
  written.set(STYLES, Buffer.from(writeStyles(paragraphs)));
  const document = await readByMammoth(prepared(parts, names, written));
  return ok(await writeDocument(document, paragraphs, losses));
}

function idsIn(parts: Parts, names: ReadonlySet<string>, name: string) {
  const related = relationshipsOf(parts, name);
  const pictures = related.filter(({ isExternal, target }) => !isExternal && names.has(target) && isMedia(target));
  return { pictures: new Set(pictures.map(({ id }) => id)), links: new Set(related.map(({ id }) => id)) };
}

/** Headers, footers and comments are parts of their own. As they are only counted, a broken one counts, too. */
function countAround(parts: Parts, related: { type: string; target: string }[], losses: Losses): void {
  for (const { type, target } of related) {
    if (!/^(?:header|footer|comments)$/.test(type)) continue;
    const kind = type === 'comments' ? 'comments' : 'margins';
    try {
      const root = rootOf(parts, target);
      if (root) countPart(root, kind, losses);
    } catch {
      losses.add(kind, '');
    }
  }
}

function countPart(root: Element, kind: 'comments' | 'margins', losses: Losses): void {
  const words = wordsOf(root);
  if (kind === 'margins' && /\p{L}/u.test(words)) losses.add('margins', words);
  const comments = within(root).filter((element) => nameOf(element) === 'w:comment').length;
  if (kind === 'comments' && comments > 0) losses.add('comments', words, comments);
}

/** What is no part in XML; of parts, only those that are read stay. */
function isMedia(name: string): boolean {
  return !/\.(?:xml|rels)$/i.test(name) && !name.endsWith('/');
}

const TYPES = '[Content_Types].xml';

/** What of a package is needed to read its text. Each picture holds its own name: its bytes are asked for one by one. */
function prepared(parts: Parts, names: ReadonlySet<string>, written: ReadonlyMap<string, Uint8Array>): Buffer {
  const kept = new Map(written);
  for (const name of names) if (isMedia(name) && !kept.has(name)) kept.set(name, Buffer.from(name));
  const types = parts.get(TYPES);
  if (types) kept.set(TYPES, types);
  const isThere = (target: string) => kept.has(target);
  for (const name of ['', ...written.keys()])
    kept.set(relationshipsName(name), Buffer.from(writeRelationships(relationshipsOf(parts, name), isThere)));
  return Buffer.from(zipSync(Object.fromEntries(kept), { level: 0 }));
}

async function readByMammoth(buffer: Buffer): Promise<MammothDocument> {
  let read: MammothDocument | undefined;
  await mammoth.convertToHtml(
    { buffer },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument(document: MammothDocument) {
        read = document;
        // Its own HTML would lack numbers, alignment and fonts.
        return { ...document, children: [] };
      },
    },
  );
  if (!read) throw new Error('no document');
  return read;
}
