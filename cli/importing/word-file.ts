import { complain, tellArticle, wordsOfFault } from '#cli/importing/telling';
import type { LegacyChange } from '#domain/intake/legacy-manuscript';
import type { CategoryNode } from '#domain/site/category-tree';
import { importWordFile } from '#lib/article/word-import';
import { wordsOfLosses, wordsOfRefusal } from '#lib/article/word-import-words';
import { siteUrl } from '#server/settings/site';

/** `place` is where the file is, `file` how it was named. Nothing goes live. */
export async function importWord(
  { file, place }: { file: string; place: string },
  category: CategoryNode,
  isCategoryGuessed: boolean,
): Promise<void> {
  const imported = await importWordFile(place, category.id).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall) return complain(file, wordsOfFault(error));
    throw error;
  });
  if (imported === null) return;
  if (!imported.ok) {
    complain(file, wordsOfRefusal(imported.reason));
    return;
  }
  const { id, title, came } = imported.value;
  const lines = [`bản nháp · ${siteUrl()}/dashboard/articles/${id}`];
  if (came?.isNamedByFile) lines.push('? không thấy tiêu đề trong tệp; đã lấy tên tệp làm tiêu đề');
  if (came) lines.push(...wordsOfChanges(came.changes));
  if (came && isCategoryGuessed)
    lines.push(`? tệp không nói chuyên mục; đã xếp vào "${category.name}" (đổi bằng --category=SLUG khi nhập)`);
  if (came) lines.push(...wordsOfLosses(came.losses));
  tellArticle(title, came !== undefined, lines);
}

function wordsOfChanges(changes: LegacyChange[]): string[] {
  return [...Map.groupBy(changes, ({ encoding }) => encoding)].map(
    ([encoding, { length }]) =>
      `? ${length} đoạn ở bảng mã ${encoding.toUpperCase()} đã chuyển sang Unicode, xin đọc lại`,
  );
}
