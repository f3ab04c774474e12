import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Failure } from '#cli/base/failure';
import { complain, tellArticle, wordsOfFault } from '#cli/importing/telling';
import { createPublishedArticle, findImportedArticle } from '#db/article/imports';
import { firstParagraph } from '#domain/article/body-text';
import { InvalidBody } from '#domain/article/parsed-body';
import { dateLine, isoInVietnam } from '#domain/base/calendar';
import { slugify } from '#domain/base/slug';
import { excerpt } from '#domain/base/text';
import { articlePath } from '#domain/http/paths';
import { type CapturedArticle, type Doubt, readCapturedPage, type Unreadable } from '#domain/intake/capture/page';
import type { CategoryNode } from '#domain/site/category-tree';
import { siteUrl } from '#server/settings/site';

const UNREADABLE: Record<Unreadable, string> = {
  empty: 'tệp không có chữ nào',
  no_title: 'không thấy tiêu đề phía trên dòng ngày',
  no_date: "không thấy dòng ngày (ví dụ: Thứ hai, ngày 20/02/2017 19h09')",
  no_text: 'không thấy nội dung phía dưới dòng ngày',
};

/** `place` is where the file is, `file` how it was named. A page goes live as it was. */
export async function importPage(
  { file, place }: { file: string; place: string },
  category: CategoryNode,
  isCategoryGuessed: boolean,
): Promise<void> {
  const text = await readText(file, place);
  const result = text === null ? undefined : readCapturedPage(text);
  if (!result?.ok) {
    if (result) complain(file, UNREADABLE[result.reason]);
    return;
  }
  const { article } = result;
  const importKey = createHash('sha256')
    .update(`${article.title}\n${isoInVietnam(article.publishedAt)}`)
    .digest('hex');
  const id = await store(article, importKey, category.id).catch((error: Error) => {
    if (error instanceof InvalidBody)
      return complain(file, `bài quá lớn hoặc có chỗ sai, chưa nhập gì (${error.message})`);
    throw error;
  });
  if (id === null) return;
  const isNew = id !== undefined;
  const stored = await findImportedArticle(importKey);
  if (!stored) throw new Failure(`${file}: bài vừa nhập không tìm lại được.`);

  const lines = [`${dateLine(article.publishedAt)} · ${siteUrl()}${articlePath(stored)}`];
  if (isNew) {
    lines.push(...article.doubts.map((doubt) => `? ${wordsFor(doubt)}`));
    if (isCategoryGuessed)
      lines.push(`? trang không nói chuyên mục; đã xếp vào "${category.name}" (đổi bằng --category=SLUG khi nhập)`);
  }
  tellArticle(article.title, isNew, lines);
}

function store(article: CapturedArticle, importKey: string, categoryId: number) {
  return createPublishedArticle({
    categoryId,
    slug: slugify(article.title),
    importKey,
    publishedAt: article.publishedAt,
    revision: {
      title: article.title,
      excerpt: excerpt(firstParagraph(article.body)),
      body: article.body,
      sourceName: article.sourceName,
    },
  });
}

async function readText(file: string, place: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(place));
  } catch (error) {
    return complain(file, wordsOfFault(error as Error));
  }
}

function wordsFor(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'caption_by_shape':
      return `coi là chú thích ảnh (ảnh còn thiếu): ${excerpt(doubt.text, 90)}`;
    case 'old_encoding':
      return `${doubt.blocks} đoạn ở bảng mã ${doubt.encoding.toUpperCase()} đã chuyển sang Unicode, xin đọc lại`;
    case 'no_source':
      return 'không thấy dòng nguồn';
    case 'no_end_mark':
      return 'bài không kết thúc bằng dấu ./.';
    case 'source_reworded':
      return `dòng nguồn sẽ hiện theo dạng Theo "…": ${doubt.text}`;
    case 'text_after_source':
      return `có chữ sau dòng nguồn, đã giữ lại: ${excerpt(doubt.text, 90)}`;
  }
}
