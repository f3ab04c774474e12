import { readFile } from 'node:fs/promises';
import { find, parse } from 'cfb';
import { unzipSync } from 'fflate';
import { ok, type Result, refuse } from '#domain/base/result';
import type { ContentsFlaw } from '#server/decoding/contract';

const OOXML = /^application\/vnd\.openxmlformats-officedocument\./;
const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\./;
const WITH_MACROS = /\.macroenabled/;

/** What runs when it is opened on a reader's machine, and what cannot be looked into. */
const PROGRAMS =
  /\.(?:exe|com|scr|pif|cpl|msi|msp|dll|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|url|jar|reg|chm|iso|img|apk|sh|docm|dotm|xlsm|xltm|xlam|pptm|ppsm|zip|rar|7z|gz)$/i;

/**
 * What a document that is kept unchanged is, by its content; `fileName` only tells CSV from plain text. `contentType` is what
 * the first bytes say; undefined stays undefined for what is no text either.
 */
export async function judgeContents(
  path: string,
  contentType: string | undefined,
  fileName: string,
): Promise<Result<string | undefined, ContentsFlaw>> {
  if (contentType === undefined) return textType(await readFile(path), fileName);
  if (contentType === 'application/x-cfb') return compoundType(await readFile(path));
  if (WITH_MACROS.test(contentType)) return refuse('macros');
  if (OOXML.test(contentType))
    return judgeEntries(path, contentType, /(?:^|\/)(?:vbaProject\.bin$|macrosheets\/|activeX\/)/i, 'macros');
  if (OPEN_DOCUMENT.test(contentType)) return judgeEntries(path, contentType, /^(?:Basic|Scripts)\/./, 'macros');
  if (contentType === 'application/zip') return judgeEntries(path, contentType, PROGRAMS, 'programs');
  return ok(contentType);
}

async function judgeEntries(path: string, contentType: string, bad: RegExp, flaw: ContentsFlaw) {
  const names: string[] = [];
  try {
    unzipSync(await readFile(path), { filter: ({ name }) => names.push(name) < 0 });
  } catch {
    return refuse('unreadable_file' as const);
  }
  return names.some((name) => bad.test(name.trim())) ? refuse(flaw) : ok(contentType);
}

const WORD = '/WordDocument';
const WORKBOOKS = ['/Workbook', '/Book'];

/** Documents of before 2007: a small file system, by MS-CFB. */
function compoundType(content: Uint8Array): Result<string | undefined, ContentsFlaw> {
  let file: ReturnType<typeof parse>;
  try {
    file = parse(content, { type: 'buffer' });
  } catch {
    return refuse('unreadable_file');
  }
  const paths = file.FullPaths;
  if (paths.some((one) => /\/EncryptedPackage$/i.test(one))) return refuse('protected');
  if (paths.some((one) => /\/(?:_VBA_PROJECT(?:_CUR)?|Macros|VBA)(?:\/|$)/i.test(one))) return refuse('macros');
  if (paths.some((one) => /Ole10Native$/i.test(one))) return refuse('programs');
  if (find(file, WORD)) return ok('application/msword');
  const workbook = WORKBOOKS.map((one) => find(file, one)).find(Boolean);
  if (!workbook) return ok(undefined);
  return hasMacroSheet(Uint8Array.from(workbook.content)) ? refuse('macros') : ok('application/vnd.ms-excel');
}

/** BOUNDSHEET records of MS-XLS 2.4.28, whose sixth byte is the kind: 1 for Excel 4.0 macros, 6 for Visual Basic. */
function hasMacroSheet(workbook: Uint8Array): boolean {
  const view = new DataView(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  for (let at = 0; at + 10 <= workbook.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 0x85 && [1, 6].includes(view.getUint8(at + 9))) return true;
  }
  return false;
}

function textType(content: Uint8Array, fileName: string): Result<string | undefined, ContentsFlaw> {
  const type = TEXT_TYPES.get(/\.(?:csv|txt)$/i.exec(fileName)?.[0].toLowerCase() ?? '');
  if (!type) return ok(undefined);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return ok(text.includes('\0') ? undefined : type);
  } catch {
    return refuse('not_utf8');
  }
}

const TEXT_TYPES = new Map([
  ['.csv', 'text/csv'],
  ['.txt', 'text/plain'],
]);
