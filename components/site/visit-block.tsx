import { useTranslations } from 'next-intl';
import { VisitFigures } from '#components/site/visit-figures';
import { BlockHeading } from '#components/ui/block-heading';
import { STATISTICS_PATH } from '#domain/http/paths';
import type { VisitStatistics } from '#domain/visits/visits';

/** "Thống kê truy cập": the last snapshot, which the browser then refreshes. */
export function VisitBlock({ figures }: { figures: VisitStatistics }) {
  const t = useTranslations();
  const keys = ['today', 'yesterday', 'week', 'month', 'total', 'online'] as const;
  return (
    <section aria-labelledby="thong-ke" data-testid="visit-block">
      <BlockHeading id="thong-ke">{t('site.statistics')}</BlockHeading>
      <VisitFigures
        figures={figures}
        labels={keys.map((key) => [key, t(`visits.${key}`)])}
        odometerLabel={t('visits.odometer', { total: '{total}' })}
      />
      <a
        href={STATISTICS_PATH}
        className="mt-3 inline-block py-1 text-sm text-muted underline underline-offset-4 hover:text-accent"
      >
        {t('visits.definitions')}
      </a>
    </section>
  );
}
