import { type CFB$Container, find, parse } from 'cfb';
import { ok, type Result, refuse } from '#domain/base/result';
import type { ContentsFlaw } from '#server/decoding/contract';

const WITH_MACROS = /\/(?:_VBA_PROJECT(?:_CUR)?|Macros|VBA)(?:\/|$)/i;
/** A file of any kind within. */
const PACKED = /(?:Ole10Native|\/Package)$/i;

/** Documents of before 2007: a small file system, by MS-CFB. Undefined for what is none of Word or Excel. */
export function compoundType(content: Uint8Array): Result<string | undefined, ContentsFlaw> {
  let file: CFB$Container;
  try {
    file = parse(Buffer.from(content), { type: 'buffer' });
  } catch {
    return refuse('unreadable_file');
  }
  const paths = file.FullPaths;
  if (paths.some((one) => /\/EncryptedPackage$/i.test(one))) return refuse('protected');
  if (paths.some((one) => WITH_MACROS.test(one))) return refuse('macros');
  if (paths.some((one) => PACKED.test(one))) return refuse('programs');
  const text = find(file, '/WordDocument');
  const isWorkbook = ['/Workbook', '/Book'].some((one) => find(file, one));
  // Which of the two opens it is not known.
  if (text && isWorkbook) return refuse('programs');
  if (text && isEncrypted(text.content)) return refuse('protected');
  const flaw = flawOfWorkbooks(file);
  if (flaw) return refuse(flaw);
  if (text) return ok('application/msword');
  return ok(isWorkbook ? 'application/vnd.ms-excel' : undefined);
}

/** The flag fEncrypted of MS-DOC 2.5.2. */
function isEncrypted(text: ArrayLike<number>): boolean {
  return ((text[11] ?? 0) & 1) === 1;
}

/** Also of those that lie within a document. */
function flawOfWorkbooks({ FullPaths, FileIndex }: CFB$Container): ContentsFlaw | undefined {
  for (const [at, path] of FullPaths.entries()) {
    const flaw = /\/(?:Workbook|Book)$/i.test(path) && flawOfWorkbook(Uint8Array.from(FileIndex[at]?.content ?? []));
    if (flaw) return flaw;
  }
  return undefined;
}

const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;

/** By MS-XLS 2.4.117 and 2.4.28, whose sixth byte is the kind of a sheet: 1 for Excel 4.0 macros, 6 for Visual Basic. */
function flawOfWorkbook(workbook: Uint8Array): ContentsFlaw | undefined {
  const view = new DataView(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  let hasMacros = false;
  for (let at = 0; at + 4 <= workbook.length; at += 4 + view.getUint16(at + 2, true)) {
    const record = view.getUint16(at, true);
    // What follows is not to be read.
    if (record === FILEPASS) return 'protected';
    if (record === BOUNDSHEET && [1, 6].includes(workbook[at + 9] ?? 0)) hasMacros = true;
  }
  return hasMacros ? 'macros' : undefined;
}
