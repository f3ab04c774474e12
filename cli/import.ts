import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { openDatabase } from '#cli/postgres/database';
import { createPublishedArticle, findImportedArticle } from '#db/article/imports';
import { closeDatabase } from '#db/client/client';
import { readGeneration } from '#db/client/content-events';
import { awaitNodes } from '#db/cluster/nodes';
import { listCategoryTree } from '#db/site/categories';
import { firstParagraph } from '#domain/article/body-text';
import { InvalidBody } from '#domain/article/parsed-body';
import { dateLine, isoInVietnam } from '#domain/base/calendar';
import { slugify } from '#domain/base/slug';
import { excerpt } from '#domain/base/text';
import { articlePath } from '#domain/http/paths';
import { type CapturedArticle, type Doubt, readCapturedPage, type Unreadable } from '#domain/intake/capture/page';
import { type CategoryNode, flattenTree } from '#domain/site/category-tree';
import { internal } from '#server/settings/internal';
import { siteUrl } from '#server/settings/site';

const NODES_MS = 2500;

const UNREADABLE: Record<Unreadable, string> = {
  empty: 'tệp không có chữ nào',
  no_title: 'không thấy tiêu đề phía trên dòng ngày',
  no_date: "không thấy dòng ngày (ví dụ: Thứ hai, ngày 20/02/2017 19h09')",
  no_text: 'không thấy nội dung phía dưới dòng ngày',
};

await runMain(async () => {
  const { values, positionals: files } = parse();
  if (files.length === 0)
    throw new Failure('Cách dùng: npm run import -- [--category=SLUG] TỆP… (trang .txt hoặc .html)');
  const embedded = await openDatabase();
  try {
    const category = await chooseCategory(values.category);
    for (const file of files) await importFile(file, category, values.category === undefined);
    await awaitNodes((await readGeneration()).number, NODES_MS);
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});

function parse() {
  try {
    return parseArgs({ options: { category: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

async function chooseCategory(slug: string | undefined): Promise<CategoryNode> {
  const categories = flattenTree(await listCategoryTree());
  const chosen = slug === undefined ? categories[0] : categories.find((category) => category.slug === slug);
  if (chosen) return chosen;
  if (categories.length === 0)
    throw new Failure(
      'Cổng tin chưa có chuyên mục nào: hãy tạo ở Bàn biên tập → Cấu hình → Chuyên mục trước. (make a category first)',
    );
  throw new Failure(
    `Không có chuyên mục "${slug}". Đang có: ${categories.map((category) => category.slug).join(', ')}.`,
  );
}

async function importFile(file: string, category: CategoryNode, isCategoryGuessed: boolean): Promise<void> {
  const text = await readText(file);
  const result = text === undefined ? undefined : readCapturedPage(text);
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

  console.log(`${isNew ? '✓ đã nhập' : '= đã có từ trước, không đổi gì'}: ${article.title}`);
  console.log(`  ${dateLine(article.publishedAt)} · ${siteUrl()}${articlePath(stored)}`);
  if (!isNew) return;
  for (const doubt of article.doubts) console.log(`  ? ${wordsFor(doubt)}`);
  if (isCategoryGuessed)
    console.log(`  ? trang không nói chuyên mục; đã xếp vào "${category.name}" (đổi bằng --category=SLUG khi nhập)`);
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

async function readText(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await readFile(path.resolve(internal('INIT_CWD') ?? '.', file)),
    );
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'không có tệp này',
      EISDIR: 'đây là một thư mục',
      EACCES: 'không được phép đọc',
      ERR_ENCODING_INVALID_ENCODED_DATA: 'không phải văn bản UTF-8',
    };
    const code = (error as NodeJS.ErrnoException).code ?? '';
    complain(file, reasons[code] ?? (error as Error).message);
  }
}

function complain(file: string, reason: string): null {
  console.error(`✗ ${file}: ${reason}`);
  process.exitCode = 1;
  return null;
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
