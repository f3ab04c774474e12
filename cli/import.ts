import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { importPage } from '#cli/importing/page';
import { importWord } from '#cli/importing/word-file';
import { openDatabase } from '#cli/postgres/database';
import { closeDatabase } from '#db/client/client';
import { readGeneration } from '#db/client/content-events';
import { awaitNodes } from '#db/cluster/nodes';
import { listCategoryTree } from '#db/site/categories';
import { isWordFile } from '#domain/intake/document-report';
import { type CategoryNode, flattenTree } from '#domain/site/category-tree';
import { internal } from '#server/settings/internal';
import { refuseWrongSettings } from '#server/settings/settings';

const NODES_MS = 2500;

await runMain(async () => {
  const { values, positionals: files } = parse();
  if (files.length === 0)
    throw new Failure('Cách dùng: npm run import -- [--category=SLUG] TỆP… (trang .txt hoặc .html, tệp Word .docx)');
  if (files.some((name) => isWordFile({ name }))) refuseWrongSettings(['bucket']);
  const embedded = await openDatabase();
  try {
    const category = await chooseCategory(values.category);
    for (const file of files) {
      const bring = isWordFile({ name: file }) ? importWord : importPage;
      const place = path.resolve(internal('INIT_CWD') ?? '.', file);
      await bring({ file, place }, category, values.category === undefined);
    }
    await awaitNodes((await readGeneration()).number, NODES_MS);
  } finally {
    await closeDatabase();
    await embedded?.stop();
  }
});
process.exit();

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
