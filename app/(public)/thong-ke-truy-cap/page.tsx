import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '#components/article/breadcrumb';
import { Term } from '#components/site/term';
import { VisitBlock } from '#components/site/visit-block';
import { VisitChart } from '#components/visits/visit-chart';
import { listVisitDays } from '#db/visits/statistics';
import { readVisitStatistics } from '#db/visits/visits';
import { dayOf } from '#domain/base/calendar';
import { groupDigits } from '#domain/base/numbers';
import { STATISTICS_PATH } from '#domain/http/paths';
import { periodOf, sumByStep } from '#domain/visits/periods';
import { pageMetadata } from '#lib/feeds/page-metadata';
import { cardImage, ownPageCard } from '#lib/site/cards';
import { loadSite } from '#lib/site/once';
import { sharedNow } from '#server/base/clock';

export const revalidate = 600;

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = await Promise.all([loadSite(), getTranslations('statistics')]);
  const image = cardImage(await ownPageCard('statistics', site));
  return pageMetadata(site, { title: t('title'), description: t('intro'), path: STATISTICS_PATH, image });
}

export default async function StatisticsPage() {
  const t = await getTranslations('statistics');
  const now = sharedNow();
  const [days, months] = [periodOf('days30', dayOf(now)), periodOf('months12', dayOf(now))];
  const [figures, { openingVisits }, rows] = await Promise.all([
    readVisitStatistics(now),
    loadSite(),
    listVisitDays(months),
  ]);
  const ofDays = rows.filter(({ day }) => day >= days.from);
  const opening = openingVisits > 0 ? t('opening', { total: groupDigits(openingVisits) }) : t('openingNone');
  return (
    <div className="with-aside">
      <div className="max-w-[44rem]">
        <Breadcrumb trail={[]} />
        <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
        <p className="mt-4">{t('intro')}</p>
        <h2 className="mt-8 text-xl font-bold">{t('chart.title')}</h2>
        {ofDays.length > 0 && <VisitChart step="day" parts={sumByStep(ofDays, days, 'day')} />}
        {rows.length > 0 ? (
          <VisitChart step="month" parts={sumByStep(rows, months, 'month')} />
        ) : (
          <p className="mt-4">{t('chart.none')}</p>
        )}
        <h2 className="mt-8 text-xl font-bold">{t('definitionsTitle')}</h2>
        <dl>
          <Term term={t('viewTerm')}>{t('view')}</Term>
          <Term term={t('visitTerm')}>{t('visit')}</Term>
          <Term term={t('onlineTerm')}>{t('online')}</Term>
          <Term term={t('calendarTerm')}>{t('calendar')}</Term>
          <Term term={t('openingTerm')}>{opening}</Term>
        </dl>
        <h2 className="mt-8 text-xl font-bold">{t('privacyTitle')}</h2>
        <p className="mt-3">{t('privacy')}</p>
      </div>
      <VisitBlock figures={figures} />
    </div>
  );
}
