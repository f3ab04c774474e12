import { MissingFile } from '#components/article/missing-file';
import type { ShownMedia } from '#db/media/media';
import { formatBytes } from '#domain/base/numbers';
import { downloadName, FILE_TYPES, type FileType, fileKey } from '#domain/media/media';

export function Attachment({ file, title }: { file: ShownMedia | undefined; title: string }) {
  if (!file) return <MissingFile />;
  const type = file.contentType as FileType;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 rounded-sm border border-line bg-surface px-4 py-3">
      <a href={`/media/${fileKey(file.sha256, type)}`} download={downloadName(title, file)} className="font-bold">
        {title || file.name}
      </a>
      <span data-not-text="" className="ms-auto text-xs text-muted">
        {FILE_TYPES[type].toUpperCase()} · {formatBytes(file.bytes)}
      </span>
    </p>
  );
}
