import { useTranslations } from 'next-intl';
import { FileFacts } from '#components/article/file-facts';
import { MissingFile } from '#components/article/missing-file';
import { Transcript } from '#components/article/transcript';
import type { ShownMedia } from '#db/media/media';
import { formatBytes, formatDuration } from '#domain/base/numbers';
import { excerpt } from '#domain/base/text';
import { filePath, LONGEST_NAME, typeLabel } from '#domain/media/media';

/** Loads nothing until it plays. */
export function Audio({ file, title }: { file: ShownMedia | undefined; title: string }) {
  const t = useTranslations('article');
  if (!file) return <MissingFile />;
  const { durationMs, contentType, bytes } = file;
  const name = excerpt(title || file.name, LONGEST_NAME);
  const address = filePath(file);
  const facts = [typeLabel(contentType), durationMs !== null && formatDuration(durationMs), formatBytes(bytes)];
  return (
    <figure className="rounded-sm border border-line bg-surface px-4 py-3">
      <figcaption className="grid justify-items-start gap-y-0.5">
        <span className="font-bold">{title || file.name}</span>
        {file.credit && <span className="text-xs italic"> {file.credit}</span>}
        <FileFacts facts={facts} />
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands in the transcript */}
      <audio
        controls
        preload="none"
        aria-label={name ? t('audioOf', { name }) : t('audio')}
        className="mt-2 w-full print:hidden"
        src={address}
      />
      <p data-not-text="" data-printed-address={address} className="hidden print:block">
        {t('audioInPrint')}
      </p>
      <Transcript text={file.transcript} name={name} />
    </figure>
  );
}
