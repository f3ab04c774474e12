import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import { formatBytes, formatDuration } from '#domain/base/numbers';
import { type PickedMedia, pagesAre, typeLabel } from '#domain/media/media';

type Props = {
  file: Omit<PickedMedia, 'lacksWords' | 'isReplaced'> & {
    focalX?: number;
    focalY?: number;
    replacementId?: number | null;
    isReplaced?: boolean;
  };
};

/** The caller puts a link or button around it. */
export function MediaCard({ file }: Props) {
  const t = useTranslations('media');
  const facts = [
    typeLabel(file.contentType),
    file.durationMs !== null && formatDuration(file.durationMs),
    file.pageCount !== null && t(`extent.${pagesAre(file.contentType)}`, { count: file.pageCount }),
    file.bytes > 0 && formatBytes(file.bytes),
    file.width > 0 && `${file.width} × ${file.height}`,
  ];
  return (
    <>
      <span className="block aspect-4/3 overflow-hidden rounded-sm border border-line bg-surface">
        <MediaThumb file={file} />
      </span>
      <span className="mt-1.5 line-clamp-2 text-sm leading-snug font-bold break-words group-hover:text-accent">
        {file.name || file.alt || file.caption || t('unnamed')}
      </span>
      <span className="block text-xs text-muted">{facts.filter(Boolean).join(' · ')}</span>
      {(file.isReplaced || typeof file.replacementId === 'number') && (
        <span className="block text-xs font-bold">{t('replaced')}</span>
      )}
    </>
  );
}

const SIGNS = {
  video: 'M3 5h18v14H3zM10 9v6l5-3z',
  audio: 'M9 18V5l11-2v13M9 18a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM20 16a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  document: 'M6 2h8l5 5v15H6zM14 2v5h5M9 12h7M9 16h7',
};

function MediaThumb({ file }: Props) {
  if (file.kind === 'image') {
    return <Picture source={file} alt="" sizes="(min-width: 40rem) 14rem, 45vw" className="size-full object-cover" />;
  }
  return (
    <span className="flex size-full flex-col items-center justify-center gap-1 text-muted">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-10 fill-none stroke-current stroke-[1.5]">
        <path d={SIGNS[file.kind]} />
      </svg>
      <span className="text-xs font-bold">{typeLabel(file.contentType)}</span>
    </span>
  );
}
