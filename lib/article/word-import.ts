import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createImportedDraft, findImportedArticle } from '#db/article/imports';
import { type BodyDocument, EMPTY_BODY } from '#domain/article/body';
import { FIELDS } from '#domain/article/fields';
import { emptyManuscript, isSameValue } from '#domain/article/manuscript';
import { InvalidBody } from '#domain/article/parsed-body';
import { cutTo, oneLine } from '#domain/base/one-line';
import { ok, type Result, refuse } from '#domain/base/result';
import type { DocumentAnswer, DocumentLoss, DocumentRefusal } from '#domain/intake/document-report';
import { fontsOfHtml } from '#domain/intake/legacy-fonts';
import { convertLegacyManuscript, type LegacyChange } from '#domain/intake/legacy-manuscript';
import { readWordBody } from '#domain/intake/word-document';
import { UPLOAD_LIMITS } from '#domain/media/media';
import { receiveDocument, takePictures } from '#lib/media/documents';

/** `isNamedByFile`: no line was a title. */
type Came = { isNamedByFile: boolean; changes: LegacyChange[]; losses: DocumentLoss[] };

/** `came` is undefined for a file that had come before. */
type ImportedWordFile = { id: number; title: string; came: Came | undefined };

/** `no_content`: neither words nor pictures; `long_text`: more than an article holds. */
export type WordImportRefusal = DocumentRefusal | 'no_content' | 'long_text';

/**
 * Makes a draft of nobody's of a Word file, read as at the desk, its pictures in the library. The same bytes again change
 * nothing, wherever the draft is by then. Throws what the file system does.
 */
export async function importWordFile(
  file: string,
  categoryId: number,
): Promise<Result<ImportedWordFile, WordImportRefusal>> {
  if ((await stat(file)).size > UPLOAD_LIMITS.document) return refuse('too_large');
  const bytes = await readFile(file);
  const importKey = `docx:${createHash('sha256').update(bytes).digest('hex')}`;
  const known = await findKnown(importKey);
  if (known) return ok(known);

  const received = await receiveDocument(new Blob([bytes]).stream(), {
    name: path.basename(file),
    bytes: bytes.length,
  });
  if (!received.ok) return received;
  const read = readArticle(await lastOf(takePictures(received.value, null, async () => true)));
  if (!read.ok) return read;
  const { losses, changes, manuscript } = read.value;
  const isNamedByFile = manuscript.title === '';
  const title = manuscript.title || cutTo(oneLine(received.value.name), FIELDS.title.limit);
  const id = await createImportedDraft(importKey, { ...manuscript, title, categoryId });
  if (id !== undefined) return ok({ id, title, came: { isNamedByFile, changes, losses } });
  const made = await findKnown(importKey);
  if (!made) throw new Error(`the article of ${importKey} is gone`);
  return ok(made);
}

async function findKnown(importKey: string): Promise<ImportedWordFile | undefined> {
  const known = await findImportedArticle(importKey);
  return known && { id: known.id, title: known.title, came: undefined };
}

function readArticle(answer: DocumentAnswer) {
  const read = readWithinLimits(answer);
  if (!read) return refuse('long_text');
  const isEmpty = read.title === '' && read.sapo === '' && isSameValue(read.body, EMPTY_BODY);
  if (isEmpty) return refuse('no_content');
  const typed = { ...emptyManuscript(0), title: read.title, sapo: read.sapo || null, body: read.body };
  const { to: manuscript, changes } = convertLegacyManuscript(typed, fontsOfHtml(answer.html));
  return ok({ manuscript, changes, losses: answer.losses });
}

function readWithinLimits(answer: DocumentAnswer): { title: string; sapo: string; body: BodyDocument } | undefined {
  try {
    return readWordBody(answer);
  } catch (error) {
    if (error instanceof InvalidBody) return undefined;
    throw error;
  }
}

async function lastOf(answers: ReturnType<typeof takePictures>): Promise<DocumentAnswer> {
  let last: DocumentAnswer | undefined;
  for await (const answer of answers) if ('html' in answer) last = answer;
  if (!last) throw new Error('a document was not read to its end');
  return last;
}
