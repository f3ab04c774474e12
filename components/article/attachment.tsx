import { useTranslations } from 'next-intl';
import { FileFacts } from '#components/article/file-facts';
import { MissingFile } from '#components/article/missing-file';
import type { ShownMedia } from '#db/media/media';
import { formatBytes } from '#domain/base/numbers';
import { downloadName, FILE_TYPES, type FileType, filePath, pagesAre } from '#domain/media/media';

export function Attachment({ file, title }: { file: ShownMedia | undefined; title: string }) {
  const t = useTranslations('article');
  if (!file) return <MissingFile />;
  const type = file.contentType as FileType;
  const pages = file.pageCount !== null && t(`extent.${pagesAre(type)}`, { count: file.pageCount });
  const facts = [FILE_TYPES[type].toUpperCase(), pages, formatBytes(file.bytes)];
  return (
    <p className="grid justify-items-start gap-y-0.5 rounded-sm border border-line bg-surface px-4 py-3">
      <a href={filePath(file)} download={downloadName(title, file)} className="font-bold">
        {title || file.name}
      </a>
      <FileFacts facts={facts} />
    </p>
  );
}
