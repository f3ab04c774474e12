import { readFile } from 'node:fs/promises';
import { ok, type Result, refuse } from '#domain/base/result';
import { isOutOfMemory } from '#server/base/out-of-memory';
import { compoundType } from '#server/decoding/compound';
import type { ContentsFlaw } from '#server/decoding/contract';
import { Packages } from '#server/decoding/packages';

const OOXML = /^application\/vnd\.openxmlformats-officedocument\./;
const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\./;
const WITH_MACROS = /\.macroenabled/;

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
  const packages = new Packages();
  const judged = await judgePackage(path, (zip) => {
    if (OOXML.test(contentType)) return packages.judgeOoxml(zip);
    if (OPEN_DOCUMENT.test(contentType)) return packages.judgeOpenDocument(zip);
    return contentType === 'application/zip' ? packages.judgeArchive(zip) : ok(undefined);
  });
  return judged.ok ? ok(contentType) : judged;
}

async function judgePackage(path: string, judge: (zip: Uint8Array) => Result<undefined, ContentsFlaw>) {
  const zip = await readFile(path);
  try {
    return judge(zip);
  } catch (error) {
    // Whatever a damaged archive or its XML makes the readers say.
    if (error instanceof Error && !isOutOfMemory(error)) return refuse('unreadable_file' as const);
    throw error;
  }
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
