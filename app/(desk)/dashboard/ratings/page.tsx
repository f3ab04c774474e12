import type { Metadata } from 'next';
import { RatingNotes } from '#components/desk/ratings/rating-notes';
import { RatingTable } from '#components/desk/ratings/rating-table';
import { PeriodForm } from '#components/desk/statistics/period-form';
import { StatisticsSection } from '#components/desk/statistics/section';
import { DataTable } from '#components/visits/data-table';
import { listRatedPages, listRatedSections, listReasons, listUncountedRatings } from '#db/ratings/figures';
import { countNotes, listNotes } from '#db/ratings/notes';
import { dayOf, writtenDay } from '#domain/base/calendar';
import { groupDigits } from '#domain/base/numbers';
import { type Choice, choosePeriod, MAX_YEARS } from '#domain/visits/periods';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { RATED_IN_CSV, RATED_ON_PAGE, ratedSection, ratedTitle } from '#lib/ratings/tables';
import { deleteNoteAction, markNoteReadAction } from './actions';

const NOTES_SHOWN = 100;
const PATH = '/dashboard/ratings';

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('ratings');
  return { title: t('title') };
}

export default async function RatingsPage({ searchParams }: PageProps<'/dashboard/ratings'>) {
  await requireDeskUser('secretary', 'administrator');
  const [t, figures, asked] = await Promise.all([deskWords('ratings'), deskWords('figures'), searchParams]);
  const query = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, [value].flat()[0] ?? '']));
  const today = dayOf(new Date());
  const chosen = choosePeriod(query, today);
  const choice = chosen.ok ? chosen.value : undefined;
  const fault = chosen.ok ? undefined : figures(`faults.${chosen.reason}`, { years: MAX_YEARS });
  return (
    <>
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p className="mb-6 text-muted">{t('intro')}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <PeriodForm {...{ query, choice, fault, today }} t={figures} path={PATH} hasSteps={false} />
        {choice && <Figures choice={choice} />}
        <Notes />
      </div>
    </>
  );
}

async function Figures({ choice }: { choice: Choice }) {
  const [t, rating, figures, pages, sections, reasons, uncounted] = await Promise.all([
    deskWords('ratings'),
    deskWords('rating'),
    deskWords('figures'),
    listRatedPages(choice, RATED_ON_PAGE),
    listRatedSections(choice),
    listReasons(choice),
    listUncountedRatings(choice),
  ]);
  const section = { choice, t: figures, path: PATH };
  const limits = { limit: RATED_ON_PAGE, csvLimit: groupDigits(RATED_IN_CSV) };
  const count = (value: number) => groupDigits(value);
  return (
    <>
      <StatisticsSection
        {...section}
        title={t('pages')}
        hint={t('pagesHint', limits)}
        table="pages"
        isEmpty={!pages.length}
      >
        <RatingTable
          head={[t('page'), t('average'), t('ratings')]}
          rows={pages.map((row) => ({
            ...row,
            key: `${row.kind} ${row.id}`,
            name: ratedTitle(row, t),
            href: row.title === null ? undefined : hrefOf(row),
          }))}
        />
      </StatisticsSection>
      <div className="grid items-start gap-10 lg:grid-cols-2 lg:gap-12">
        <StatisticsSection {...section} title={t('sections')} table="sections" isEmpty={!sections.length}>
          <RatingTable
            head={[t('section'), t('average'), t('ratings')]}
            rows={sections.map((row) => ({ ...row, key: `${row.kind} ${row.name}`, name: ratedSection(row, t) }))}
          />
        </StatisticsSection>
        <StatisticsSection {...section} title={t('reasons')} table="reasons" isEmpty={!reasons.length}>
          <DataTable
            head={[t('reasons'), t('ratings')]}
            rows={reasons.map((row) => [rating(`reasons.${row.reason || 'none'}`), count(row.ratings)])}
          />
        </StatisticsSection>
      </div>
      <StatisticsSection
        {...section}
        title={t('uncounted')}
        hint={t('uncountedHint')}
        table="uncounted"
        isEmpty={!uncounted.length}
      >
        <DataTable
          head={[t('uncounted'), t('ratings')]}
          rows={uncounted.map((row) => [t(`uncountedReasons.${row.reason}`), count(row.ratings)])}
        />
      </StatisticsSection>
    </>
  );
}

async function Notes() {
  const [t, notes, total] = await Promise.all([deskWords('ratings'), listNotes(NOTES_SHOWN), countNotes()]);
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className="text-lg font-bold">
        {t('notes')}
      </h2>
      <p className="mb-3 text-sm text-muted">
        {total === 0 ? t('noNotes') : t('notesHint', { limit: notes.length, total: groupDigits(total) })}
      </p>
      <RatingNotes
        notes={notes.map(({ id, day, kind, pageId, title, note, isRead }) => ({
          ...{ id, note, isRead, day: writtenDay(day) },
          title: ratedTitle({ kind, id: pageId, title }, t),
          href: title === null ? undefined : hrefOf({ kind, id: pageId }),
        }))}
        markRead={markNoteReadAction}
        remove={deleteNoteAction}
      />
    </section>
  );
}

function hrefOf({ kind, id }: { kind: 'article' | 'page'; id: number }): string {
  return kind === 'article' ? `/dashboard/articles/${id}` : `/dashboard/site/pages/${id}`;
}
