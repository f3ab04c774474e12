import type { Metadata } from 'next';
import { Time } from '#components/article/time';
import { DataTable } from '#components/desk/data-table';
import { VisitBlock } from '#components/site/visit-block';
import { listNewestArticles } from '#db/articles';
import { listUncounted, listVisitDays, readVisitFigures } from '#db/visits';
import { addDays, dayOf } from '#domain/calendar';
import { groupDigits } from '#domain/figures';
import { articlePath } from '#domain/paths';
import { deskWords } from '#lib/desk-words';
import { requireDeskUser } from '#lib/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('desk');
  return { title: t('title') };
}

/** The desk's first page: what was published, and how it is read. */
export default async function DashboardPage() {
  const user = await requireDeskUser();
  const t = await deskWords('desk');
  const [figures, days, uncounted, newest] = await Promise.all([
    readVisitFigures(),
    listVisitDays(14),
    listUncounted(addDays(dayOf(new Date()), -29)),
    listNewestArticles(10),
  ]);
  return (
    <>
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p className="mb-8 text-muted">{t('greeting', { name: user.name })}</p>
      <div className="grid gap-10 lg:grid-cols-[1fr_18rem] lg:gap-12">
        <div className="grid content-start gap-10">
          <section>
            <h2 className="mb-3 text-lg font-bold">{t('newest')}</h2>
            <ul className="divide-y divide-line border-y border-line">
              {newest.map((article) => (
                <li key={article.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
                  <a href={articlePath(article)} className="hover:text-accent hover:underline">
                    {article.title}
                  </a>
                  <span className="text-xs text-muted">
                    {article.categoryName} · <Time at={article.publishedAt} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <DataTable
            title={t('days')}
            empty={t('noneYet')}
            head={[t('day'), t('views'), t('visits')]}
            rows={days.map(({ day, views, visits }) => [
              day.split('-').reverse().join('/'),
              groupDigits(views),
              groupDigits(visits),
            ])}
          />
          <DataTable
            title={t('uncounted')}
            empty={t('noneYet')}
            head={[t('reason'), t('hits')]}
            rows={uncounted.map(({ reason, hits }) => [t(`reasons.${reason}`), groupDigits(hits)])}
          />
        </div>
        <VisitBlock figures={figures} />
      </div>
    </>
  );
}
