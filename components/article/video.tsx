import { useTranslations } from 'next-intl';
import { hasWords } from '#components/article/figure';
import { Transcript } from '#components/article/transcript';
import type { ShownMedia } from '#db/media/media';
import { excerpt } from '#domain/base/text';
import { captionsPath, filePath, LONGEST_NAME } from '#domain/media/media';
import { commonRendition } from '#domain/media/renditions';

/** `caption` in plain words, as `children` show it. */
type Props = { file: ShownMedia | undefined; caption: string; children: React.ReactNode };

/** Loads only metadata until it plays. Browsers print no poster of a video, so that a picture stands in, of the same file. */
export function Video({ file, caption, children }: Props) {
  const t = useTranslations('article');
  const name = excerpt(caption || file?.name || '', LONGEST_NAME);
  const posterCredit = file?.poster?.credit;
  const poster = file?.poster ? commonRendition(file.poster).path : undefined;
  const address = file && filePath(file);
  return (
    <figure>
      {file ? (
        // biome-ignore lint/a11y/useMediaCaption: not every video speaks, and a transcript may stand for what is said
        <video
          controls
          preload="metadata"
          aria-label={name ? t('videoOf', { name }) : t('video')}
          className="aspect-video h-auto w-full rounded-sm bg-night print:hidden"
          src={address}
          poster={poster}
        >
          {file.captionsTag && (
            <track
              kind="captions"
              srcLang="vi"
              label="Tiếng Việt"
              default
              src={captionsPath(file.sha256, file.captionsTag)}
            />
          )}
        </video>
      ) : (
        <p data-not-text="" className="border border-dashed border-line bg-surface px-4 py-10 text-center text-muted">
          {t('missingFile')}
        </p>
      )}
      {file && (
        <div data-not-text="" className="hidden print:block">
          {/* biome-ignore lint/performance/noImgElement: loaded with the video, in this size */}
          {poster && <img src={poster} alt="" className="mb-2 w-2/3" />}
          <p data-printed-address={address}>{t('videoInPrint')}</p>
        </div>
      )}
      <Transcript text={file?.transcript ?? ''} name={name} />
      {(file?.credit || posterCredit || hasWords(children)) && (
        <figcaption className="mt-2 border-b border-line pb-2 text-sm text-muted">
          {children}
          {file?.credit && <span className="ms-2 text-xs italic"> {file.credit}</span>}
          {posterCredit && posterCredit !== file.credit && (
            <span className="ms-2 text-xs italic"> {t('posterCredit', { credit: posterCredit })}</span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
