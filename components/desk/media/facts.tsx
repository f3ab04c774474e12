import { useTranslations } from 'next-intl';
import { MediaLosses } from '#components/desk/media/losses';
import type { Media } from '#db/media/media';
import { shortDate } from '#domain/base/calendar';
import { formatBytes, formatDuration } from '#domain/base/numbers';
import { pagesAre, typeLabel } from '#domain/media/media';

type Props = {
  file: Media & { uploader: string | null };
  /** For those who may not change them. */
  showsWords: boolean;
};

export function MediaFacts({ file, showsWords }: Props) {
  const t = useTranslations('media');
  const date = shortDate(file.createdAt);
  const facts = [
    [t('detail.type'), typeLabel(file.contentType) || t(`kinds.${file.kind}`)],
    [t('detail.bytes'), file.bytes > 0 && formatBytes(file.bytes)],
    [
      t('detail.extent'),
      file.pageCount !== null && t(`extent.${pagesAre(file.contentType)}`, { count: file.pageCount }),
    ],
    [t('detail.duration'), file.durationMs !== null && formatDuration(file.durationMs)],
    [t('detail.dimensions'), file.width > 0 && t('size', { width: file.width, height: file.height })],
    [t('detail.uploaded'), file.uploader ? t('detail.uploadedBy', { date, name: file.uploader }) : date],
    [t('form.alt'), showsWords && file.alt],
    [t('form.caption'), showsWords && file.caption],
    [t('form.credit'), showsWords && file.credit],
  ] as const;
  return (
    <section>
      <h2 className="mb-2 text-lg font-bold">{t('detail.facts')}</h2>
      <dl className="divide-y divide-line border-y border-line text-sm">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="flex flex-wrap justify-between gap-x-4 py-2">
                <dt className="text-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <MediaLosses losses={file.losses} />
    </section>
  );
}
