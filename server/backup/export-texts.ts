import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportedContent } from '#db/operation/exported-content';
import { mediaIdsIn } from '#domain/article/body';
import { type ExportedText, exportedLine, exportedPage } from '#domain/operation/export';
import { siteUrl } from '#server/settings/site';

const BATCH = 200;

/** Writes live texts as HTML pages and an `index.html`; returns the counts. */
export async function writeTexts(folder: string, content: ExportedContent) {
  const counts = { articles: 0, pages: 0 };
  async function* lines() {
    yield '<!doctype html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>Cổng Tin</title></head>\n<body>\n<ul>\n';
    for await (const { text, file } of everyText(content)) {
      await writePage(folder, file, text, content);
      counts[file.startsWith('articles/') ? 'articles' : 'pages'] += 1;
      yield exportedLine(text, file);
    }
    yield '</ul>\n</body>\n</html>\n';
  }
  await mkdir(path.join(folder, 'articles'));
  await mkdir(path.join(folder, 'pages'));
  await pipeline(Readable.from(lines()), createWriteStream(path.join(folder, 'index.html')));
  return counts;
}

async function* everyText(content: ExportedContent): AsyncGenerator<{ text: ExportedText; file: string }> {
  for (const text of await content.listPages()) yield { text, file: `pages${text.path}.html` };
  for (let after = 0; ; ) {
    const batch = await content.listArticles(after, BATCH);
    for (const text of batch) yield { text, file: `articles/${text.id}.html` };
    after = batch.at(-1)?.id ?? after;
    if (batch.length < BATCH) return;
  }
}

async function writePage(folder: string, file: string, text: ExportedText, content: ExportedContent): Promise<void> {
  const isArticle = file.startsWith('articles/');
  const ids = [...mediaIdsIn(text.body), ...(text.coverId === null ? [] : [text.coverId])];
  const files = new Map((await content.listFiles(ids, isArticle ? text.id : null)).map((one) => [one.id, one]));
  await writeFile(path.join(folder, file), exportedPage(text, files, siteUrl()));
}
