import { useTranslations } from 'next-intl';
import type { ShownMedia } from '#db/media/media';
import { type FileType, fileKey } from '#domain/media/media';

/** Loads only metadata until it plays. */
export function Video({ file, children }: { file: ShownMedia | undefined; children: React.ReactNode }) {
  const t = useTranslations('article');
  return (
    <figure>
      {file ? (
        // biome-ignore lint/a11y/useMediaCaption: what is said stands in the article's text and the caption
        <video
          controls
          preload="metadata"
          className="aspect-video h-auto w-full rounded-sm bg-night print:hidden"
          src={`/media/${fileKey(file.sha256, file.contentType as FileType)}`}
        />
      ) : (
        <p data-not-text="" className="border border-dashed border-line bg-surface px-4 py-10 text-center text-muted">
          {t('missingFile')}
        </p>
      )}
      {file && (
        <p data-not-text="" className="hidden print:block">
          {t('videoInPrint')}
        </p>
      )}
      <figcaption className="mt-2 border-b border-line pb-2 text-sm text-muted">
        {children}
        {file?.credit && <span className="ms-2 text-xs italic"> {file.credit}</span>}
      </figcaption>
    </figure>
  );
}
