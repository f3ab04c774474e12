import type { Metadata } from 'next';
import { ChartBars } from '#components/desk/statistics/chart-bars';
import { ForgedViews } from '#components/desk/statistics/forged';
import { StatisticsOverTime } from '#components/desk/statistics/over-time';
import { PeriodForm } from '#components/desk/statistics/period-form';
import { StatisticsSection } from '#components/desk/statistics/section';
import { StatisticsTotals } from '#components/desk/statistics/totals';
import { DataTable } from '#components/visits/data-table';
import { readSite } from '#db/site/site';
import { countForged, listCorrections } from '#db/visits/corrections';
import { listCategoryViews, listTopArticles, listUncounted, listVisitDays } from '#db/visits/statistics';
import { readVisitStatistics } from '#db/visits/visits';
import { dayOf, shortDateTime } from '#domain/base/calendar';
import { keyOf } from '#domain/base/message-key';
import { groupDigits } from '#domain/base/numbers';
import { forgedSpanSchema } from '#domain/visits/corrections';
import { type Choice, choosePeriod, MAX_YEARS } from '#domain/visits/periods';
import { deskWords } from '#lib/account/desk-words';
import { requireDeskUser } from '#lib/account/session';
import { fieldErrors } from '#lib/base/form';
import { categoryName, TOP_IN_CSV, TOP_ON_PAGE } from '#lib/visits/tables';
import { putForgedBackAction, setForgedAsideAction } from './actions';

const CORRECTIONS_SHOWN = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await deskWords('figures');
  return { title: t('title') };
}

export default async function StatisticsPage({ searchParams }: PageProps<'/dashboard/figures'>) {
  const user = await requireDeskUser();
  const t = await deskWords('figures');
  const query = firstValues(await searchParams);
  const today = dayOf(new Date());
  const chosen = choosePeriod(query, today);
  const fault = chosen.ok ? undefined : t(`faults.${chosen.reason}`, { years: MAX_YEARS });
  const choice = chosen.ok ? chosen.value : undefined;
  return (
    <>
      <h1 className="text-2xl font-bold">{t('title')}</h1>
      <p className="mb-6 text-muted">{t('intro')}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <PeriodForm query={query} choice={choice} fault={fault} today={today} t={t} />
        {choice && <Figures choice={choice} />}
        {user.role === 'administrator' && <Forged query={query} />}
      </div>
    </>
  );
}

async function Figures({ choice }: { choice: Choice }) {
  const [t, days, total, site] = await Promise.all([
    deskWords('figures'),
    listVisitDays(choice),
    readVisitStatistics(),
    readSite(),
  ]);
  return (
    <>
      <StatisticsTotals period={choice} days={days} total={total.total} opening={site.openingVisits} t={t} />
      <StatisticsOverTime choice={choice} days={days} t={t} />
      <div className="grid items-start gap-10 lg:grid-cols-2 lg:gap-12">
        <ByCategory choice={choice} />
        <TopArticles choice={choice} />
      </div>
      <Uncounted choice={choice} />
    </>
  );
}

async function ByCategory({ choice }: { choice: Choice }) {
  const [t, rows] = await Promise.all([deskWords('figures'), listCategoryViews(choice)]);
  const section = { title: t('byCategory'), hint: t('byCategoryHint'), table: 'categories', choice, t };
  return (
    <StatisticsSection {...section} isEmpty={rows.length === 0}>
      <ChartBars
        head={{ name: t('category'), figure: t('views'), share: t('share') }}
        rows={rows.map((row) => ({ key: row.name ?? row.kind, name: categoryName(row, t), value: row.views }))}
      />
    </StatisticsSection>
  );
}

async function TopArticles({ choice }: { choice: Choice }) {
  const [t, rows] = await Promise.all([deskWords('figures'), listTopArticles(choice, TOP_ON_PAGE)]);
  const hint = t('topArticlesHint', { limit: TOP_ON_PAGE, csvLimit: groupDigits(TOP_IN_CSV) });
  return (
    <StatisticsSection
      title={t('topArticles')}
      hint={hint}
      table="articles"
      choice={choice}
      isEmpty={!rows.length}
      t={t}
    >
      <ol className="divide-y divide-line border-y border-line text-sm">
        {rows.map(({ id, title, path, views }) => (
          <li key={path} className="flex items-baseline justify-between gap-4 py-2">
            {id === null ? path : <ArticleLink id={id} title={title ?? path} />}
            <span className="tabular-nums">{groupDigits(views)}</span>
          </li>
        ))}
      </ol>
    </StatisticsSection>
  );
}

function ArticleLink({ id, title }: { id: number; title: string }) {
  return (
    <a href={`/dashboard/articles/${id}`} className="underline-offset-4 hover:text-accent hover:underline">
      {title}
    </a>
  );
}

async function Uncounted({ choice }: { choice: Choice }) {
  const [t, rows] = await Promise.all([deskWords('figures'), listUncounted(choice)]);
  const section = { title: t('uncounted'), hint: t('uncountedHint'), table: 'uncounted', choice, t };
  return (
    <StatisticsSection {...section} isEmpty={rows.length === 0}>
      <DataTable
        head={[t('reason'), t('hits')]}
        rows={rows.map(({ reason, hits }) => [t(`reasons.${reason}`), groupDigits(hits)])}
      />
    </StatisticsSection>
  );
}

async function Forged({ query }: { query: Record<string, string> }) {
  const [t, corrections] = await Promise.all([deskWords('figures'), listCorrections(CORRECTIONS_SHOWN)]);
  const span = query['keepVisits'] === undefined ? undefined : forgedSpanSchema.safeParse(query);
  const asked = span?.success ? { span: span.data, count: await countForged(span.data) } : undefined;
  return (
    <ForgedViews
      query={query}
      asked={asked}
      faults={span?.error && fieldErrors(span.error, (field) => t(keyOf(`forged.faults.${field}`)))}
      done={Number(query['done'])}
      corrections={corrections.map(({ madeAt, undoneAt, by, ...one }) => ({
        ...one,
        by: t('forged.by', { name: by ?? '', at: shortDateTime(madeAt) }),
        undone: undoneAt ? t('forged.undone', { at: shortDateTime(undoneAt) }) : undefined,
      }))}
      setAside={setForgedAsideAction}
      putBack={putForgedBackAction}
      t={t}
    />
  );
}

/** An address may repeat a parameter: the first value counts. */
function firstValues(params: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  );
}
