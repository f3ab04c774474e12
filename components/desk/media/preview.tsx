import { useTranslations } from 'next-intl';
import { Picture } from '#components/article/picture';
import { buttonClass } from '#components/ui/button';
import type { Media } from '#db/media/media';
import { filePath, typeLabel } from '#domain/media/media';

export function MediaPreview({ file }: { file: Media }) {
  const t = useTranslations('media.detail');
  if (file.kind === 'image') {
    return (
      <Picture
        source={file}
        alt={file.alt}
        mayMove
        sizes="(min-width: 64rem) 44rem, 100vw"
        className="mx-auto max-h-[28rem] w-auto max-w-full rounded-sm"
      />
    );
  }
  const address = filePath(file);
  const name = file.caption || file.name;
  return (
    <div className="grid gap-4">
      {file.kind === 'video' && (
        // biome-ignore lint/a11y/useMediaCaption: an editor's preview of what was uploaded
        <video
          controls
          preload="metadata"
          aria-label={name}
          src={address}
          className="aspect-video w-full rounded-sm bg-night"
        />
      )}
      {file.kind === 'audio' && (
        // biome-ignore lint/a11y/useMediaCaption: an editor's preview of what was uploaded
        <audio controls preload="none" aria-label={name} src={address} className="w-full" />
      )}
      <p>
        <a
          // Its own address leads to the other.
          href={file.replacementId === null ? address : `/api/media/${file.id}/file`}
          download={file.name}
          className={buttonClass()}
        >
          {t('download')} ({typeLabel(file.contentType)})
        </a>
      </p>
    </div>
  );
}
