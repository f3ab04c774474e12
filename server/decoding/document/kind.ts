import { ok, type Result, refuse } from '#domain/base/result';
import type { DocumentFlaw } from '#domain/intake/document-report';
import { contentTypeOf, type Parts } from '#server/decoding/document/package';
import { relationshipsOf } from '#server/decoding/document/relationships';

/** What a file without the form of a .docx is, by its content: endings may lie. Undefined for an archive. */
export function otherKindOf(file: Buffer): DocumentFlaw | undefined {
  if (file.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return 'rtf';
  if (isCompound(file)) return kindOfOle(file);
  if (!file.subarray(0, 2).equals(Buffer.from('PK'))) return 'not_word';
  // An ODF archive begins with its type, unpacked.
  return file.subarray(30, 100).includes(ODT) ? 'odt' : undefined;
}

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** A file of Office before 2007, or one that holds a locked file, by MS-CFB. */
export function isCompound(content: Uint8Array): boolean {
  return SIGNATURE.equals(content.subarray(0, SIGNATURE.length));
}

const ODT = Buffer.from('mimetypeapplication/vnd.oasis.opendocument.text');

/** Word 97 wrote such files, and a locked .docx lies within one. */
function kindOfOle(file: Buffer): DocumentFlaw {
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'locked';
  return file.includes(Buffer.from('WordDocument', 'utf16le')) ? 'doc' : 'not_word';
}

/** The name of the part with the text. */
export function findMainPart(parts: Parts, names: ReadonlySet<string>): Result<string, DocumentFlaw> {
  const main = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const type = contentTypeOf(parts, main);
  if (/macroEnabled/i.test(type) || [...names].some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)))
    return refuse('macros');
  if (!parts.has(main) || !/wordprocessingml\.(?:document|template)\.main\+xml/.test(type)) return refuse('not_word');
  return ok(main);
}
