import { useTranslations } from 'next-intl';
import { shortDateTime } from '#domain/base/calendar';
import type { FrontPreview } from '#lib/front/preview';

export function FrontPreviewBand({ preview: { revisionId, at, until } }: { preview: FrontPreview }) {
  const t = useTranslations('front.preview');
  return (
    <aside
      aria-label={t('label')}
      className="mb-6 rounded border-2 border-dashed border-accent bg-surface px-4 py-3 text-sm md:mb-8"
    >
      <h1 className="font-bold text-accent">{t('band', { at: shortDateTime(at) })}</h1>
      <p className="mt-1">
        {revisionId === null ? t('default') : t('proposal', { id: revisionId })} {t('left')}{' '}
        {t('until', { until: shortDateTime(until) })}
      </p>
    </aside>
  );
}
