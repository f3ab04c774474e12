import type { Metadata } from 'next';
import { TriesNotice } from '#components/account/tries-notice';
import { Time } from '#components/article/time';
import { NewArticle } from '#components/desk/articles/new-article';
import { HealthStrip } from '#components/desk/health/health-list';
import { HomeList, HomeSection } from '#components/desk/home/list';
import { HomeTimes } from '#components/desk/home/times';
import { HomeWaiting } from '#components/desk/home/waiting';
import type { CategoryChoice } from '#components/desk/site/category-options';
import { StatisticsSummary } from '#components/desk/statistics/summary';
import { buttonClass } from '#components/ui/button';
import { readTriesBefore } from '#db/account/sign-in-tries';
import { listNewestArticles } from '#db/article/articles';
import { listExpiring, listScheduled, listWaiting } from '#db/article/desk-home';
import { listVisitDays } from '#db/visits/statistics';
import { readVisitStatistics } from '#db/visits/visits';
import { isPublisher } from '#domain/article/workflow';
import { addDays, dayOf, writtenDay } from '#domain/base/calendar';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { listCategoryChoices } from '#lib/article/manuscript';
import { findWaitingProposal } from '#lib/front/waiting';
import { readHealth } from '#server/health/health';
import { createArticleAction } from './articles/actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('desk');
  return { title: t('title') };
}

export default async function DashboardPage() {
  const user = await requireDeskUser();
  const now = new Date();
  const today = dayOf(now);
  const [waiting, front, scheduled, expiring, newest, figures, days, categories, health, tries] = await Promise.all([
    listWaiting(user),
    findWaitingProposal(user),
    listScheduled(user, now),
    listExpiring(user, now),
    listNewestArticles(10),
    readVisitStatistics(now),
    listVisitDays({ from: addDays(today, -13), to: today }),
    listCategoryChoices(user),
    isPublisher(user.role) ? readHealth(now) : undefined,
    readTriesBefore(user),
  ]);
  const [t, words] = await Promise.all([deskWords('figures.home'), deskWords('figures')]);
  return (
    <>
      <Greeting
        name={user.name}
        date={t('today', { date: writtenDay(today) })}
        categories={categories.filter(({ isMine }) => isMine)}
        mayNotify={isPublisher(user.role)}
      />
      <div className="grid gap-8">
        <TriesNotice tries={tries} t={await deskWords('account.tries')} />
        {scheduled.overdue.length > 0 && (
          <HomeSection title={t('overdue')} hint={t('overdueHint')} isAlarm>
            <HomeTimes rows={scheduled.overdue} at="scheduledAt" t={t} />
          </HomeSection>
        )}
        {health && <HealthStrip lines={health} t={await deskWords('figures.health')} />}
        <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12">
          <div className="grid content-start gap-10">
            <HomeSection title={t('waiting')}>
              <HomeWaiting waiting={waiting} front={front} t={t} />
            </HomeSection>
            <HomeSection title={t('scheduled')} hint={scheduled.upcoming.length > 0 && t('scheduledHint')}>
              <HomeTimes rows={scheduled.upcoming} at="scheduledAt" empty={t('noneScheduled')} t={t} />
            </HomeSection>
            <HomeSection title={t('expiring')} hint={expiring.length > 0 && t('expiringHint')}>
              <HomeTimes rows={expiring} at="expiresAt" empty={t('noneExpiring')} t={t} />
            </HomeSection>
            <HomeSection title={t('newest')}>
              <Newest rows={newest} empty={t('noneNewest')} untitled={t('untitled')} />
            </HomeSection>
          </div>
          <StatisticsSummary figures={figures} days={days} today={today} t={words} />
        </div>
      </div>
    </>
  );
}

type GreetingProps = { name: string; date: string; categories: CategoryChoice[]; mayNotify: boolean };

async function Greeting({ name, date, categories, mayNotify }: GreetingProps) {
  const [t, notices] = await Promise.all([deskWords('desk'), deskWords('notices')]);
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-4">
      <div>
        <h1 className="text-2xl font-bold">{t('title')}</h1>
        <p className="text-muted">
          {t('greeting', { name })}. {date}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        {mayNotify && (
          <a href="/dashboard/notices" className={buttonClass()}>
            {notices('kinds.urgent')}
          </a>
        )}
        <NewArticle categories={categories} action={createArticleAction} />
      </div>
    </div>
  );
}

type NewestProps = { rows: Awaited<ReturnType<typeof listNewestArticles>>; empty: string; untitled: string };

function Newest({ rows, empty, untitled }: NewestProps) {
  if (rows.length === 0) return <p className="text-muted">{empty}</p>;
  const listed = rows.map(({ id, title, categoryName, publishedAt }) => ({
    id,
    title,
    meta: (
      <>
        {categoryName} · <Time at={publishedAt} form="plain" />
      </>
    ),
  }));
  return <HomeList rows={listed} untitled={untitled} />;
}
