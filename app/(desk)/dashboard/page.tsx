import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Time } from '#components/article/time';
import { DataTable } from '#components/desk/data-table';
import { SignOutButton } from '#components/desk/sign-out-button';
import { VisitBlock } from '#components/site/visit-block';
import { listNewestArticles } from '#db/articles';
import { listUncounted, listVisitDays, readVisitFigures } from '#db/visits';
import { addDays, dayOf } from '#domain/calendar';
import { groupDigits } from '#domain/figures';
import { articlePath } from '#domain/paths';
import { findCurrentUser } from '#lib/auth';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk');
  return { title: t('title') };
}

/** The desk's first page: what was published, and how it is read. */
export default async function DashboardPage() {
  const user = await findCurrentUser();
  if (!user) redirect('/dang-nhap');
  const t = await getTranslations('desk');
  const [figures, days, uncounted, newest] = await Promise.all([
    readVisitFigures(),
    listVisitDays(14),
    listUncounted(addDays(dayOf(new Date()), -29)),
    listNewestArticles(10),
  ]);
  return (
    <div className="page-width py-6">
      <header className="mb-8 flex flex-wrap items-center justify-between gap-4 border-b border-line pb-4">
        <div>
          <h1 className="text-xl font-bold">{t('title')}</h1>
          <p className="text-sm text-muted">
            {t('greeting', { name: user.name })} · {t(`roles.${user.role}`)}
          </p>
        </div>
        <SignOutButton label={t('signOut')} />
      </header>
      <main className="grid gap-10 lg:grid-cols-[1fr_18rem] lg:gap-12">
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
      </main>
    </div>
  );
}
