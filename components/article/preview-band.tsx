import { useTranslations } from 'next-intl';
import { shortDateTime } from '#domain/base/calendar';
import type { PreviewedVersion } from '#lib/article/previewed-article';

type Props = { title: string; version: PreviewedVersion };

export function PreviewBand({ title, version: { state, at, until } }: Props) {
  const t = useTranslations('preview');
  return (
    <aside
      aria-label={t('label')}
      className="mb-6 rounded border-2 border-dashed border-accent bg-surface px-4 py-3 text-sm md:mb-8"
    >
      <p className="font-bold text-accent">{t(`band.${state}`)}</p>
      <p className="mt-1 break-words">
        {title && <cite className="not-italic">“{title}”. </cite>}
        {t(`version.${state}`, { at: shortDateTime(at) })} {t('until', { until: shortDateTime(until) })}
      </p>
    </aside>
  );
}
